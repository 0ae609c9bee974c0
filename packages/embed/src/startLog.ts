import type { Logger } from "@nordleads/logger";
import type { Chat } from "@nordleads/widget/launcher";
import type { Gate } from "@nordleads/wire/types";

export interface Log {
  track: Logger["track"];
  /** The session's id, once there is a logger. */
  session(): string | undefined;
}

/** Brings the logger when something may be logged: a page view with consent, or the chat that the visitor uses. */
export function startLog(gate: Gate, chat: Chat, load: () => Promise<Logger>): Log {
  let loading: Promise<Logger> | undefined;
  let logger: Logger | undefined;
  const ask = (use: (logger: Logger) => void): void => {
    loading ??= load().then((loaded) => (logger = loaded));
    loading.then(use, () => (loading = undefined));
  };
  const track: Logger["track"] = (...event) => ask((log) => log.track(...event));
  const page = (granted: boolean): void => {
    if (granted) ask((log) => log.page());
  };
  page(gate.granted("analytics"));
  gate.on("analytics", page);
  chat.on("open", () => track("chat.open"));
  chat.on("close", () => track("chat.close"));
  chat.on("sent", () => track("chat.message.sent"));
  chat.on("answered", ({ from, sources }) => track("chat.answer.finished", { "nordleads.from": from, "nordleads.sources": sources }));
  chat.on("handoff", () => track("chat.handoff.requested"));
  return { track, session: () => logger?.sessionId() };
}
