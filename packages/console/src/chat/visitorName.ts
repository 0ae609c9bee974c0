/** What an anonymous visitor is called: the last four signs of their random number tell two apart. */
export const visitorSign = (visitorId: string): string =>
  visitorId.replace(/\W/g, "").slice(-4).toUpperCase();

/** The page as a person says it: its path. */
export function pagePath(page: string): string {
  return URL.canParse(page) ? decode(new URL(page).pathname) : page;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
