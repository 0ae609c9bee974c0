import type { Outcome, ReceiptOutcome } from "./check.ts";
import { element, list } from "./element.ts";
import { findingItem } from "./findingItem.ts";
import { factsOf } from "./recordFacts.ts";
import { fill, languages, timeIn, type Language } from "./say.ts";
import type { Verdict } from "./words/types.ts";

const most = 200;

/** What came of a check, as elements: the verdict first, then what follows from it and what does not. */
export function renderOutcome(outcome: Outcome, lang: Language): HTMLElement[] {
  if (outcome.kind === "receipt") return renderReceipt(outcome, lang);
  if (outcome.kind === "export") return renderExport(outcome, lang);
  const words = languages[lang];
  const text = fill(words.problems[outcome.name], outcome.values ?? {});
  return [verdictOf("notChecked", lang), element("p", {}, text)];
}

/** The verdict in a sentence, for whoever hears it. */
export function sayOutcome(outcome: Outcome, lang: Language): string {
  const words = languages[lang];
  if (outcome.kind === "problem")
    return `${words.verdicts.notChecked}. ${fill(words.problems[outcome.name], outcome.values ?? {})}`;
  return `${words.verdicts[nameOf(outcome)]}.`;
}

function nameOf(outcome: Exclude<Outcome, { kind: "problem" }>): Verdict {
  if (outcome.kind === "receipt") return outcome.wrong === undefined ? "goodReceipt" : "badReceipt";
  const good = outcome.verified.findings.length === 0;
  if (outcome.verified.proofs > 0) return good ? "goodProof" : "badProof";
  return good ? "goodExport" : "badExport";
}

function verdictOf(verdict: Verdict, lang: Language): HTMLElement {
  const good = verdict === "goodReceipt" || verdict === "goodExport" || verdict === "goodProof";
  const kind = good ? "good" : verdict === "notChecked" ? "attention" : "wrong";
  return element(
    "h2",
    { class: `verdict ${kind}`, tabindex: "-1" },
    icon(kind),
    languages[lang].verdicts[verdict],
  );
}

const shapes = {
  good: "m6 10.4 2.8 2.8L14.2 7",
  wrong: "m6.5 6.5 7 7m0-7-7 7",
  attention: "M10 5.5v5.5m0 2.8v.2",
} as const;

function icon(kind: keyof typeof shapes): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", shapes[kind]);
  svg.append(path);
  return svg;
}

function renderReceipt(outcome: ReceiptOutcome, lang: Language): HTMLElement[] {
  const words = languages[lang];
  const verdict = verdictOf(nameOf(outcome), lang);
  if (outcome.wrong !== undefined) {
    const finding = { kind: "changed", detail: outcome.wrong } as const;
    return [
      verdict,
      element("h3", {}, words.found),
      element("ul", { class: "findings" }, findingItem(finding, lang)),
    ];
  }
  const open = [...words.receiptLeavesOpen, ...(outcome.document ? [words.documentLeavesOpen] : [])];
  return [
    verdict,
    ...claims(words.receiptProves, open, lang),
    ...(outcome.record ? [element("h3", {}, words.told), factsOf(outcome, outcome.record, lang)] : []),
  ];
}

function renderExport(outcome: Extract<Outcome, { kind: "export" }>, lang: Language): HTMLElement[] {
  const words = languages[lang];
  const { findings, erased, proofs } = outcome.verified;
  const verdict = verdictOf(nameOf(outcome), lang);
  const shown = findings.slice(0, most).map((finding) => findingItem(finding, lang));
  const rest = findings.length - shown.length;
  const list = element("ul", { class: "findings" }, ...shown);
  if (rest > 0) list.append(element("li", {}, fill(words.more, { count: rest.toLocaleString(lang) })));
  const found = findings.length > 0 ? [element("h3", {}, words.found), list] : [];
  const facts = [countsOf(outcome, lang)];
  if (findings.length > 0) return [verdict, ...found, ...facts];
  const heads = outcome.heads.map(({ at, size }) =>
    fill(words.exportProvesHead, { date: timeIn(lang, at), size: size.toLocaleString(lang) }),
  );
  const open = [
    ...(heads.length === 0 ? [words.exportNoHead] : []),
    ...(erased > 0 ? [fill(words.exportErased, { count: erased.toLocaleString(lang) })] : []),
    ...words.exportLeavesOpen,
  ];
  const proven = proofs > 0 ? words.proofProves : [...words.exportProves, ...heads];
  return [verdict, ...claims(proven, open, lang), ...facts];
}

function claims(proven: readonly string[], open: readonly string[], lang: Language): HTMLElement[] {
  const words = languages[lang];
  const parts = [
    element("div", {}, element("h3", {}, words.proven), list("proven", proven)),
    element("div", {}, element("h3", {}, words.notProven), list("open", open)),
  ];
  return [element("div", { class: "claims" }, ...parts)];
}

function countsOf({ verified, heads }: Extract<Outcome, { kind: "export" }>, lang: Language): HTMLElement {
  const { facts } = languages[lang];
  const rows: [string, string][] = [
    [facts.records, verified.records.toLocaleString(lang)],
    [facts.heads, verified.heads.toLocaleString(lang)],
    ...(verified.erased > 0
      ? [[facts.erased, verified.erased.toLocaleString(lang)] as [string, string]]
      : []),
    ...(verified.proofs > 0
      ? [[facts.proofs, verified.proofs.toLocaleString(lang)] as [string, string]]
      : []),
    ...(heads.length > 0
      ? [[facts.sites, heads.map(({ site }) => site).join(", ")] as [string, string]]
      : []),
  ];
  const cells = rows.map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value)),
  );
  return element("dl", { class: "facts" }, ...cells);
}
