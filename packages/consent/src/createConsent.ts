import { guard, tabs } from "@nordleads/browser";
import type { ConsentAction } from "@nordleads/wire/types";
import type { Consent, ConsentOptions, Layer } from "./consent.ts";
import { answers } from "./core/answers.ts";
import { encodeChoice, parseChoice, type KeptChoice } from "./core/keptChoice.ts";
import { statusOf } from "./core/statusOf.ts";
import { delivery } from "./delivery.ts";
import { forget } from "./forget.ts";
import { listeners } from "./listeners.ts";
import { randomId } from "./randomId.ts";
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
  const channel = tabs<string>("nl_consent");
  const outbox = delivery(options.endpoint, (receipt) => told.emit("receipt", receipt));
  let kept: KeptChoice | undefined;
  let status = statusOf(kept, notice, purposes, 0);

  const granted = (purpose: string): boolean => purpose === "necessary" || status.choices[purpose] === true;
  const clean = guard(async () => {
    const refused = purposes.filter((purpose) => !granted(purpose));
    const left = await forget(refused.map((purpose) => options.storage?.[purpose]));
    if (left.length) told.emit("left", left);
  }, onError);

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
      channel.post(encodeChoice(next));
    });
    const gpc = !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
    outbox.deliver({ ...next, v: 1, id: randomId(), action, layer, notice: options.notice, gpc });
  };
  /** A choice made on an earlier page or elsewhere: kept in the cookie, or by word from another tab. */
  const adopt = (cookies: string): void => {
    const next = parseChoice(cookies);
    if (next && next.at !== kept?.at) change(next);
  };
  // A subdomain, or a browser without BroadcastChannel, has left no word: looks again when the page is seen again.
  const look = guard(() => adopt(document.cookie), onError);

  look();
  if (kept) outbox.deliver();
  channel.on(adopt);
  document.addEventListener("visibilitychange", look);
  return {
    gate: {
      granted,
      refused: (purpose) => status.decided && !granted(purpose),
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
    destroy: () => {
      document.removeEventListener("visibilitychange", look);
      channel.close();
    },
  };
}
