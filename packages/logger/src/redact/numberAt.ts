import { forms } from "./forms.ts";
import type { Kind } from "./types.ts";
import { words } from "./words.ts";

// What must not follow a number: more of it (of a UUID, too), a decimal, a word, a currency.
const end = /(?![\w@]|-\d|-[\da-f]{4}|[.,]\d\d?\b| ?(?:kr\b|kron))/iy;

/** What begins at `at` and where it ends; the next character and no kind, if it is no one's. */
export function numberAt(
  text: string,
  at: number,
): readonly [kind: Kind | false | "" | undefined, end: number] {
  words.lastIndex = at;
  const said = words.exec(text)?.findIndex((group, i) => i && group) ?? 0;
  for (const [pattern, kindOf] of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const kind = match && kindOf(match, match[0].replace(/\D/g, ""), said);
    if (kind) {
      const last = at + match[0].length;
      end.lastIndex = last;
      if (end.test(text)) return [kind, last];
    }
  }
  return ["", at + 1];
}
