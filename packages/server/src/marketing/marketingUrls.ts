/** The addresses that messages carry. */
export interface MarketingUrls {
  confirm(site: string, token: string, lang: string): string;
  unsubscribe(site: string, token: string, lang: string): string;
}

/** Below the server's public origin. The language goes along: after a withdrawal nothing is left to tell it. */
export function marketingUrls(origin: string): MarketingUrls {
  const url = (what: string) => (site: string, token: string, lang: string) =>
    `${origin}/v1/${site}/marketing/${what}/${token}?lang=${encodeURIComponent(lang)}`;
  return { confirm: url("confirm"), unsubscribe: url("unsubscribe") };
}
