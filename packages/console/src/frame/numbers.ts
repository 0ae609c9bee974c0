import type { Texts } from "../texts/Texts.ts";

const formatters = new Map<string, Intl.NumberFormat>();
function formatterOf(locale: string, style: "decimal" | "percent"): Intl.NumberFormat {
  const key = `${locale} ${style}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, { style, maximumFractionDigits: 0 });
  formatters.set(key, formatter);
  return formatter;
}

/** `1 250` */
export const count = (number: number, texts: Texts): string =>
  formatterOf(texts.locale, "decimal").format(number);
/** A part, 0 to 1, as `62 %`. */
export const percent = (part: number, texts: Texts): string =>
  formatterOf(texts.locale, "percent").format(part);
