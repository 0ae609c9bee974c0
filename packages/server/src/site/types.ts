import type { ConsentTexts, Party, PurposeStorage, Service, SubProcessor } from "@nordleads/wire/types";

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
  readonly policyUrl: string;
  /** When the policy was last changed, `YYYY-MM-DD`. */
  readonly policyUpdated?: string;
  readonly controller: Party;
  readonly subProcessors: readonly SubProcessor[];
  /** CSS colour. */
  readonly accent?: string;
  /** Whether our banner asks; false where another vendor's does. */
  readonly consent: boolean;
}
