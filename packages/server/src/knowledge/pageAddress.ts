const tracking = /^(utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_ga|ref)$/i;
const otherFiles =
  /\.(pdf|jpe?g|png|gif|svg|webp|avif|ico|css|m?js|json|xml|zip|gz|mp[34]|webm|woff2?|docx?|xlsx?|pptx?|txt)$/i;

/**
 * The one way in which a page's address is written: no fragment, no marks of campaigns. Undefined when it
 * is no address of a page of `origin`.
 */
export function pageAddress(href: string, base: string, origin: string): string | undefined {
  const url = URL.parse(href, base);
  if (!url || url.origin !== origin || url.username !== "" || otherFiles.test(url.pathname)) return undefined;
  url.hash = "";
  const marks = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  for (const name of marks) url.searchParams.delete(name);
  return url.href;
}
