import type { Talk } from "./talk.ts";

/** A file of its own: the conversation's machinery, and what draws messages. */
export function loadTalk(): Promise<Talk> {
  return import("./talkEntry.ts");
}
