import { guard } from "@nordleads/browser";
import type { ConsentAction } from "@nordleads/wire/types";
import type { Consent, ConsentOptions, Layer } from "./consent.ts";
import { answers } from "./core/answers.ts";
import type { KeptChoice } from "./core/keptChoice.ts";
import { statusOf } from "./core/statusOf.ts";
import { delivery } from "./delivery.ts";
import { forget } from "./forget.ts";
import { listeners } from "./listeners.ts";
import { otherPages } from "./otherPages.ts";
import { randomId } from "./randomId.ts";
import { seesGpc } from "./seesGpc.ts";
import { toDecision } from "./toDecision.ts";
import { writeChoice } from "./writeChoice.ts";

/**
 * The consent gate of a page, without a face: remembers the choice, tells who must know, delivers it, and cleans
 * up after a withdrawal. Call it in the browser, once a page. Nothing is stored or sent before a choice (C1).
 *
 * ```ts
 * const consent = createConsent({
 *   purposes: ["analytics"],
 *   notice: { hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", version: "1", lang: "nb" },
 * });
 * consent.gate.on("analytics", (granted) => console.log(granted));
 * ```
 */
export function createConsent(options: ConsentOptions): Consent {
  const { purposes, onError } = options;
  const notice = options.notice.hash.slice(0, 16);
  const told = listeners(onError);
  const outbox = delivery(options.endpoint, (receipt) => told.emit("receipt", receipt));
  let kept: KeptChoice | undefined;
  let status = statusOf(kept, notice, purposes, 0);

  const granted = (purpose: string): boolean => purpose === "necessary" || status.choices[purpose] === true;
  const clean = guard(
    () => forget(purposes.map((purpose) => (granted(purpose) ? null : options.storage?.[purpose]))),
    onError,
  );

  /** The gate has its new state before anybody hears of it; who loses something hears it first (C7). */
  const change = (next: KeptChoice, keep?: () => void): void => {
    const { decided, choices: before } = status;
    kept = next;
    status = statusOf(kept, notice, purposes, Date.now());
    keep?.();
    for (const answer of [false, true])
      for (const purpose of purposes)
        if (granted(purpose) === answer && !(decided && before[purpose] === answer))
          told.emit(`gate:${purpose}`, answer);
    if (status.decided) void clean();
    told.emit("change", status);
  };
  const decide = (action: ConsentAction, answer: (purpose: string) => unknown, layer: Layer = 0): void => {
    const next = {
      subject: kept?.subject ?? options.subject ?? randomId(),
      at: Date.now(),
      choices: answers(purposes, answer),
      notice,
    };
    change(next, () => {
      guard(writeChoice, onError)(next, options.cookieDomain);
      elsewhere.tell(next);
    });
    outbox.deliver(toDecision(next, options.notice, action, layer));
  };
  const elsewhere = otherPages((next) => {
    if (next.at !== kept?.at) change(next);
  }, onError);
  if (kept) outbox.deliver();
  return {
    gate: {
      granted,
      // Global Privacy Control is a refusal until the visitor says otherwise (C23).
      refused: (purpose) => !granted(purpose) && (status.decided || seesGpc()),
      on: (purpose, fn) => told.on(`gate:${purpose}`, fn),
    },
    get: () => status,
    set: (choices, layer) => decide("save", (purpose) => choices[purpose] ?? status.choices[purpose], layer),
    acceptAll: (layer) => decide("accept_all", () => true, layer),
    rejectAll: (layer) => decide("reject_all", () => false, layer),
    withdraw: (purpose) =>
      decide("withdraw", (other) => purpose && other !== purpose && status.choices[other]),
    open: (layer = 2) => told.emit("open", layer),
    on: told.on,
    receipt: outbox.receipt,
    subject: () => kept?.subject ?? null,
    destroy: elsewhere.close,
  };
}
