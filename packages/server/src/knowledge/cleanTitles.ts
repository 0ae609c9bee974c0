const separator = /\s+[|–—·•»:-]\s+|\s*[|»]\s*/;

interface Titled {
  readonly title: string;
  readonly siteName: string;
}

const segments = (title: string): string[] =>
  title
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

/** What stands at an end of half of the titles: the site's name, or its section. */
function siteNames(pages: readonly Titled[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { title } of pages) {
    const parts = segments(title);
    if (parts.length < 2) continue;
    for (const end of new Set([parts[0], parts.at(-1)])) if (end) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const common = [...counts]
    .filter(([, count]) => count >= 2 && count >= pages.length * 0.4)
    .map(([name]) => name);
  return new Set([...common, ...pages.map(({ siteName }) => siteName).filter(Boolean)]);
}

/** The titles of a site's pages in their order, without the name of the site that ends or begins them. */
export function cleanTitles(pages: readonly Titled[]): string[] {
  const names = siteNames(pages);
  return pages.map(({ title }) => {
    const parts = segments(title);
    const kept = parts.filter((part) => !names.has(part));
    if (parts.length < 2 || kept.length === 0) return title;
    const from = title.indexOf(kept[0] ?? "");
    const last = kept.at(-1) ?? "";
    return title.slice(from, title.lastIndexOf(last) + last.length);
  });
}
