import { guard } from "@nordleads/browser";

type Queue = ((...call: unknown[]) => unknown) & { q?: Iterable<unknown>[] };
type Act = (...args: unknown[]) => unknown;

declare global {
  // The global that a page calls: `nordleads('chat.open')`.
  var nordleads: Queue | undefined;
}

/** What a page may call; a room that loads later is a promise. */
export interface Rooms {
  readonly chat: object;
  readonly consent: object;
  readonly log: Promise<object>;
}

/**
 * Installs `window.nordleads` and runs what the page's stub has queued. `'chat.open'` is the method `open` of the
 * room `chat`; a name without a room (`'on'`) is the chat's. Unknown names are ignored.
 */
export function installQueue(rooms: Rooms): void {
  const call = guard(async (name: string, ...args: unknown[]) => {
    const [room, act] = name.split(".");
    const found: unknown = act ? rooms[room as keyof Rooms] : rooms.chat;
    const ready = (await found) as Record<string, Act>;
    // An unknown name throws here, and the guard keeps it from the page.
    ready[act ?? name]!(...args);
  }) as Queue;
  const waiting = globalThis.nordleads?.q ?? [];
  globalThis.nordleads = call;
  for (const entry of waiting) call(...entry);
}
