import type { ConsentTexts, Party, PurposeStorage, Service, SubProcessor } from "@nordleads/wire/types";

/** The words beside the button of an opt-in, in one language (BCP 47); without a version their hash names them. */
export interface OptInWords {
  readonly text: string;
  readonly lang: string;
  readonly version?: string;
}

/** A customer's site, as it is configured. */
export interface Site {
  /** In every address: `[a-z0-9-]`, 1 to 40 characters. */
  readonly key: string;
  readonly name: string;
  /** Origins whose pages may use the site's routes, such as `https://www.example.no`. */
  readonly origins: readonly string[];
  /** BCP 47; the first fits when nothing else does. */
  readonly langs: readonly string[];
  /** Optional purposes in the order shown; `necessary` is always there and never listed. */
  readonly purposes: readonly string[];
  /** What each purpose keeps on the device, removed at withdrawal. */
  readonly storage: Readonly<Record<string, PurposeStorage>>;
  /** The services behind the purposes (C24). */
  readonly services?: readonly Service[];
  /** Whether the visitor may choose by service. */
  readonly chooseServices?: boolean;
  /** Who is younger cannot consent; asked on layer two (C27). */
  readonly minimumAge?: number;
  /** The site's own words of the banner, by language, in the place of ours; names of its own purposes too. */
  readonly texts?: Readonly<Record<string, Partial<ConsentTexts>>>;
  /** The words of marketing opt-ins on the site's pages: an opt-in with other words is refused (M1). */
  readonly optIns?: readonly OptInWords[];
  readonly policyUrl: string;
  /** When the policy was last changed, `YYYY-MM-DD`. */
  readonly policyUpdated?: string;
  readonly controller: Party;
  readonly subProcessors: readonly SubProcessor[];
  /** CSS colour. */
  readonly accent?: string;
  /** Whether our banner asks; false where another vendor's does. */
  readonly consent: boolean;
  /** Holds back what the page itself loads from the services' hosts (C21); the script must stand first in the page. */
  readonly strict?: boolean;
  /** Query parameters that logged addresses keep, such as `utm_source` (L25). */
  readonly keepQuery?: readonly string[];
  /** IANA name: at its midnight a session ends (L18); without it, at the device's. */
  readonly timeZone?: string;
  /** Tells Google's tags what the visitor has chosen (C20); the script must stand before them. */
  readonly google?: boolean;
}
