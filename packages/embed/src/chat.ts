import { pageAddress } from "@nordleads/browser";
import type { Logger } from "@nordleads/logger";
import type { Emit, Mount, Panel } from "@nordleads/widget/launcher";
import { mountPanel as mountChat } from "@nordleads/widget/panel";
import { chatEvent } from "./chatEvent.ts";
import type { TagOptions } from "./parts.ts";

/** The panel as the script tag uses it: our server behind it, its events logged, page and session beside each message. */
export function mountPanel(mount: Mount): Promise<Panel> {
  const parts = mount.options as TagOptions;
  const { lang, tag, subject } = parts;
  let logger: Logger | undefined;
  const log = parts.log().then((started) => (logger = started));
  const emit: Emit = (event, detail) => {
    mount.emit(event, detail);
    const logged = chatEvent(event, detail);
    if (logged) log.then((started) => started.track(...logged)).catch(() => undefined);
  };
  const page = (): string => pageAddress(location.href);
  const context = (): object => ({ lang, page: page(), session: logger?.sessionId(), subject: subject() ?? undefined });
  const theme = (tag["theme"] ?? "auto") as "auto";
  return mountChat({ ...mount, emit, options: { ...parts, live: true, theme, context } });
}
