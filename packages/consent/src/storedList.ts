import type { PurposeStorage } from "@nordleads/wire/types";
import type { BannerOptions } from "./bannerOptions.ts";
import { make } from "./look/make.ts";

/** What the gate itself keeps, once there is a choice. */
const own: PurposeStorage = { cookies: ["nl_consent"], localStorage: ["nl_receipt"], days: 365 };

const kinds = [
  ["cookies", "cookie"],
  ["localStorage", "localStorage"],
  ["sessionStorage", "sessionStorage"],
  ["indexedDB", "IndexedDB"],
] as const;

/** What a purpose keeps on the device and how long, behind a disclosure. Nothing where nothing is declared. */
export function storedList(item: Element, purpose: string, { texts, storage, lang }: BannerOptions): void {
  const declared = [storage?.[purpose], purpose === "necessary" ? own : undefined].filter((one) => !!one);
  if (!declared.length) return;
  const details = make(item, "details");
  make(details, "summary", texts.stored ?? "");
  const list = make(details, "ul");
  for (const stored of declared) {
    const how = stored.days === undefined ? "" : `, ${inDays(stored.days, lang)}`;
    for (const [kind, word] of kinds)
      for (const name of stored[kind] ?? []) {
        const line = make(list, "li");
        make(line, "code", name);
        line.append(` ${word}${how}`);
      }
  }
}

function inDays(days: number, lang: string | undefined): string {
  return new Intl.NumberFormat(lang, { style: "unit", unit: "day", unitDisplay: "long" }).format(days);
}
