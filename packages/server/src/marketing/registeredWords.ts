import type { MarketingOptIn } from "@nordleads/wire/types";
import { problem } from "../http/problem.ts";
import type { OptInWords, Site } from "../site/types.ts";

/**
 * The words of an opt-in as the site has registered them. What a page sends is a claim: only words that the controller
 * has put there can prove what was agreed to (M1), and nobody gets words of their own into our pages. White space
 * counts as a browser draws it. Throws `notice_unknown`.
 */
export function registeredWords(
  { optIns = [] }: Pick<Site, "optIns">,
  said: MarketingOptIn["words"],
): OptInWords {
  const found = optIns.find(({ text, lang }) => lang === said.lang && drawn(text) === drawn(said.text));
  if (found) return found;
  throw problem(
    "notice_unknown",
    "The site has no opt-in with these words in this language. Register them as `optIns` of the site.",
    { path: "words.text" },
  );
}

const drawn = (text: string): string => text.replace(/\s+/g, " ").trim();
