import type { ConsentTexts, PurposeStorage } from "@nordleads/wire/types";
import type { Consent } from "./consent.ts";
import type { Hold } from "./gateContent.ts";

export interface BannerOptions {
  readonly texts: ConsentTexts;
  /** Where the site tells about privacy and cookies. */
  readonly policyUrl: string;
  /** Fetches layer two when it is asked for: `() => import("@nordleads/consent/settings")`. */
  readonly loadSettings: () => Promise<{ readonly drawSettings: DrawSettings }>;
  /** BCP 47 language of the texts, where it is not the page's. */
  readonly lang?: string | undefined;
  /** A CSS colour that the neutrals are tinted towards. Also `--nl-accent` in the page's own CSS. */
  readonly accent?: string | undefined;
  /** Overrides the page's own `color-scheme`. */
  readonly theme?: "light" | "dark" | "auto" | undefined;
  /** What each purpose keeps on the device; told on layer two. */
  readonly storage?: Readonly<Record<string, PurposeStorage>> | undefined;
}

export interface Banner {
  /** For `gateContent`: puts a notice in the place of a frame, with a button that allows its purpose. */
  readonly hold: Hold;
  destroy(): void;
}

/** Draws layer two and opens it. */
export type DrawSettings = (consent: Consent, options: BannerOptions) => { close(): void };
