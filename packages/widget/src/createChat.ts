import { launcherTexts, type Language } from "./i18n/launcher.ts";
import { primaryLanguage } from "./i18n/primaryLanguage.ts";
import { createLauncher } from "./launcher/createLauncher.ts";
import type { Chat, ChatOptions } from "./types.ts";

/**
 * Puts the chat on the page: a button now, the panel when the visitor asks for it. Stores and requests nothing
 * before. Call it in a browser once the body is there; importing it is free of effects everywhere.
 *
 * ```ts
 * const chat = createChat({ endpoint: "https://chat.example.com/v1/demo", gate, name: "Demo", lang: "nb", live: true });
 * chat.on("answered", ({ id }) => console.log(id));
 * ```
 */
export function createChat(options: ChatOptions): Chat {
  const words = launcherTexts[primaryLanguage(options.lang) as Language] ?? launcherTexts.en;
  return createLauncher({
    ...options,
    texts: { ...words, ...options.texts },
    load: () => import("./panel.ts"),
  });
}
