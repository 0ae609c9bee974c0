import { expiresAt } from "./core/expiresAt.ts";
import { cookieLimit, encodeChoice, type KeptChoice } from "./core/keptChoice.ts";
import { writeCookie } from "./writeCookie.ts";

/** Keeps the choice in its cookie (C4) as long as it counts (C13). Throws where cookies are blocked. */
export function writeChoice(kept: KeptChoice, domain = ""): void {
  const text = encodeChoice(kept);
  if (text.length + 2 <= cookieLimit)
    writeCookie(`${text};Path=/;Max-Age=${(expiresAt(kept) - kept.at) / 1000};Domain=${domain}`);
}
