import { guard } from "@nordleads/browser";
import type { Attention } from "../core/Conversation.ts";

/** Whether the page is seen, and when that or the network changes (K17). */
export function pageAttention(): Attention {
  return {
    visible: () => document.visibilityState === "visible",
    on: (fn) => {
      const ended = new AbortController();
      const look = guard(fn);
      document.addEventListener("visibilitychange", look, ended);
      for (const type of ["online", "pageshow"]) addEventListener(type, look, ended);
      return () => ended.abort();
    },
  };
}
