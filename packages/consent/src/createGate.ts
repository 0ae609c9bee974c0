import { guard } from "@nordleads/browser";
import type { ConsentAction, PurposeStorage } from "@nordleads/wire/types";
import type { Consent, ConsentOptions, Layer } from "./consent.ts";
import { cookieStore } from "./choiceStore.ts";
import { answers } from "./core/answers.ts";
import type { KeptChoice } from "./core/keptChoice.ts";
import { statusOf } from "./core/statusOf.ts";
import type { Deliver } from "./delivery/deliver.ts";
import { listeners } from "./listeners.ts";
import { otherPages } from "./otherPages.ts";
import { outbox } from "./outbox.ts";
import { randomId } from "./randomId.ts";
import { seesGpc } from "./seesGpc.ts";
import { sweep } from "./sweep.ts";
import { toDecision } from "./toDecision.ts";

/**
 * The gate of `createConsent`, for who fetches the delivery by other means than a bundler's `import()`: `load` is
 * called when there is something to deliver.
 */
export function createGate(
  options: ConsentOptions,
  load: () => Promise<{ readonly deliver: Deliver }>,
): Consent {
  const { purposes, services = {}, storage = {}, store = cookieStore(), endpoint, onError } = options;
  const asked = { purposes, services, notice: options.notice.hash.slice(0, 16) };
  const told = listeners(onError);
  const waiting = outbox();
  let kept: KeptChoice | undefined;
  let status = statusOf(kept, asked, 0);

  const granted = (name: string): boolean =>
    name === "necessary" || (status.choices[name] ?? status.services[name]) === true;
  const refused = (): PurposeStorage[] =>
    Object.keys(storage).flatMap((name) => (granted(name) ? [] : storage[name]!));
  const deliver = guard(async () => {
    if (waiting.read()[1])
      await (
        await load()
      ).deliver({
        ...{ ...waiting, endpoint, refused },
        acknowledged: (receipt) => told.emit("receipt", receipt),
      });
  }, onError);

  /** The gate has its new state before anybody hears of it; who loses something hears it first (C7). */
  const change = (next: KeptChoice, keep?: () => void): boolean => {
    const { decided } = status;
    const names = [...purposes, ...Object.keys(services)];
    const before = names.filter(granted);
    kept = next;
    status = statusOf(kept, asked, Date.now());
    keep?.();
    for (const answer of [false, true])
      for (const name of names)
        if (granted(name) === answer && !(decided && before.includes(name) === answer))
          told.emit(`gate:${name}`, answer);
    if (status.decided) sweep(refused());
    told.emit("change", status);
    return !before.every(granted);
  };
  const decide = (action: ConsentAction, answer: (name: string) => unknown, layer: Layer = 0): void => {
    const choices: Record<string, boolean> = answers(purposes, answer);
    // A service is kept only where it is not as its purpose (C24).
    for (const service in services) {
      const own = answer(service);
      if (own !== undefined && own !== choices[services[service]!]) choices[service] = own === true;
    }
    const next = {
      subject: kept?.subject ?? options.subject ?? randomId(),
      at: Date.now(),
      choices,
      notice: asked.notice,
    };
    const withdrawn = change(next, () => {
      guard(store.write, onError)(next);
      elsewhere.tell(next);
    });
    if (endpoint || withdrawn)
      waiting.write(...waiting.read(), {
        ...toDecision(status, next.subject, options.notice, action, layer),
        withdrawn,
      });
    void deliver();
  };
  /** As it is answered now; nothing while the visitor has to be asked. */
  const now = (name: string): boolean | undefined => (status.decided ? kept?.choices[name] : undefined);
  const elsewhere = otherPages(
    store.read,
    (next) => {
      if (next.at !== kept?.at) change(next);
    },
    onError,
  );
  void deliver();
  return {
    gate: {
      granted,
      // Global Privacy Control is a refusal until the visitor says otherwise (C23).
      refused: (name) => !granted(name) && (status.decided || seesGpc()),
      on: (name, fn) => told.on(`gate:${name}`, fn),
    },
    get: () => status,
    set: (choices, layer) =>
      // Who answers a purpose answers its services, but for those that are answered too.
      decide(
        "save",
        (name) => choices[name] ?? (choices[services[name]!] === undefined ? now(name) : undefined),
        layer,
      ),
    acceptAll: (layer) => decide("accept_all", () => true, layer),
    rejectAll: (layer) => decide("reject_all", () => false, layer),
    withdraw: (name, layer) =>
      decide(
        "withdraw",
        (other) => (name && other !== name && services[other] !== name ? now(other) : undefined),
        layer,
      ),
    declareUnderAge: (layer) => decide("under_age", () => false, layer),
    open: (layer = 2) => told.emit("open", layer),
    on: told.on,
    receipt: () => waiting.read()[0],
    subject: () => kept?.subject ?? null,
    destroy: elsewhere.close,
  };
}
