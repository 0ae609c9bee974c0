import { guard } from "@nordleads/browser";
import type { Attributes } from "@nordleads/wire/types";
import { clean } from "./clean.ts";
import type { EventDeclarations, NoDeclarations } from "./declared.ts";
import { createDelivery } from "./delivery.ts";
import { emitter } from "./emitter.ts";
import { createIntake } from "./intake.ts";
import type { LineTools } from "./line.ts";
import { onPage } from "./onPage.ts";
import { purposeOf } from "./purposeOf.ts";
import { rowMaker } from "./rowMaker.ts";
import { sessions } from "./sessions.ts";
import type { Logger, LoggerEvents, LoggerOptions } from "./types.ts";

const ANALYTICS = "analytics";

/**
 * A logger for this page. Nothing is stored or sent before the gate has granted an event's purpose; what
 * waits for a decision waits in memory (200 events, with their times) and is forgotten when it is refused.
 * A permitted event is written to the device first (IndexedDB `nl_log`) and sent second; without consent
 * to `analytics`, or where storage is blocked, it lives in memory. One tab sends, in order, until the
 * collector has acknowledged.
 *
 * Event ids (`session.id`-sequence) are unique over all tabs by this rule: events stand in the queue in
 * the order of their commits; the sequence number of an event is the number of its session's events that
 * have left the queue, kept in the same transaction that deletes them, plus its place among those that
 * still stand there. Nothing is assigned, so nothing can be assigned twice, and whoever sends an event
 * again, after a crash or in another tab, sends it under the same id. The queue in memory has a session of
 * its own, which is never stored.
 *
 * @example
 * const logger = createLogger({ endpoint: "https://chat.example/v1/demo", gate: consent.gate });
 * logger.page();
 * logger.track("signup.completed", { "nordleads.plan": "pro" });
 */
export function createLogger<const E extends EventDeclarations = NoDeclarations>(
  options: LoggerOptions<E>,
): Logger<E> {
  const { gate, endpoint, events, cookieless } = options;
  // The page's own clock, which nobody sets while it runs (L6); a session must see a night's sleep.
  const { now = () => Math.round(performance.timeOrigin + performance.now()) } = options;
  const session = sessions(options.now ?? Date.now, options.timeZone);
  const { on, emit } = emitter<LoggerEvents>();
  const { rows, drop, left } = rowMaker(options, session, emit);
  const ending = new AbortController();
  let used = false;

  const write = async (leaving?: boolean): Promise<void> => {
    // What is tracked while the database opens goes nowhere else, unless the page is left before it has opened.
    if (!leaving) await delivery.opening();
    const coming = take();
    if (coming[0]) await delivery.write((device) => rows(coming, device, of));
  };
  const { track, of, decide, take } = createIntake(
    gate,
    ending.signal,
    write,
    drop,
    (purpose, granted, heard) => {
      if (purpose !== ANALYTICS) return;
      const memory = session.reset(false);
      if (granted) return start();
      delivery.stop();
      // The tab that was asked does the rest.
      if (heard) return;
      const device = guard(session.reset)(true);
      delivery.erase(purpose, used ? [memory, device] : []);
    },
  );
  const mayStore = (): unknown => !cookieless && of(ANALYTICS) && navigator.locks;
  const start = (): void => {
    used = true;
    if (mayStore()) delivery.open();
  };
  const allowed: LineTools["allowed"] = ([, name, , purpose]) => !!of(purposeOf(name, purpose));
  const delivery = createDelivery(
    { endpoint, now, left, allowed },
    () => guard(session.reset)(true),
    () => decide(ANALYTICS, false, true),
  );
  const log = guard((name: string, attributes: Attributes = {}, { purpose }: { purpose?: string } = {}) =>
    track(now(), name, clean(attributes, options.clean), purpose ?? events?.[name]?.purpose),
  );
  onPage(ending.signal, delivery.flush, () => write(true).then(delivery.last));
  if (of(ANALYTICS)) start();
  return {
    on,
    track: log,
    page: () => log("page.view", pageAttributes()),
    flush: () => write().then(delivery.flush, delivery.flush),
    sessionId: () =>
      (guard(() => mayStore() && session.touch(true, true)[0])() as string | undefined) ||
      session.touch(false)[0]!,
    destroy: () => {
      ending.abort();
      void write().then(delivery.stop, delivery.stop);
    },
  };
}

/** What a page view tells: address and referrer (without query and fragment, L9), and title. */
function pageAttributes(): Attributes {
  return {
    "url.full": location.href,
    "nordleads.page.title": document.title,
    ...(document.referrer && { "nordleads.referrer": document.referrer }),
  };
}
