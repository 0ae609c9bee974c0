import type { ThreadMessage } from "../core/Thread.ts";

/** An answer's whole sentences so far, as plain text; the same list until there is one more. */
export type Announcer = (message: ThreadMessage | undefined) => readonly string[];

/** Lets an answer be spoken while it is written: by whole sentences, not by token. Old answers stay silent. */
export function createAnnouncer(): Announcer {
  let id = "";
  let upTo = 0;
  let sentences: readonly string[] = [];

  return (message) => {
    if (!message) return sentences;
    const streaming = message.state === "streaming";
    if (streaming && message.id !== id) {
      ({ id } = message);
      upTo = 0;
      sentences = [];
    }
    if (message.id !== id) return sentences;
    const rest = message.text.slice(upTo);
    const end = streaming ? rest.search(/[.!?:…؟]\s(?![^]*[.!?:…؟]\s)/) + 1 : rest.length;
    const sentence = plain(rest.slice(0, end));
    upTo += end;
    if (sentence) sentences = [...sentences, sentence];
    return sentences;
  };
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\](?:\([^)]*\))?/g, (_, label: string) => (/^\d+$/.test(label) ? "" : label))
    .replace(/[*_`#>|]+/g, "")
    .trim();
}
