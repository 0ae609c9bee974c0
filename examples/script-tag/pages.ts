import { readFile } from "node:fs/promises";

export const languages = ["nb", "en"] as const;
export type Lang = (typeof languages)[number];

/** Every page exists in both languages; the id ties the two versions together. */
export const pageIndex = [
  { id: "home", paths: { nb: "/", en: "/en/" } },
  { id: "services", paths: { nb: "/tjenester", en: "/en/services" } },
  { id: "prices", paths: { nb: "/priser", en: "/en/prices" } },
  { id: "hours", paths: { nb: "/apningstider", en: "/en/opening-hours" } },
  { id: "delivery", paths: { nb: "/levering", en: "/en/delivery" } },
  { id: "returns", paths: { nb: "/retur", en: "/en/returns" } },
  { id: "warranty", paths: { nb: "/garanti", en: "/en/warranty" } },
  { id: "booking", paths: { nb: "/bestill", en: "/en/booking" } },
  { id: "contact", paths: { nb: "/kontakt", en: "/en/contact" } },
  { id: "about", paths: { nb: "/om-oss", en: "/en/about" } },
  { id: "privacy", paths: { nb: "/personvern", en: "/en/privacy" } },
] as const;

export type PageId = (typeof pageIndex)[number]["id"];

export type Page = {
  id: PageId | "not-found";
  lang: Lang;
  /** Where this version and its sibling live. Null for the 404 page, which has no address of its own. */
  paths: Record<Lang, string> | null;
  title: string;
  description: string;
  heading: string;
  lead: string;
  /** The fragment that goes into `<main>`. */
  body: string;
};

const contentFolder = new URL("./content/", import.meta.url);

export function pathOf(id: PageId, lang: Lang): string {
  const entry = pageIndex.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`Unknown page: ${id}`);
  return entry.paths[lang];
}

/** A fragment starts with `key: value` lines between two `---` lines; the rest is HTML. */
function parseFragment(text: string, name: string): { meta: Map<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  const head = match?.[1];
  const body = match?.[2];
  if (head === undefined || body === undefined) throw new Error(`${name} has no front matter`);
  const meta = new Map<string, string>();
  for (const line of head.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) meta.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { meta, body };
}

function required(meta: Map<string, string>, key: string, name: string): string {
  const value = meta.get(key);
  if (value === undefined || value === "") throw new Error(`${name} lacks "${key}" in its front matter`);
  return value;
}

async function loadPage(id: Page["id"], lang: Lang, paths: Page["paths"]): Promise<Page> {
  const name = `${lang}/${id}.html`;
  const { meta, body } = parseFragment(await readFile(new URL(name, contentFolder), "utf8"), name);
  return {
    id,
    lang,
    paths,
    title: required(meta, "title", name),
    description: required(meta, "description", name),
    heading: required(meta, "heading", name),
    lead: required(meta, "lead", name),
    body,
  };
}

export async function loadPages(): Promise<Page[]> {
  return Promise.all(
    pageIndex.flatMap(({ id, paths }) => languages.map((lang) => loadPage(id, lang, paths))),
  );
}

export async function loadNotFoundPages(): Promise<Record<Lang, Page>> {
  const [nb, en] = await Promise.all([loadPage("not-found", "nb", null), loadPage("not-found", "en", null)]);
  return { nb, en };
}
