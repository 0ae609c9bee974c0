import { guard } from "@nordleads/browser";

/** Listens, behind a guard; returns what ends it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the event of the listener, as the platform's types do
export function listen<E extends Event>(
  target: EventTarget,
  type: string,
  fn: (event: E) => void,
  capture = false,
): () => void {
  const hear = guard(fn) as (event: Event) => void;
  target.addEventListener(type, hear, capture);
  return () => target.removeEventListener(type, hear, capture);
}
