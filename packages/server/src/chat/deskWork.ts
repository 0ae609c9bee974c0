import type { ChatChunk, ConversationSummary } from "@nordleads/wire/types";
import type { Bus } from "../bus/types.ts";
import { problem } from "../http/problem.ts";
import type { Changed } from "../store/commands.ts";
import type { ConversationRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import type { Answering } from "./createAnswering.ts";
import type { Change, Conversations } from "./createConversations.ts";
import type { Desk, Staff } from "./desk.ts";
import { summaryOf } from "./summaryOf.ts";

export interface DeskOptions {
  readonly store: Store;
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly bus: Bus;
  readonly closing: AbortSignal;
  readonly beat: number;
  readonly now: () => number;
}

/** What the staff does in a conversation: each a single change that expects who has it (K10). */
export function deskWork(options: DeskOptions): Pick<Desk, "takeOver" | "reply" | "handBack"> {
  const { conversations, answering, now } = options;
  const present = async (site: string, id: string): Promise<ConversationSummary> =>
    summaryOf(conversations, await knownRow(conversations, site, id));
  return {
    takeOver: async (site, id, staff) => {
      const row = await knownRow(conversations, site, id);
      if (row.state === "human" && row.agentId === staff.id) return present(site, id);
      if (row.state === "human") throw problem("conflict", `${row.agentName} has this conversation.`);
      await answering.stop(site, id, "taken_over");
      const changed = await conversations.change(takeOver(site, id, staff));
      lastOf(changed, "Another person has this conversation.");
      return present(site, id);
    },
    reply: async (site, id, staff, message) => {
      const set = { line: { text: message.text, from: "agent" } } as const;
      const events = replyChunks(message, staff, now()).map((chunk) => ({ chunk }));
      const change = { site, conversation: id, message: message.id, events, set, expect: has(staff) };
      const changed = await conversations.change(change);
      return { sequence: lastOf(changed, "Take the conversation over before you write in it.") };
    },
    handBack: async (site, id, staff) => {
      const events = [agent("left", staff), handoff("returned")];
      const set = { state: "ai", agent: null } as const;
      const changed = await conversations.change({ site, conversation: id, events, set, expect: has(staff) });
      lastOf(changed, "Only who has the conversation can hand it back.");
      return present(site, id);
    },
  };
}

/** The conversation. Throws `not_found`. */
export async function knownRow(
  conversations: Conversations,
  site: string,
  id: string,
): Promise<ConversationRow> {
  const row = await conversations.find(site, id);
  if (!row) throw notFound();
  return row;
}

const notFound = () => problem("not_found", "There is no conversation with this id.");

/** The last sequence number of a change; refuses what was not done. */
function lastOf(changed: Changed, conflict: string): number {
  if ("last" in changed) return changed.last;
  throw changed.outcome === "missing" ? notFound() : problem("conflict", conflict);
}

const has = (staff: Staff) => ({ states: ["human"], agent: staff.id }) as const;

const handoff = (state: "accepted" | "returned"): { chunk: ChatChunk } => ({
  chunk: { type: "data-nl-handoff", data: { state } },
});
const agent = (state: "joined" | "left", { name }: Staff): { chunk: ChatChunk } => ({
  chunk: { type: "data-nl-agent", data: { state, name } },
});

/** An answer that somebody else is writing, on another server, ends here too. */
function takeOver(site: string, conversation: string, { id, name }: Staff): Change {
  return {
    site,
    conversation,
    expect: { states: ["ai", "waiting"] },
    endOpen: [{ chunk: { type: "abort", reason: "taken_over" } }],
    events: [handoff("accepted"), agent("joined", { id, name })],
    set: { state: "human", agent: { id, name }, pendingMessage: null },
  };
}

function replyChunks(message: { id: string; text: string }, { name }: Staff, at: number): ChatChunk[] {
  return [
    { type: "start", messageId: message.id, messageMetadata: { at, from: "agent", name } },
    { type: "text-start", id: "text" },
    { type: "text-delta", id: "text", delta: message.text },
    { type: "text-end", id: "text" },
    { type: "finish", finishReason: "stop" },
  ];
}
