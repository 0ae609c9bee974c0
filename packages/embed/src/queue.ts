import { guard } from "@nordleads/browser";

type Command = (...args: never[]) => unknown;
type Queue = ((...call: unknown[]) => void) & { q?: ArrayLike<unknown>[] };

declare global {
  // The global that a page calls: `nordleads('chat.open')`.
  var nordleads: Queue | undefined;
}

/** Installs `window.nordleads` and runs what the page's stub has queued. Unknown commands are ignored. */
export function installQueue(commands: Readonly<Record<string, Command>>): void {
  const call = guard((name: unknown, ...args: unknown[]) => {
    commands[name as string]?.(...(args as never[]));
  });
  const waiting = globalThis.nordleads?.q ?? [];
  globalThis.nordleads = call as Queue;
  for (const entry of waiting) call(...(Array.from(entry) as [unknown]));
}
