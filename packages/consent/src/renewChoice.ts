import { expiresAt } from "./core/expiresAt.ts";
import { encodeChoice, parseChoice } from "./core/keptChoice.ts";

export interface RenewOptions {
  /** As in `cookieStore(domain)`: the choice of all its subdomains. */
  readonly domain?: string | undefined;
  /** Whether the page comes over https; without a value, yes. */
  readonly secure?: boolean | undefined;
  /** ms since the epoch; without it, now. */
  readonly now?: number | undefined;
}

/**
 * The `Set-Cookie` header that keeps the choice in a request's `Cookie` header for the rest of its time (C13): Safari
 * forgets after seven days what a script has set, and not what a server has. Nothing where there is no choice that
 * still counts. Lengthens nothing: the time is counted from the decision.
 *
 * @example
 * const renewed = renewChoice(request.headers.get("cookie"));
 * if (renewed) response.headers.append("set-cookie", renewed);
 */
export function renewChoice(
  cookie: string | null | undefined,
  { domain, secure = true, now = Date.now() }: RenewOptions = {},
): string | undefined {
  const kept = parseChoice(cookie ?? "", now);
  const left = kept ? Math.floor((expiresAt(kept) - now) / 1000) : 0;
  if (!kept || left <= 0) return undefined;
  return [
    encodeChoice(kept),
    "Path=/",
    `Max-Age=${left}`,
    ...(domain ? [`Domain=${domain}`] : []),
    "SameSite=Lax",
    ...(secure ? ["Secure"] : []),
  ].join("; ");
}
