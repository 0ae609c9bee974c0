/** The name in a text written to `document.cookie`; none where it removes the cookie, or has only a value. */
export function cookieName(text: string, now: number): string | undefined {
  const [pair = "", ...attributes] = text.split(";");
  const equals = pair.indexOf("=");
  if (equals < 0) return undefined;
  const ends = new Map(
    attributes.map((one) => {
      const [key = "", ...value] = one.split("=");
      return [key.trim().toLowerCase(), value.join("=").trim()];
    }),
  );
  // `Max-Age` wins over `Expires` (RFC 6265, 5.3).
  const age = ends.get("max-age");
  const left = age ? Number(age) : Date.parse(ends.get("expires") ?? "") - now;
  return left <= 0 ? undefined : pair.slice(0, equals).trim() || undefined;
}
