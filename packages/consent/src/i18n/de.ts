import type { ConsentTexts } from "@nordleads/wire/types";

/** German. */
export const de: ConsentTexts = {
  title: "Sie entscheiden, was wir speichern",
  body: "Einiges muss gespeichert werden, damit die Website funktioniert. Sagen Sie selbst, ob wir auch hierfür speichern dürfen: {purposes}.",
  accept: "Alle annehmen",
  reject: "Alle ablehnen",
  settings: "Anpassen",
  save: "Auswahl speichern",
  back: "Zurück",
  policy: "So nutzen wir Daten",
  saved: "Ihre Auswahl ist gespeichert.",
  always: "Immer an",
  placeholder: "Wird angezeigt, sobald Sie „{purpose}“ erlauben.",
  allow: "„{purpose}“ erlauben",
  stored: "Was gespeichert wird",
  receipt: "Beleg herunterladen",
  purposes: {
    necessary: {
      name: "Notwendiges",
      text: "Was die Website braucht, um zu funktionieren und sich diese Auswahl zu merken.",
    },
    functional: {
      name: "Funktionen",
      text: "Merkt sich, was Sie getan haben, damit es beim nächsten Mal da ist, etwa Ihren Chat.",
    },
    analytics: {
      name: "Statistik",
      text: "Zeigt uns, was genutzt wird, damit wir die Website verbessern können.",
    },
    marketing: {
      name: "Marketing",
      text: "Inhalte und Anzeigen von anderen, die sehen können, dass Sie hier waren.",
    },
  },
};
