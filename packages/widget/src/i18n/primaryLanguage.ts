/** `nb-NO` → `nb`; Norwegian without a form is bokmål. */
export function primaryLanguage(lang: string): string {
  const primary = lang.toLowerCase().split("-")[0] ?? "";
  return primary === "no" ? "nb" : primary;
}
