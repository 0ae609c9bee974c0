import type { TimelineEvent } from "@nordleads/wire/types";
import { pagePath } from "../chat/visitorName.ts";

/** The one thing worth saying of an event: its page, as a path; its error; otherwise nothing. */
export function eventDetail(attributes: TimelineEvent["attributes"]): string {
  const page = attributes["url.full"] ?? attributes["url.path"] ?? attributes["page"] ?? attributes["url"];
  if (typeof page === "string") return pagePath(page);
  const error = attributes["exception.type"];
  return typeof error === "string" ? error : "";
}
