import type { NoticeFacts } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";

/** The purposes and services that a notice asks for. */
export interface NoticeNames {
  readonly purposes: readonly string[];
  readonly services: readonly string[];
}

/**
 * What a kept notice (C15) asked for: a decision is about that, also when the site has changed since. Where an older
 * notice does not say, the site of today does.
 */
export function noticeNames(body: string, site: Pick<Site, "purposes" | "services">): NoticeNames {
  const { purposes, services } = JSON.parse(body) as Partial<NoticeFacts>;
  // A notice that names its purposes and no services has none.
  const asked = purposes ? { purposes, services: services ?? [] } : site;
  return { purposes: asked.purposes, services: (asked.services ?? []).map(({ id }) => id) };
}
