import { guard } from "@nordleads/browser";

/** Calls `wake` when the page is seen, hidden or back on line, and `leave` when it is left, until it has `ended`. */
export function onPage(ended: AbortSignal, wake: () => unknown, leave: () => unknown): void {
  const hear = guard(({ type }: Event) => (type === "pagehide" ? leave() : wake()));
  for (const type of ["visibilitychange", "pagehide", "online"])
    addEventListener(type, hear, { signal: ended });
}
