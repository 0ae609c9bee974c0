import { retryDelay } from "@nordleads/browser";
import type { Talk } from "./talk.ts";

export interface TalkLoader {
  /** Begins to load, if that has not begun; tries again when it fails. */
  readonly need: () => void;
  readonly dispose: () => void;
}

/** Loads the conversation's part once, when it is needed, and says when it is there. */
export function createTalkLoader(load: () => Promise<Talk>, ready: (talk: Talk) => void): TalkLoader {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = false;
  let disposed = false;
  let attempt = 0;

  async function run(): Promise<void> {
    try {
      const talk = await load();
      if (!disposed) ready(talk);
    } catch {
      if (!disposed) timer = setTimeout(() => void run(), retryDelay(attempt++));
    }
  }

  return {
    need: () => {
      if (!begun) void run();
      begun = true;
    },
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
