import { bundle } from "../../bundle.ts";
import { value, type Topic, type Value } from "../../consent/measured.ts";
import type { Subject } from "../subject.ts";

const ATONCE = 2500;
const SENDING = 1500;
const REDACT = 2000;

/** Bytes, exact. */
export async function bytes({ subjects }: { readonly subjects: readonly Subject[] }): Promise<Topic> {
  const atOnce = new Map<string, Value>();
  const later = new Map<string, Value>();
  const all = new Map<string, Value>();
  for (const { id, imports } of subjects) {
    if (!imports) continue;
    const [first = 0, sending = 0] = await bundle(imports, ["/sending.ts"]);
    all.set(id, value(first + sending));
    if (sending === 0) continue;
    atOnce.set(id, value(first));
    later.set(id, value(sending));
  }
  const [redact = 0] = await bundle(`export { redact } from "@nordleads/logger/redact";`);
  const reached = (values: Map<string, Value>, most: number): boolean =>
    (values.get("ours")?.rank ?? Infinity) <= most;
  return {
    title: "Bytes",
    explained:
      "Minified with Rolldown for production, each file compressed alone with brotli 11; what a customer imports for a start and for tracking, without settings. Ours is fetched in two files: sessions, consent and the queue on the device at once, what sends when something may be sent; a peer's import holds both. Redaction is an entry of its own.",
    rows: [
      {
        what: "bytes at once: start, track, durable queue, sessions, consent",
        ...{ values: atOnce, goal: "≤ 2,500", reached: reached(atOnce, ATONCE) },
      },
      {
        what: "bytes that follow when something may be sent",
        ...{ values: later, goal: "≤ 1,500", reached: reached(later, SENDING) },
      },
      {
        what: "bytes in all",
        ...{ values: all, goal: "≤ 4,000", reached: reached(all, ATONCE + SENDING) },
      },
      {
        what: "bytes of redaction",
        ...{ values: new Map([["ours", value(redact)]]), goal: "≤ 2,000", reached: redact <= REDACT },
      },
    ],
  };
}
