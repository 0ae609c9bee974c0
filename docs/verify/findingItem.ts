import type { Finding } from "../../packages/server/src/consent/verifyExport.ts";
import { element } from "./element.ts";
import { fill, languages, type Language } from "./say.ts";

type Said = Pick<Finding, "detail"> & Partial<Omit<Finding, "kind">> & { readonly kind: string };

/** One finding: what it is and where, then what gives it away. */
export function findingItem(finding: Said, lang: Language): HTMLElement {
  const words = languages[lang];
  const { kind, site, sequence, last, entry, detail } = finding;
  const number = last === undefined ? String(sequence ?? "") : `${sequence}–${last}`;
  const record = [
    ...(sequence === undefined ? [] : [fill(words.atRecord, { number })]),
    ...(site === undefined ? [] : [fill(words.ofSite, { site })]),
  ].join(" ");
  const where = [record, entry === undefined ? "" : fill(words.inEntry, { entry })]
    .filter(Boolean)
    .join(", ");
  const name = words.findings[kind] ?? words.findings.other;
  const known = words.details.find(([pattern]) => pattern.test(detail));
  const said = known ? detail.replace(known[0], known[1]) : detail;
  return element(
    "li",
    {},
    where === "" ? undefined : element("strong", {}, `${name}: ${where}`),
    element("span", known || lang === "en" ? {} : { lang: "en" }, sentence(said)),
  );
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
