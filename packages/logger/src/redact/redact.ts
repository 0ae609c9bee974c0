import { numberAt } from "./numberAt.ts";
import type { Kind, Span } from "./types.ts";

export interface RedactOptions {
  /** What stands in the place of `found`; `[kind]` when absent. */
  readonly replace?: (kind: Kind, found: string) => string;
}

export interface Redacted {
  /** The text with every span replaced. */
  readonly text: string;
  /** What was found, in order, never overlapping; places in the text that was given. */
  readonly spans: readonly Span[];
}

// An e-mail address (the group stands before its mark), or where something else may begin.
const heads =
  /(?=[@ (])(?<=([\wÀ-῿][\wÀ-῿.+%&'-]{0,63}))(?:@| ?\(at?\) ?)(?!\dx\.)\w[\wÀ-῿.-]{0,250}\.[a-zÀ-῿]{2,24}(?!\w)|(?<![\w#]|\d[-.:]|[a-z][-/])(?:[(+\d](?=(?:[^\d\n]{0,3}\d){4})|[a-z]{2}\d\d|[\da-f]{4}:)/gi;

/**
 * Finds personal data in `text` and replaces it: e-mail addresses, phone numbers, payment cards, IBAN, IP
 * addresses and Nordic national identity numbers (see `Kind`). Check digits decide where there are any; where
 * there are none, the form of the number and the words before it do, so that order, article and account numbers,
 * prices, dates, versions and UUIDs stay. Names, addresses and words are not found; `hints` is for those.
 *
 * One pass, linear in the text, whatever the text is. Never throws, save what `replace` throws.
 *
 * Not found, on purpose: eight digits after an ordinary word in lower case (*del 33451290*), numbers glued to
 * letters (*tlf68050012*), fewer than six digits, a national number without its date, networks (*192.0.2.0/24*).
 *
 * @example
 * redact("Ring 680 50 012 om ordre 40012345");
 * // { text: "Ring [phone] om ordre 40012345", spans: [{ start: 5, end: 15, kind: "phone" }] }
 */
export function redact(text: string, { replace = (kind) => `[${kind}]` }: RedactOptions = {}): Redacted {
  // oxlint-disable-next-line typescript/no-unnecessary-template-expression -- what no compiler checked is read as a text
  text = `${text}`;
  // One character for one, so that places stay.
  const even = text.replace(/[^\S\n]/g, " ").replace(/[‐-—]/g, "-");
  const spans: Span[] = [];
  let out = "";
  let last = 0;
  heads.lastIndex = 0;
  for (let head = heads.exec(even); head; head = heads.exec(even)) {
    const [{ length }, local = ""] = head;
    const at = head.index;
    const [kind, end] = local ? ["email" as const, at + length] : numberAt(even, at);
    heads.lastIndex = end;
    if (!kind) continue;
    const start = Math.max(last, at - local.length);
    spans.push({ start, end, kind });
    out += text.slice(last, start) + replace(kind, text.slice(start, end));
    last = end;
  }
  return { text: out + text.slice(last), spans };
}
