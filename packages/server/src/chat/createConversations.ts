import type { Bus } from "../bus/types.ts";
import type { Vault } from "../keys/createVault.ts";
import type { Changed, ChangeConversation, Received } from "../store/commands.ts";
import type { ConversationRow, EventRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import { readEnvelope, writeEnvelope, type Entry, type Envelope } from "./envelope.ts";

/** A change in plain words; it is sealed, committed and announced. */
export type Change = Omit<ChangeConversation, "type" | "at" | "events" | "endOpen" | "set"> & {
  readonly events: readonly Envelope[];
  readonly endOpen?: readonly Envelope[];
  readonly set?: Omit<NonNullable<ChangeConversation["set"]>, "line"> & {
    readonly line?: { readonly text: string; readonly from: "assistant" | "agent" };
  };
};

export interface VisitorMessage {
  readonly site: string;
  readonly conversation: string;
  readonly visitor: string;
  readonly id: string;
  readonly text: string;
  readonly lang: string | null;
  readonly page: string | null;
  readonly session: string | null;
  readonly subject: string | null;
}

/** Conversations as everybody in this room sees them: nothing sealed, every commit announced on the bus. */
export interface Conversations {
  find(site: string, id: string): Promise<ConversationRow | undefined>;
  receive(message: VisitorMessage): Promise<Received>;
  change(change: Change): Promise<Changed>;
  /** Entries after a sequence number; at most `limit`. */
  entries(site: string, id: string, after: number, limit?: number): Promise<Entry[]>;
  open(site: string, id: string, sealed: readonly Uint8Array[]): Promise<string[]>;
}

/** Most characters of a line in the list. */
const lineLength = 200;
const line = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, lineLength);

export interface ConversationsOptions {
  readonly store: Store;
  readonly vault: Vault;
  readonly bus: Bus;
  readonly now: () => number;
}

/** Conversations over a store, a vault and a bus. Times are ms since the epoch. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { store, vault, bus, now } = options;
  const announce = (site: string, conversation: string): void => {
    bus.publish(`chat/${site}/${conversation}`, { kind: "news", conversation });
    bus.publish(`site/${site}`, { kind: "news", conversation });
  };
  const openEntries = async (site: string, id: string, rows: readonly EventRow[]): Promise<Entry[]> => {
    const texts = await vault.open(
      site,
      id,
      rows.map(({ body }) => body),
    );
    return rows.flatMap(({ sequence }, index) => {
      const envelope = readEnvelope(texts[index] ?? "");
      return envelope ? [{ sequence, ...envelope }] : [];
    });
  };
  return {
    find: (site, id) => store.read.conversation(site, id),
    receive: async (message) => {
      const { site, conversation, id, text, visitor, lang, page, session, subject } = message;
      const at = now();
      const [event, first] = await vault.seal(site, conversation, [
        writeEnvelope({ chunk: visitorChunk(id, text, at) }),
        line(text),
      ]);
      const received = await store.write({
        type: "chat.receive",
        site,
        conversation,
        visitor,
        at,
        lang,
        page,
        session,
        subject,
        message: id,
        event: event as Uint8Array,
        line: first as Uint8Array,
      });
      if (received.outcome === "stored") announce(site, conversation);
      return received;
    },
    change: async (change) => {
      const command = await sealChange(vault, change, now());
      const changed = await store.write(command);
      if (changed.outcome === "stored") announce(change.site, change.conversation);
      return changed;
    },
    entries: async (site, id, after, limit) =>
      openEntries(site, id, await store.read.events(site, id, after, limit)),
    open: (site, id, sealed) => vault.open(site, id, sealed),
  };
}

function visitorChunk(id: string, text: string, at: number): Envelope["chunk"] {
  const metadata = { at, from: "visitor" } as const;
  return {
    type: "data-nl-message",
    id,
    data: { id, role: "user", parts: [{ type: "text", text }], metadata },
  };
}

async function sealChange(vault: Vault, change: Change, at: number): Promise<ChangeConversation> {
  const { events, endOpen = [], set: { line: last, ...set } = {}, ...rest } = change;
  const texts = [...events, ...endOpen].map(writeEnvelope);
  const sealed = await vault.seal(
    change.site,
    change.conversation,
    last ? [...texts, line(last.text)] : texts,
  );
  const text = sealed[texts.length];
  return {
    ...rest,
    type: "chat.change",
    at,
    events: sealed.slice(0, events.length),
    endOpen: sealed.slice(events.length, texts.length),
    set: last && text ? { ...set, line: { text, from: last.from } } : set,
  };
}
