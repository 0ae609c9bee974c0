import type { Choices } from "../consent/types.ts";

/** What a site has declared that a purpose keeps on the device; removed at withdrawal. `*` at the end matches any rest. */
export interface PurposeStorage {
  readonly cookies?: readonly string[];
  readonly localStorage?: readonly string[];
  readonly sessionStorage?: readonly string[];
  readonly indexedDB?: readonly string[];
  /** Names in the Cache API. */
  readonly caches?: readonly string[];
  /** Paths that service workers control, such as `/push/`. */
  readonly serviceWorkers?: readonly string[];
  /** Cookies that only a server can remove; they are reported, not removed. */
  readonly httpOnly?: readonly string[];
  /** Hosts that keep something of their own, out of the page's reach; reported. */
  readonly thirdParty?: readonly string[];
  /** How long the longest-lived of them is kept, in days; told on layer two. */
  readonly days?: number;
}

/** Whom a service sends to. */
export interface Recipient {
  readonly name: string;
  /** Country or region. */
  readonly place: string;
  /** What makes a transfer out of the EEA lawful, such as `EU–US DPF` or `SCC`. */
  readonly transfer?: string;
}

/** A service under a purpose (C24): somebody's tool, and what comes with it. */
export interface Service {
  /** A name like a purpose's, of its own among both. */
  readonly id: string;
  readonly purpose: string;
  readonly name: string;
  /** What it does, by BCP 47 language. */
  readonly text?: Readonly<Record<string, string>>;
  readonly recipient?: Recipient;
  /** Its own information about privacy. */
  readonly url?: string;
  readonly storage?: PurposeStorage;
  /** Hosts that it talks to. */
  readonly hosts?: readonly string[];
}

/** Who is responsible, or processes for them. */
export interface Party {
  readonly name: string;
  readonly contact: string;
  /** Where letters go; ISO/IEC TS 27560 asks for it. */
  readonly address?: string;
}

/** What a notice says beside its words; layer two shows it and compares it with the one answered before (C26). */
export interface NoticeFacts {
  readonly purposes: readonly string[];
  readonly services?: readonly Service[];
  /** By purpose; a service carries its own. */
  readonly storage?: Readonly<Record<string, PurposeStorage>>;
  readonly controller?: Party;
  readonly processor?: Party;
  readonly policyUrl: string;
  /** When the policy was last changed, `YYYY-MM-DD`. */
  readonly policyUpdated?: string;
  /** Who is younger cannot consent; the visitor is asked on layer two (C27). */
  readonly minimumAge?: number;
  /** Whether layer two has a switch for each service. */
  readonly chooseServices?: boolean;
}

/**
 * The words of layer one in one language. `purposes` maps purpose or service → name. In `body`, `{purposes}` stands
 * for the names of the optional purposes; in `allow`, `{purpose}` for the one; in `placeholder`, `{host}` for whom a frame comes from.
 */
export interface LayerOneTexts {
  readonly title: string;
  readonly body: string;
  /** Asked again because something has changed (C26). */
  readonly changed: string;
  readonly accept: string;
  readonly reject: string;
  readonly settings: string;
  readonly policy: string;
  readonly saved: string;
  readonly placeholder: string;
  readonly allow: string;
  /** Allows a frame this once. */
  readonly once: string;
  readonly purposes: Readonly<Record<string, string>>;
}

/** What layer two says beside the words of layer one. Words in braces stand for what is filled in. */
export interface LayerTwoTexts {
  readonly save: string;
  readonly back: string;
  readonly always: string;
  readonly stored: string;
  /** The link that saves the receipt; its number and date follow. */
  readonly receipt: string;
  readonly services: string;
  /** `{name}` and `{place}`. */
  readonly recipient: string;
  /** `{transfer}`. */
  readonly transfer: string;
  /** The link to a service's own information; `{name}`. */
  readonly aboutService: string;
  readonly controller: string;
  readonly processor: string;
  /** `{date}`. */
  readonly policyUpdated: string;
  readonly withdrawAll: string;
  /** Above what has changed; `{date}`. */
  readonly changedSince: string;
  readonly added: string;
  readonly removed: string;
  readonly altered: string;
  /** How the notice's words are called in the list of changes. */
  readonly words: string;
  /** `{age}`. */
  readonly underAge: string;
  readonly underAgeNote: string;
  readonly gpc: string;
  /** `{name}`. */
  readonly thirdParty: string;
  /** Purpose → what it is for, in a sentence. */
  readonly about: Readonly<Record<string, string>>;
}

/** All words of the banner in one language. */
export type ConsentTexts = LayerOneTexts & LayerTwoTexts;

/** The words that the launcher needs before the panel is there. */
export interface LauncherTexts {
  readonly open: string;
  readonly unread: string;
}

/** A language of the script. */
export interface ScriptLanguage {
  /** The notice's first 16 hex digits, its version the first 8, and the words of its layer one; absent where another vendor's banner asks. */
  readonly notice?: string;
  readonly consent?: LayerOneTexts;
  readonly launcher: Pick<LauncherTexts, "open">;
}

/** The site's settings, inside `/v1/SITE_KEY.js`. Short keys: every byte is paid before the first paint. */
export interface ScriptSettings {
  readonly site: string;
  /** The server's public origin. */
  readonly origin: string;
  /** Names below `/v1/assets/` of what loads later; each holds its hash. */
  readonly load: {
    readonly chat: string;
    readonly log: string;
    readonly settings?: string;
    readonly delivery?: string;
  };
  /** Optional purposes, in the order shown; absent, like the other parts of layer one, where another banner asks. */
  readonly purposes?: readonly string[];
  /** Service → its purpose. */
  readonly services?: Readonly<Record<string, string>>;
  /** By purpose or service. */
  readonly storage?: Readonly<Record<string, PurposeStorage>>;
  readonly policyUrl: string;
  readonly lang: string;
  readonly texts: Readonly<Record<string, ScriptLanguage>>;
  /** CSS colour of the site, contrast checked by the server. */
  readonly accent?: string;
  readonly name: string;
  /** Host → the purpose or service that it waits for (C21). */
  readonly strict?: Readonly<Record<string, string>>;
  /** Whether Google's tags are told (C20). */
  readonly google?: true;
  /** Query parameters that logged addresses keep (L25). */
  readonly keepQuery?: readonly string[];
  /** IANA name: at its midnight a session ends (L18). */
  readonly timeZone?: string;
}

/** How the state of the gate is kept in `nl_consent`. */
export interface ConsentState {
  readonly subject: string;
  readonly at: number;
  /** Every purpose, and each service whose answer is another than its purpose's. */
  readonly choices: Choices;
  readonly notice: string;
  readonly delivered: boolean;
}
