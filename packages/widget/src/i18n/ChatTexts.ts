import type { LauncherTexts } from "@nordleads/wire/types";

/** All words of the chat in one language. `{name}`, `{count}`, `{seconds}` and `{max}` are filled in. */
export interface ChatTexts extends LauncherTexts {
  /** Who is there, in the header. */
  readonly assistant: string;
  readonly waiting: string;
  readonly person: string;
  readonly greeting: string;
  readonly suggestions: readonly string[];
  /** Before the first message (K3): an AI answers, and how text is used. */
  readonly notice: string;
  /** The same in short, below the field afterwards. */
  readonly fallible: string;
  readonly privacy: string;
  readonly privacyTitle: string;
  readonly privacyPoints: readonly string[];
  readonly policy: string;
  readonly contact: string;
  readonly back: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly close: string;
  readonly log: string;
  readonly you: string;
  readonly sources: string;
  readonly earlier: string;
  readonly newMessages: string;
  readonly handoff: string;
  /** Lines between the messages. */
  readonly requested: string;
  readonly joined: string;
  readonly left: string;
  readonly renewed: string;
  /** Activity. */
  readonly thinking: string;
  readonly typing: string;
  readonly stopped: string;
  readonly answerFailed: string;
  /** A message on its way. */
  readonly sending: string;
  readonly queued: string;
  readonly slowDown: string;
  readonly failed: string;
  readonly tooLong: string;
  readonly retry: string;
  readonly remaining: string;
  readonly offline: string;
}
