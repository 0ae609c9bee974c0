import { expiresAt } from "./core/expiresAt.ts";
import { cookieLimit, encodeChoice, type KeptChoice } from "./core/keptChoice.ts";
import { writeCookie } from "./writeCookie.ts";

/** Where the choice is kept. Both may throw where the browser blocks it: then it lives as long as the page. */
export interface ChoiceStore {
  /** Text in which the choice stands, like a `Cookie` header. */
  readonly read: () => string;
  readonly write: (kept: KeptChoice) => void;
}

/** The cookie `nl_consent` (C4), for as long as the choice counts (C13). */
export function cookieStore(domain = ""): ChoiceStore {
  return {
    read: () => document.cookie,
    write: (kept) => {
      const text = encodeChoice(kept);
      // One that does not fit is not kept, and an older one neither: it would come back.
      const fits = text.length + 2 <= cookieLimit;
      writeCookie(`${text};Path=/;Max-Age=${fits ? (expiresAt(kept) - kept.at) / 1000 : 0};Domain=${domain}`);
    },
  };
}

/** localStorage `nl_consent`, for sites that want no cookie: no server reads it, no subdomain shares it. */
export const localChoices: ChoiceStore = {
  read: () => localStorage["nl_consent"] ?? "",
  write: (kept) => {
    localStorage["nl_consent"] = encodeChoice(kept);
  },
};
