import type { PurposeStorage } from "@nordleads/wire/types";
import type { SettingsOptions } from "../bannerOptions.ts";
import { make } from "../look/make.ts";

/** What the gate itself keeps, once there is a choice. */
const own: PurposeStorage = { cookies: ["nl_consent"], localStorage: ["nl_receipt"], days: 365 };

const kinds = [
  ["cookies", "cookie"],
  ["httpOnly", "cookie"],
  ["localStorage", "localStorage"],
  ["sessionStorage", "sessionStorage"],
  ["indexedDB", "IndexedDB"],
  ["caches", "cache"],
  ["serviceWorkers", "service worker"],
] as const;

/** What a purpose or service keeps and how long, behind a disclosure. Nothing where nothing is declared. */
export function storedList(
  item: Element,
  stored: PurposeStorage = {},
  { texts, lang }: SettingsOptions,
  necessary = false,
): void {
  const declared = [stored, necessary ? own : {}].filter((one) => Object.values(one).some(Array.isArray));
  if (!declared.length) return;
  const details = make(item, "details");
  make(details, "summary", texts.stored);
  const list = make(details, "ul");
  for (const one of declared) {
    const how = one.days === undefined ? "" : `, ${inDays(one.days, lang)}`;
    for (const [kind, word] of kinds)
      for (const name of one[kind] ?? []) {
        const line = make(list, "li");
        make(line, "code", name).dir = "ltr";
        line.append(` ${word}${how}`);
      }
    for (const host of one.thirdParty ?? []) make(list, "li", texts.thirdParty.replace("{name}", host));
  }
}

function inDays(days: number, lang: string | undefined): string {
  return new Intl.NumberFormat(lang, { style: "unit", unit: "day", unitDisplay: "long" }).format(days);
}
