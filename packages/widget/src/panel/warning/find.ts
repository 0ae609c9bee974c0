import type { WarningKind } from "../../i18n/warning/WarningTexts.ts";
import type { Inspector } from "../../types.ts";

/** A place in the text, and what may stand there; `end` exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: WarningKind;
  /** A word that only hints at its kind; it may be innocent. */
  readonly hint: boolean;
}

/**
 * What is warned of. Not e-mail and phone: a visitor who wants an answer is asked for them and must not be nagged
 * for giving them. Not IP addresses: in a chat they are somebody's router. They are not removed either.
 */
const numbers: ReadonlyMap<string, WarningKind> = new Map([
  ["card", "card"],
  ["iban", "iban"],
  ...["no.fodselsnummer", "se.personnummer", "dk.cpr", "fi.hetu"].map(
    (kind) => [kind, "nationalId"] as const,
  ),
]);

const categories = ["health", "religion", "union", "politics", "sexuality", "ethnicity", "criminal"] as const;

/** What the visitor is warned of in `text`, in order, never overlapping. A failing inspector finds nothing. */
export function find({ redact, hints }: Inspector, text: string): readonly Finding[] {
  try {
    const found = [
      ...redact(text).spans.map((span) => ({ ...span, kind: numbers.get(span.kind), hint: false })),
      ...hints(text).map((hint) => ({
        ...hint,
        kind: categories.find((known) => known === hint.category),
        hint: true,
      })),
    ].sort((a, b) => a.start - b.start);
    let last = 0;
    return found.flatMap(({ start, end, kind, hint }) => {
      if (!kind || start < last) return [];
      last = end;
      return [{ start, end, kind, hint }];
    });
  } catch {
    return [];
  }
}

/**
 * The text without what was found: a number leaves its name in brackets; a word that only hints leaves three
 * dots, for the name of its kind would tell what the word told.
 */
export function remove(
  text: string,
  findings: readonly Finding[],
  names: Readonly<Record<WarningKind, string>>,
): string {
  let out = "";
  let last = 0;
  for (const { start, end, kind, hint } of findings) {
    out += `${text.slice(last, start)}[${hint ? "…" : names[kind]}]`;
    last = end;
  }
  return out + text.slice(last);
}
