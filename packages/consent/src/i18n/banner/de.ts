import type { LayerOneTexts } from "@nordleads/wire/types";

/** German: the banner. */
export const deBanner: LayerOneTexts = {
  title: "Sie entscheiden, was wir speichern",
  body: "Einiges muss gespeichert werden, damit die Website funktioniert. Sagen Sie selbst, ob wir auch hierfür speichern dürfen: {purposes}.",
  changed: "Seit Ihrer letzten Auswahl hat sich etwas geändert.",
  accept: "Alle annehmen",
  reject: "Alle ablehnen",
  settings: "Anpassen",
  policy: "So nutzen wir Daten",
  saved: "Ihre Auswahl ist gespeichert.",
  placeholder: "Inhalt von {host}.",
  allow: "„{purpose}“ erlauben",
  once: "Dieses Mal zeigen",
  purposes: {
    necessary: "Notwendiges",
    functional: "Funktionen",
    analytics: "Statistik",
    marketing: "Marketing",
  },
};
