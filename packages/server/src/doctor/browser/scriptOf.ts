/** A place in code, line counted from 1. */
export interface CodePlace {
  readonly url: string;
  readonly line: number;
}

/** The first place with an address in the text of an `Error`'s stack. */
export function placeInStack(stack: string): CodePlace | undefined {
  const found = /(https?:\/\/[^\s()]+?):(\d+):\d+\)?$/m.exec(stack);
  return found ? { url: found[1]!, line: Number(found[2]) } : undefined;
}

/** How a place is named to people: address without query, or the line of an inline script. */
export function scriptOf({ url, line }: CodePlace, page: string): string {
  const named = withoutQuery(url);
  return named === withoutQuery(page) ? `an inline script (line ${line})` : named;
}

/** Origin and path of an address. Never a query: it may hold what is personal. */
export function withoutQuery(address: string): string {
  const url = URL.parse(address);
  return url ? url.origin + url.pathname : "";
}
