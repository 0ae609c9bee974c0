import { guard } from "@nordleads/browser";
import type { ConsentAction, PurposeStorage } from "@nordleads/wire/types";
import type { Consent, ConsentOptions, Layer } from "./consent.ts";
import { cookieStore } from "./choiceStore.ts";
import { choicesOf } from "./core/choicesOf.ts";
import { statusOf } from "./core/statusOf.ts";
import { sweep } from "./sweep.ts";
import type { KeptChoice } from "./core/keptChoice.ts";
import { decisions } from "./decisions.ts";
import type { Deliver } from "./delivery/deliver.ts";
import { listeners } from "./listeners.ts";
import { otherPages } from "./otherPages.ts";
import { outbox } from "./outbox.ts";
import { randomId } from "./randomId.ts";
import { seesGpc } from "./seesGpc.ts";
import { toDecision } from "./toDecision.ts";

/**
 * The gate of `createConsent`, for who fetches the delivery by other means than a bundler's `import()`: `load` is
 * called when there is something to deliver.
 */
// oxlint-disable-next-line max-lines-per-function -- one state, one closure: parting it costs 60 bytes before the first paint
export function createGate(
  options: ConsentOptions,
  load: () => Promise<{ readonly deliver: Deliver }>,
): Consent {
  const { purposes, services = {}, storage = {}, store = cookieStore(), endpoint, onError } = options;
  const { notice, otherNotices = [] } = options;
  const notices = [notice.hash.slice(0, 16), ...otherNotices];
  const asked = { purposes, services, notices };
  const told = listeners(onError);
  const waiting = outbox();
  let kept: KeptChoice | undefined;
  let status = statusOf(kept, asked, 0);

  const granted = (name: string): boolean =>
    name === "necessary" || (status.choices[name] ?? status.services[name]) === true;
  const refused = (): PurposeStorage[] =>
    Object.keys(storage).flatMap((name) => (granted(name) ? [] : storage[name]!));
  const deliver = guard(async () => {
    // Where nothing was chosen nothing waits, and to open the storage would cost the first paint.
    if (kept && 1 in waiting.read())
      await (await load()).deliver({ ...waiting, endpoint, refused, tell: told.emit });
  }, onError);

  /** Takes a choice, keeps it and tells of it. `keep` hears if something that was granted is so no more. */
  const change = (next: KeptChoice, keep?: (withdrawn: boolean) => void): void => {
    const { decided } = status;
    const names = [...purposes, ...Object.keys(services)];
    const before = names.filter(granted);
    // The gate has its new state before anybody hears of it; who loses something hears it first (C7).
    kept = next;
    status = statusOf(kept, asked, Date.now());
    keep?.(!before.every(granted));
    for (const answer of [false, true])
      for (const name of names)
        if (granted(name) === answer && !(decided && before.includes(name) === answer))
          told.emit(`gate:${name}`, answer);
    // What has run out is no more granted than what was refused.
    sweep(refused());
    told.emit("change", status);
  };
  const decide = (action: ConsentAction, answer: (name: string) => unknown, layer: Layer = 0): void => {
    const next = {
      subject: kept?.subject ?? randomId(),
      at: Date.now(),
      choices: choicesOf(asked, answer),
      notice: notices[0]!,
    };
    change(next, (withdrawn) => {
      guard(store.write, onError)(next);
      elsewhere.tell(next);
      if (endpoint || withdrawn)
        waiting.write(...waiting.read(), {
          ...toDecision(status, next.subject, notice, action, layer),
          withdrawn,
        });
    });
    void deliver();
  };
  const made = (next: KeptChoice): void => {
    if (next.at > (kept?.at ?? 0)) change(next);
  };
  const elsewhere = otherPages(store.read, made, onError);
  void deliver();
  return {
    gate: {
      granted,
      // Global Privacy Control is a refusal until the visitor says otherwise (C23).
      refused: (name) => !granted(name) && (status.decided || seesGpc()),
      on: (name, fn) => told.on(`gate:${name}`, fn),
    },
    get: () => status,
    // As it is answered now; no while the visitor has to be asked.
    ...decisions(decide, services, (name) => status.decided && kept!.choices[name]),
    open: (layer = 2) => told.emit("open", layer),
    on: told.on,
    receipt: () => waiting.read()[0],
    subject: () => kept?.subject ?? null,
    destroy: elsewhere.close,
  };
}
