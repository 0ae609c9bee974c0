import { createGate, type Consent, type Deliver } from "@nordleads/consent/core";
import type { ScriptSettings } from "@nordleads/wire/types";

/** Loads one of the script's later files. */
export type Fetched = <T>(file: string) => Promise<T>;

/** Our own gate, where the site's script has the banner's words in this language. It needs no body yet. */
export function ownGate(
  settings: ScriptSettings,
  endpoint: string,
  lang: string,
  fetched: Fetched,
): Consent | undefined {
  const { purposes = [], services = {}, storage = {}, load, texts } = settings;
  const hash = texts[lang]?.notice;
  if (!hash) return undefined;
  const otherNotices = Object.values(texts).map((other) => other.notice!);
  const notice = { hash, version: hash.slice(0, 8), lang };
  return createGate({ purposes, services, storage, endpoint, notice, otherNotices }, () =>
    fetched<{ deliver: Deliver }>(load.delivery!),
  );
}
