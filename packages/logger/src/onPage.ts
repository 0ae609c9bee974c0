import { guard } from "@nordleads/browser";

const EVENTS = ["visibilitychange", "pagehide", "online"];

/** Calls `wake` when the page is seen, hidden or back on line, and `leave` when it is left. Returns what ends that. */
export function onPage(wake: () => unknown, leave: () => unknown): () => void {
  const hear = guard(({ type }: Event) => (type === "pagehide" ? leave() : wake()));
  for (const type of EVENTS) addEventListener(type, hear);
  return () => EVENTS.forEach((type) => removeEventListener(type, hear));
}
