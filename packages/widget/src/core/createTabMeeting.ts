import { tabs as openTabs, type Tabs } from "@nordleads/browser";
import type { TabWord } from "./Conversation.ts";
import { KEY, type Keep } from "./createKeep.ts";

/** How long the other tabs may take to tell of a conversation, in ms. */
const PATIENCE = 150;

export interface TabMeeting {
  /** Asks the open tabs for their conversation; resolves when it is known whether there is one. */
  readonly meet: () => Promise<void>;
  /** Tells the other tabs of ours. */
  readonly tell: () => void;
  readonly dispose: () => void;
}

export interface TabMeetingOptions {
  readonly endpoint: string;
  readonly keep: Keep;
  readonly adopt: (id: string, token: string) => void;
  readonly tabs?: Tabs<TabWord>;
}

/** One conversation in all tabs, without storage between them (K12). The channel opens with the chat, not before. */
export function createTabMeeting({ endpoint, keep, adopt, tabs }: TabMeetingOptions): TabMeeting {
  let channel: Tabs<TabWord> | undefined;
  let told: (() => void) | undefined;

  function tell(): void {
    const { id, token, known } = keep.load();
    if (known && id !== undefined && token !== undefined) channel?.post({ endpoint, id, token });
  }

  function hear(word: TabWord): void {
    if (word.endpoint !== endpoint) return;
    if (word.id === undefined || word.token === undefined) return tell();
    // Who has chosen a conversation keeps it.
    if (keep.load().id === undefined) adopt(word.id, word.token);
    told?.();
  }

  return {
    meet: async () => {
      channel = tabs ?? openTabs<TabWord>(KEY);
      channel.on(hear);
      if (keep.load().id !== undefined) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      told = resolve;
      channel.post({ endpoint });
      const timer = setTimeout(resolve, PATIENCE);
      await promise;
      clearTimeout(timer);
    },
    tell,
    dispose: () => {
      told?.();
      channel?.close();
    },
  };
}
