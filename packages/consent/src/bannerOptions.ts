import type { ConsentReceipt, ConsentTexts, LayerOneTexts, NoticeFacts } from "@nordleads/wire/types";
import type { Said } from "./core/changesBetween.ts";
import type { Consent } from "./consent.ts";
import type { Hold } from "./gateContent.ts";

export interface BannerOptions {
  readonly texts: LayerOneTexts;
  /** Where the site tells about privacy and cookies. */
  readonly policyUrl: string;
  /** Fetches layer two and what it says, when it is asked for. */
  readonly loadSettings: () => Promise<SettingsModule>;
  /** BCP 47 language of the texts, where it is not the page's. */
  readonly lang?: string | undefined;
  /** A CSS colour that the neutrals are tinted towards. Also `--nl-accent` in the page's own CSS. */
  readonly accent?: string | undefined;
  /** Overrides the page's own `color-scheme`. */
  readonly theme?: "light" | "dark" | "auto" | undefined;
}

/**
 * What comes with layer two: `async () => ({ drawSettings, texts: nb, facts })`, with `drawSettings` imported from
 * `@nordleads/consent/settings`.
 */
export interface SettingsModule {
  readonly drawSettings: DrawSettings;
  readonly texts: ConsentTexts;
  /** The notice's version, as the record names it. */
  readonly version?: string | undefined;
  /** Services, recipients, what is stored, who is responsible. */
  readonly facts?: Partial<NoticeFacts> | undefined;
  /** The notice with this hash (its first 16 digits), where it is known, to tell what has changed since (C26). */
  readonly loadNotice?: ((hash: string) => Promise<Said | undefined>) | undefined;
  /** The receipt as DPV JSON-LD (C18), for the visitor to keep. */
  readonly loadJsonLd?: ((receipt: ConsentReceipt) => Promise<Blob>) | undefined;
}

export interface Banner {
  /** For `gateContent`: puts a notice in the place of a frame, with a button that allows its purpose. */
  readonly hold: Hold;
  destroy(): void;
}

export type SettingsOptions = Omit<BannerOptions, "texts"> & SettingsModule;

/** Draws layer two and opens it. */
export type DrawSettings = (consent: Consent, options: SettingsOptions) => { close(): void };
