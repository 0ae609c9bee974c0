/** A stretch of text, or an address in it. */
export interface Stretch {
  readonly text: string;
  readonly href?: string;
}

const address = /\bhttps?:\/\/[^\s<>"']+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
// What ends a sentence does not belong to the address.
const tail = /[.,;:!?)\]»”]+$/;

/** Splits a text at its web and e-mail addresses. Only `http:`, `https:` and `mailto:` become links (K16). */
export function linkify(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(tail, "");
    if (match.index > done) stretches.push({ text: text.slice(done, match.index) });
    stretches.push({ text: found, href: found.startsWith("http") ? found : `mailto:${found}` });
    done = match.index + found.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
}

/** The address when it may be followed, undefined for any other scheme. */
export function safeHref(url: string): string | undefined {
  return /^(https?|mailto|tel):/i.test(url) && URL.canParse(url) ? url : undefined;
}
