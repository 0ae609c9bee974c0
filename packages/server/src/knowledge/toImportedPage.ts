import { hash } from "node:crypto";
import { guessLanguage } from "../answers/guessLanguage.ts";
import type { Passage } from "../answers/types.ts";
import type { ReadPage } from "./readPage.ts";
import { splitPassages } from "./splitPassages.ts";
import type { ImportedPage } from "./types.ts";

const digest = (parts: readonly string[]): string => hash("sha256", JSON.stringify(parts), "hex");

/** The page's own language tag; without one, the language that its text looks like. */
function languageTag(page: ReadPage): string {
  const own = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.exec(page.lang)?.[0].toLowerCase();
  if (own) return own === "no" ? "nb" : own;
  const family = guessLanguage(page.blocks.map(({ text }) => text).join(" "));
  return family === "no" ? "nb" : family;
}

/** Cuts a page that was read into passages. `title` is the page's title without the site's name. */
export function toImportedPage(url: string, title: string, page: ReadPage): ImportedPage {
  const lang = languageTag(page);
  const ordinals = new Map<string, number>();
  const passages = splitPassages(page.blocks, title).map(({ path, id, text }): Passage => {
    const heading = path.join(" › ");
    const ordinal = ordinals.get(heading) ?? 0;
    ordinals.set(heading, ordinal + 1);
    const place = id === "" ? url : `${url}#${encodeURIComponent(id)}`;
    return {
      id: digest([url, heading, String(ordinal)]).slice(0, 24),
      url: place,
      title,
      heading,
      text,
      lang,
    };
  });
  const kept = passages.flatMap(({ id, url: place, heading, text }) => [id, place, heading, text]);
  return { url, title, lang, hash: digest([url, title, lang, ...kept]), passages };
}
