import type { NoticeRef, ScriptSettings } from "@nordleads/wire/types";

/** The notice that a site's script shows in a language, as the page names it in a decision. */
export function noticeOf(settings: ScriptSettings, lang = "nb"): NoticeRef {
  const hash = settings.texts[lang]?.notice;
  if (hash === undefined) throw new Error(`no notice in ${lang}`);
  return { hash, version: hash.slice(0, 8), lang };
}
