import type { ChatContext, Gate } from "@nordleads/wire/types";
import type { ChatTexts } from "./i18n/ChatTexts.ts";
import type { WarningTexts } from "./i18n/warning/WarningTexts.ts";

/** What finds personal data in a text. The module `@nordleads/logger/redact` is one; places count UTF-16 units. */
export interface Inspector {
  /** Finds numbers. Warned of: `card`, `iban` and the national ones (`no.fodselsnummer` and its like). */
  readonly redact: (text: string) => {
    readonly spans: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  };
  /** Finds words that hint at a special category: `health`, `religion`, `union`, `politics` and so on. */
  readonly hints: (
    text: string,
  ) => readonly { readonly start: number; readonly end: number; readonly category: string }[];
}

/** How a chat is made. Only `endpoint`, `gate`, `name` and `lang` are needed. */
export interface ChatOptions {
  /** `https://HOST/v1/SITE_KEY`; messages go to `ENDPOINT/chat`. */
  readonly endpoint: string;
  /** May the conversation be remembered between visits (purpose `functional`)? */
  readonly gate: Gate;
  /**
   * True where a NordLeads server answers: history, the live stream, people, other tabs.
   * False (default): any back end that speaks the AI SDK UI message stream v1; only `POST`.
   */
  readonly live?: boolean;
  /** The site's name, shown in the header and used as the dialog's name. */
  readonly name: string;
  /** BCP 47. Known: nb, nn, se, en, sv, da, fi, de, ar; others are shown in English. */
  readonly lang: string;
  /** Own words instead of ours. */
  readonly texts?: Partial<ChatTexts & WarningTexts>;
  readonly policyUrl?: string;
  /** Any CSS colour; the colour of text on it is computed. */
  readonly accent?: string;
  /** `auto` (default) follows the visitor's system. */
  readonly theme?: "light" | "dark" | "auto";
  /** False: no button of ours; elements with `data-nl-open` and `open()` open the chat. */
  readonly launcher?: boolean;
  /** Up to three first questions; an empty list shows none. */
  readonly suggestions?: readonly string[];
  /**
   * Brings what looks at a message before it is sent, so that the visitor is warned (K18). Called when the visitor
   * first writes; absent, or when it fails, messages go as they are.
   *
   * @example
   * inspect: () => import("@nordleads/logger/redact")
   */
  readonly inspect?: () => Promise<Inspector>;
  /** What is sent beside a message; asked for at each message. */
  readonly context?: () => ChatContext;
  /** Added to every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An element of the page to live in, instead of one appended to the body. */
  readonly host?: HTMLElement;
}

/** What happens, and what a listener is told. */
export interface ChatEvents {
  readonly open: undefined;
  readonly close: undefined;
  /** A message of the visitor's has been acknowledged (in the portable mode: its answer began). */
  readonly sent: { readonly id: string };
  /** An answer or a person's reply is complete. */
  readonly answered: { readonly id: string; readonly from: "assistant" | "agent"; readonly sources: number };
  /** The visitor asked for a person. */
  readonly handoff: undefined;
  /** Number of messages not yet seen. */
  readonly unread: number;
}

export type Emit = <E extends keyof ChatEvents>(event: E, detail: ChatEvents[E]) => void;

export interface Chat {
  open(): void;
  close(): void;
  /** Opens the chat and sends `text` as the visitor's message. */
  send(text: string): void;
  /** Calls `fn` at each `event`; returns a function that ends it. */
  on<E extends keyof ChatEvents>(event: E, fn: (detail: ChatEvents[E]) => void): () => void;
  /** Takes everything away: nodes, styles, listeners, timers, connections. What is stored stays. */
  destroy(): void;
}

/** What the launcher hands to the panel. */
export interface Mount {
  readonly options: ChatOptions;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The launcher's button; not in the page when the site has its own. */
  readonly button: HTMLButtonElement;
  readonly emit: Emit;
}

export interface Panel {
  open(): void;
  close(): void;
  send(text: string): void;
  destroy(): void;
}

/** The panel's module, loaded when the visitor shows an interest (K1). */
export type MountPanel = (mount: Mount) => Promise<Panel>;

export interface LauncherOptions extends ChatOptions {
  readonly load: () => Promise<{ readonly mountPanel: MountPanel }>;
}
