import { guard } from "@nordleads/browser";

type Queue = ((...call: unknown[]) => unknown) & { q?: ArrayLike<unknown>[] };
type Act = (...args: unknown[]) => unknown;

declare global {
  // The global that a page calls: `nordleads('chat.open')`.
  var nordleads: Queue | undefined;
}

/**
 * Installs `window.nordleads` and runs what the page's stub has queued. `'chat.open'` is the method `open` of the
 * room `chat`; a name without a room (`'on'`) is the chat's. Unknown names are ignored.
 */
export function installQueue(rooms: { readonly chat: object; readonly consent: object; readonly log: object }): void {
  const call = guard((name: string, ...args: unknown[]) => {
    const [room, act] = name.split(".");
    const found = (act ? rooms[room as "chat"] : rooms.chat) as Record<string, Act> | undefined;
    return found?.[act ?? name]?.(...args);
  }) as Queue;
  const waiting = globalThis.nordleads?.q ?? [];
  globalThis.nordleads = call;
  for (const entry of waiting) call(...Array.from(entry));
}
