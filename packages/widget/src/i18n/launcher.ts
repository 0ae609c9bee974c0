import type { LauncherTexts } from "@nordleads/wire/types";

/** The languages that the chat speaks. */
export type Language = "nb" | "nn" | "se" | "en" | "sv" | "da" | "fi" | "de" | "ar";

/** The words that are needed before the panel is there, by language. */
export const launcherTexts: Readonly<Record<Language, LauncherTexts>> = {
  nb: { open: "Åpne chat", unread: "{count} uleste meldinger" },
  nn: { open: "Opne chat", unread: "{count} ulesne meldingar" },
  se: { open: "Raba chat", unread: "{count} logakeahtes dieđu" },
  en: { open: "Open chat", unread: "{count} unread messages" },
  sv: { open: "Öppna chatt", unread: "{count} olästa meddelanden" },
  da: { open: "Åbn chat", unread: "{count} ulæste beskeder" },
  fi: { open: "Avaa chat", unread: "{count} lukematonta viestiä" },
  de: { open: "Chat öffnen", unread: "{count} ungelesene Nachrichten" },
  ar: { open: "فتح المحادثة", unread: "{count} رسائل غير مقروءة" },
};
