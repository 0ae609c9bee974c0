import type { Choices, NoticeRef } from "../consent/types.ts";

/** What a site has declared that a purpose keeps on the device; removed at withdrawal. `*` at the end matches any rest. */
export interface PurposeStorage {
  readonly cookies?: readonly string[];
  readonly localStorage?: readonly string[];
  readonly sessionStorage?: readonly string[];
  readonly indexedDB?: readonly string[];
  /** How long the longest-lived of them is kept, in days; told on layer two. */
  readonly days?: number;
}

/**
 * The words of layer one and two in one language. `purposes` maps purpose → name and explanation. In `body`,
 * `{purposes}` stands for the names of the optional ones; in `placeholder` and `allow`, `{purpose}` for the one.
 */
export interface ConsentTexts {
  readonly title: string;
  readonly body: string;
  readonly accept: string;
  readonly reject: string;
  readonly settings: string;
  readonly save: string;
  readonly back: string;
  readonly policy: string;
  readonly saved: string;
  readonly always: string;
  readonly placeholder: string;
  readonly allow: string;
  /** Layer two: above what a purpose keeps on the device. */
  readonly stored?: string;
  /** Layer two: the link that saves the receipt; its number and date follow. */
  readonly receipt?: string;
  readonly purposes: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
}

/** The words of layer one, inside the script; layer two fetches all of them by the notice's hash. */
export interface LayerOneTexts extends Pick<
  ConsentTexts,
  "title" | "body" | "accept" | "reject" | "settings" | "saved" | "policy" | "placeholder" | "allow"
> {
  readonly purposes: Readonly<Record<string, { readonly name: string }>>;
}

/** The words that the launcher needs before the panel is there. */
export interface LauncherTexts {
  readonly open: string;
  readonly unread: string;
}

/** A language of the script. */
export interface ScriptLanguage {
  /** The notice and the words of its layer one; absent where another vendor's banner asks. */
  readonly notice?: NoticeRef;
  readonly consent?: LayerOneTexts;
  readonly launcher: Pick<LauncherTexts, "open">;
}

/** The site's settings, inside `/v1/SITE_KEY.js`. Short keys: every byte is paid before the first paint. */
export interface ScriptSettings {
  readonly site: string;
  /** The server's public origin. */
  readonly origin: string;
  /** Names below `/v1/assets/` of what loads later; each holds its hash. */
  readonly load: { readonly chat: string; readonly log: string; readonly settings?: string };
  /** Optional purposes, in the order shown; absent, like the other parts of layer one, where another banner asks. */
  readonly purposes?: readonly string[];
  readonly storage?: Readonly<Record<string, PurposeStorage>>;
  readonly policyUrl: string;
  readonly lang: string;
  readonly texts: Readonly<Record<string, ScriptLanguage>>;
  /** CSS colour of the site, contrast checked by the server. */
  readonly accent?: string;
  readonly name: string;
}

/** How the state of the gate is kept in `nl_consent`. */
export interface ConsentState {
  readonly subject: string;
  readonly at: number;
  readonly choices: Choices;
  readonly notice: string;
  readonly delivered: boolean;
}
