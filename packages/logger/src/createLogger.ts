import { guard, tabs } from "@nordleads/browser";
import { createOutlet } from "./outlet.ts";
import { createDelivery } from "./delivery.ts";
import { emitter } from "./emitter.ts";
import { createIntake } from "./intake.ts";
import { onPage } from "./onPage.ts";
import { pageAttributes } from "./pageAttributes.ts";
import { purposeOf } from "./purposeOf.ts";
import { rowMaker } from "./rowMaker.ts";
import { sessions } from "./sessions.ts";
import type { Logger, LoggerEvents, LoggerOptions } from "./types.ts";

const ANALYTICS = "analytics";

/** Between the tabs: something was written (false), send it now (true), or the purpose that was withdrawn. */
type Word = boolean | string;

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
export function createLogger(options: LoggerOptions): Logger {
  const { gate, endpoint, now = Date.now } = options;
  const { on, emit } = emitter<LoggerEvents>();
  const word = tabs<Word>("nl_log");
  const session = sessions(now);
  const { drop, send, settled, abort } = createOutlet(endpoint, now, emit);

  const { track, granted, refuse, write, close } = createIntake(
    gate,
    now,
    async (events) => (await delivery.write(events)) && word.post(false),
    () => drop(1, "waiting"),
    (purpose, granted, fromGate) => {
      if (!granted && fromGate) word.post(purpose);
      if (purpose !== ANALYTICS) return;
      session.reset(false);
      if (granted) return delivery.lead(!document.hidden);
      abort();
      delivery.erase();
      session.reset(true);
    },
  );
  const mayStore = (): boolean => granted(ANALYTICS) && "locks" in navigator;
  const delivery = createDelivery(
    mayStore,
    rowMaker(options, session, granted, () => drop(1, "large")),
    () => session.reset(true),
    now,
    (event) => granted(purposeOf(event[1], event[3])),
    send,
    settled,
  );

  word.on((said) => void (typeof said === "string" ? refuse(said) : delivery.wake(said)));
  const leavePage = onPage(delivery);
  return {
    track: guard(track),
    page: guard(() => track("page.view", pageAttributes())),
    flush: async () => {
      await guard(write)();
      word.post(true);
      await delivery.wake(true);
    },
    on,
    sessionId: () => (mayStore() && session.live(true)) || session.touch(false)[0],
    destroy: () => {
      leavePage();
      close();
      void write().finally(() => {
        delivery.stop();
        word.close();
      });
    },
  };
}
