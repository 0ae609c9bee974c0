import { guard } from "@nordleads/browser";
import type { Delivery } from "./delivery.ts";

const EVENTS = ["visibilitychange", "pagehide", "online"];

/** Tells the delivery when the page is seen or hidden, is left, and is back on line. Returns what ends that. */
export function onPage({ lead, wake, last }: Delivery): () => void {
  const look = guard(async (event?: Event) => {
    const left = event?.type === "pagehide";
    if (left) last();
    else if (event) await wake(true);
    lead(!left && !document.hidden);
  });
  for (const type of EVENTS) addEventListener(type, look, true);
  void look();
  return () => EVENTS.forEach((type) => removeEventListener(type, look, true));
}
