/**
 * The language to speak, of those the site has: the tag's `data-lang`, else the page's, else the site's own.
 * Norwegian without a form (`no`) is bokmål.
 */
export function language(
  wanted: readonly (string | null | undefined)[],
  known: Readonly<Record<string, unknown>>,
  otherwise: string,
): string {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split("-")[0];
    const lang = primary === "no" ? "nb" : primary;
    if (lang && known[lang]) return lang;
  }
  return otherwise;
}
