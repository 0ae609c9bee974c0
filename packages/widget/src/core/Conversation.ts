import type { Area, Tabs } from "@nordleads/browser";
import type { ChatContext, Gate, PrivacyInformation } from "@nordleads/wire/types";
import type { Failure } from "./createApi.ts";
import type { Outgoing } from "./createOutbox.ts";
import type { Thread } from "./Thread.ts";

/** Whether anybody looks at the page, and when that or the network changes (K17). */
export interface Attention {
  readonly visible: () => boolean;
  readonly on: (fn: () => void) => () => void;
}

/** A word between the tabs: who has this site's conversation? / this is it. */
export interface TabWord {
  readonly endpoint: string;
  readonly id?: string;
  readonly token?: string;
}

/** What a conversation reports while it runs. */
export interface ConversationEvents {
  readonly sent: { readonly id: string };
  /** A message of the other side is complete; `own` when it answers a message of this tab. */
  readonly arrived: {
    readonly id: string;
    readonly from: "assistant" | "agent";
    readonly sources: number;
    readonly own: boolean;
  };
  readonly handoff: undefined;
}

export interface ConversationOptions {
  readonly endpoint: string;
  readonly gate: Gate;
  /** True where a NordLeads server answers. Default false: `POST` only. */
  readonly live?: boolean;
  readonly context?: () => ChatContext;
  readonly headers?: Readonly<Record<string, string>>;
  readonly emit?: <E extends keyof ConversationEvents>(event: E, detail: ConversationEvents[E]) => void;
  /** Default: always looked at. */
  readonly attention?: Attention;
  /** Default: the browser's storages; memory where there are none. */
  readonly session?: Area;
  readonly local?: Area;
  readonly tabs?: Tabs<TabWord>;
  readonly fetch?: typeof globalThis.fetch;
  readonly newId?: () => string;
  readonly now?: () => number;
  /** 0 to 1, for the pauses between tries. */
  readonly random?: () => number;
}

/** All that a view needs to draw. */
export interface ConversationView {
  readonly thread: Thread;
  /** Messages that the server has not confirmed yet, in order. */
  readonly outbox: readonly Outgoing[];
  /** `lost`: the live stream is wanted and not there. */
  readonly connection: "idle" | "open" | "lost";
  /** The history has not been read yet. */
  readonly restoring: boolean;
  /** The earlier conversation is no longer there; this is a new one. */
  readonly renewed: boolean;
  readonly draft: string;
}

export interface Conversation {
  readonly view: () => ConversationView;
  /** Calls `fn` after every change; returns a function that ends it. */
  readonly subscribe: (fn: () => void) => () => void;
  /** How this tab's panel was when the page was left. */
  readonly mode: () => "open" | "live" | undefined;
  /** Tells whether the panel is open. The first time brings the history; nothing is requested before. */
  readonly show: (open: boolean) => void;
  readonly send: (text: string) => void;
  /** Sends a failed message again. */
  readonly retry: (id: string) => void;
  /** Asks for the last answer again. */
  readonly regenerate: () => void;
  /** Ends the answer that is being written (K15). */
  readonly stop: () => void;
  /** Asks for a person (K10). Resolves to the failure, if any. */
  readonly askPerson: () => Promise<Failure | undefined>;
  /** Keeps what is typed, and lets a person see that the visitor is typing. */
  readonly draft: (text: string) => void;
  /** `GET privacy` of the site; undefined when it cannot be had. */
  readonly privacy: (lang: string) => Promise<PrivacyInformation | undefined>;
  readonly dispose: () => void;
}
