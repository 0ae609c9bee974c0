import type { ConsentRecord } from "../../packages/wire/src/types.ts";
import type { ReceiptOutcome } from "./check.ts";
import { element, list } from "./element.ts";
import { languages, timeIn, type Language } from "./say.ts";
import type { FactName } from "./words/types.ts";

/** What a record says, as a list of terms: nothing of it comes from anywhere but the signed text. */
export function factsOf({ hash, key }: ReceiptOutcome, record: ConsentRecord, lang: Language): HTMLElement {
  const words = languages[lang];
  const choice = ([purpose, granted]: [string, boolean]): string =>
    `${words.purposes[purpose] ?? purpose}: ${granted ? words.yes : words.no}`;
  const choices = [...Object.entries(record.choices), ...Object.entries(record.services ?? {})].map(choice);
  const code = (text: string): HTMLElement => element("code", {}, text);
  const { hash: noticeHash, version, lang: noticeLang } = record.notice;
  const rows: [FactName, string | HTMLElement | undefined][] = [
    ["site", record.site],
    ["time", timeIn(lang, record.recordedAt)],
    ["action", words.actions[record.action] ?? record.action],
    ["choices", list("choices", choices) ?? "–"],
    ["validUntil", timeIn(lang, record.expiresAt)],
    ["controller", record.controller],
    ["processor", record.processor],
    ["notice", element("span", {}, `${version}, ${noticeLang} `, code(noticeHash))],
    ["subject", code(record.subject)],
    ["number", record.sequence.toLocaleString(lang)],
    ["hash", code(hash)],
    ["key", code(key)],
  ];
  const cells = rows.map(([name, value]) =>
    element("div", {}, element("dt", {}, words.facts[name]), element("dd", {}, value)),
  );
  return element("dl", { class: "facts" }, ...cells);
}
