import { pageAddress } from "@nordleads/browser";
import type { Logger } from "@nordleads/logger";
import type { Emit, Inspector, Mount, Panel } from "@nordleads/widget/launcher";
import { mountPanel as mountChat } from "@nordleads/widget/panel";
import { chatEvent, type Logged } from "./chatEvent.ts";
import type { TagOptions } from "./parts.ts";

/** The panel as the script tag uses it: our server behind it, its events logged, page and session beside each message. */
export function mountPanel(mount: Mount): Promise<Panel> {
  const parts = mount.options as TagOptions;
  const { lang, tag, gate, consent } = parts;
  const { emit, log } = logged(mount, parts);
  if (gate.granted("analytics")) log.start();
  // The logger comes when the chat is used, not when it is only looked at.
  for (const use of ["input", "click"]) mount.root.addEventListener(use, log.start, { once: true });
  const context = (): object => ({
    ...{ lang, session: log.session(), page: pageAddress(location.href) },
    subject: consent.subject?.() ?? undefined,
  });
  const theme = (tag["theme"] ?? "auto") as "auto";
  // A file of its own, for when the visitor writes. A shop that is asked of illness all day may turn it off.
  const inspect = (): Promise<Inspector> => import("@nordleads/logger/redact");
  const warn = tag["warn"] !== "off" && { inspect };
  return mountChat({ ...mount, emit, options: { ...parts, live: true, theme, context, ...warn } });
}

interface ChatLog {
  /** Brings the logger. */
  readonly start: () => void;
  readonly session: () => string | undefined;
}

/** Passes events on and logs them; those before the logger is there wait for it. */
function logged(mount: Mount, parts: TagOptions): { emit: Emit; log: ChatLog } {
  const waiting: Logged[] = [];
  let logger: Logger | undefined;
  const flush = (): void => {
    if (logger) for (const event of waiting.splice(0)) logger.track(...event);
  };
  const start = (): void =>
    void parts.log().then(
      (started) => {
        logger = started;
        flush();
      },
      () => undefined,
    );
  const emit: Emit = (event, detail) => {
    mount.emit(event, detail);
    const entry = chatEvent(event, detail);
    if (entry) waiting.push(entry);
    if (event === "sent") start();
    flush();
  };
  return { emit, log: { start, session: () => logger?.sessionId() } };
}
