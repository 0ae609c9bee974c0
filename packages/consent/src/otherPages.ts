import { guard } from "@nordleads/browser";
import { encodeChoice, parseChoice, type KeptChoice } from "./core/keptChoice.ts";

interface OtherPages {
  readonly tell: (kept: KeptChoice) => void;
  readonly close: () => void;
}

/**
 * Hears of choices made on an earlier page or elsewhere: now from what is kept, later by word from another tab, and
 * when the page is seen again (a subdomain, or a browser without BroadcastChannel, leaves no word).
 */
export function otherPages(
  read: () => string,
  made: (next: KeptChoice) => void,
  failed?: (error: unknown) => void,
): OtherPages {
  const channel = new BroadcastChannel("nl_consent");
  const hear = (cookies: string): void => {
    const next = parseChoice(cookies);
    if (next) made(next);
  };
  const look = guard(() => hear(read()), failed);
  look();
  channel.onmessage = guard(({ data }: MessageEvent<string>) => hear(data), failed);
  document.addEventListener("visibilitychange", look);
  return {
    tell: guard((kept) => channel.postMessage(encodeChoice(kept))),
    close: () => {
      document.removeEventListener("visibilitychange", look);
      channel.close();
    },
  };
}
