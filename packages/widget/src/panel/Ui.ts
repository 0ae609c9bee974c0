import type { PrivacyInformation } from "@nordleads/wire/types";
import type { JSX } from "preact";
import type { ConversationView } from "../core/Conversation.ts";
import type { ChatTexts } from "../i18n/ChatTexts.ts";
import type { ChatOptions } from "../types.ts";
import type { ThreadView } from "./createThreadView.tsx";
import type { LazyConversation } from "./lazyConversation.ts";
import type { Privacy } from "./Privacy.tsx";
import type { Warn } from "./warning/Warn.ts";

export interface ShownWarning {
  readonly node: JSX.Element;
  /** When it asks what to do: takes that back, the visitor keeps writing. */
  readonly keep: (() => void) | undefined;
}

/** What the panel itself remembers while the page lives. */
export interface PanelState {
  /** What stands in the field. */
  readonly text: string;
  /** A message waits, shortly, for what looks at it before it is sent. */
  readonly held?: boolean;
  /** The warning above the field; empty while there is nothing to warn of. */
  readonly warning?: ShownWarning | undefined;
  /** The privacy page is shown. */
  readonly reading: boolean;
  /** How many items, counted from the newest, are drawn. */
  readonly limit: number;
  /** A person was asked for, and nobody could be told. */
  readonly unanswered: boolean;
  /** The site's privacy information, once it has been asked for. */
  readonly site: PrivacyInformation | undefined;
  /** Number of items when the visitor scrolled up; undefined at the end of the log. */
  readonly awaySince: number | undefined;
}

/** What is loaded when there is something to talk about. */
export interface Parts {
  readonly ThreadView: ThreadView;
  readonly Privacy: typeof Privacy;
  /** Looks at messages before they are sent, where the site has given what looks. */
  readonly warn: Warn | undefined;
  /** Asks for a person; the field gets the focus, for the button that asked goes away. */
  readonly askPerson: () => void;
  /** For the heading of the privacy page, as it comes and goes. */
  readonly privacyShown: (heading: HTMLElement | null) => void;
}

/** What every part of the panel is given: all that is to be drawn, and what can be done. */
export interface Ui {
  readonly texts: ChatTexts;
  readonly options: ChatOptions;
  readonly conversation: LazyConversation;
  readonly view: ConversationView;
  readonly state: PanelState;
  readonly set: (change: Partial<PanelState>) => void;
  readonly close: () => void;
  /** Puts the focus into the field. */
  readonly focus: () => void;
  /** Scrolls to the newest message. */
  readonly toEnd: () => void;
  /** What came when there was something to talk about. */
  readonly parts: Parts | undefined;
  /** Puts a text into the field, and keeps it. */
  readonly write: (text: string) => void;
  /** Sends what stands in the field, or warns before that (K18). */
  readonly submit: () => void;
  /** Sends, empties the field, and brings the log to its end. */
  readonly send: (text: string) => void;
}
