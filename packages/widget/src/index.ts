export { createChat } from "./createChat.ts";
export { launcherTexts, type Language } from "./i18n/launcher.ts";
export type { ChatTexts } from "./i18n/ChatTexts.ts";
export type { WarningTexts } from "./i18n/warning/WarningTexts.ts";
export type { Chat, ChatEvents, ChatOptions, Inspector } from "./types.ts";
