import type { PrivacyInformation } from "@nordleads/wire/types";
import type { ConversationView } from "../core/Conversation.ts";
import type { ChatTexts } from "../i18n/ChatTexts.ts";
import type { ChatOptions } from "../types.ts";
import type { ThreadView } from "./createThreadView.tsx";
import type { LazyConversation } from "./lazyConversation.ts";
import type { Privacy } from "./Privacy.tsx";

/** What the panel itself remembers while the page lives. */
export interface PanelState {
  /** What stands in the field. */
  readonly text: string;
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

export interface Parts {
  readonly ThreadView: ThreadView;
  readonly Privacy: typeof Privacy;
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
  /** Asks for a person; the field gets the focus, for the button that asked goes away. */
  readonly askPerson: () => void;
  /** For the heading of the privacy page, as it comes and goes. */
  readonly privacyShown: (heading: HTMLElement | null) => void;
  /** What draws the thread and the privacy page, once they are loaded. */
  readonly parts: Parts | undefined;
  /** Sends, empties the field, and brings the log to its end. */
  readonly send: (text: string) => void;
}
