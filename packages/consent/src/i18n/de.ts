import type { ConsentTexts } from "@nordleads/wire/types";
import { deBanner } from "./banner/de.ts";

/** German. */
export const de: ConsentTexts = {
  ...deBanner,
  save: "Auswahl speichern",
  back: "Zurück",
  always: "Immer an",
  stored: "Was gespeichert wird",
  receipt: "Beleg herunterladen",
  services: "Dienste",
  recipient: "Geht an {name}, {place}.",
  transfer: "Grundlage der Übermittlung: {transfer}.",
  controller: "Verantwortlicher",
  processor: "Auftragsverarbeiter",
  policyUpdated: "zuletzt geändert am {date}",
  withdrawAll: "Alles widerrufen",
  changedSince: "Geändert seit Ihrer Auswahl vom {date}",
  added: "Neu",
  removed: "Entfallen",
  altered: "Geändert",
  words: "Der Text",
  underAge: "Ich bin unter {age} Jahre alt",
  underAgeNote: "Dann speichern wir nur das Notwendige und löschen, was wir über Sie haben.",
  gpc: "Ihr Browser lehnt für Sie ab (Global Privacy Control). Das gilt, bis Sie etwas anderes wählen.",
  thirdParty: "Wird bei {name} gespeichert. Das lässt sich von hier aus nicht löschen.",
  aboutService: "Datenschutz bei {name}",
  about: {
    necessary: "Was die Website braucht, um zu funktionieren und sich diese Auswahl zu merken.",
    functional: "Merkt sich, was Sie getan haben, damit es beim nächsten Mal da ist, etwa Ihren Chat.",
    analytics: "Zeigt uns, was genutzt wird, damit wir die Website verbessern können.",
    marketing: "Inhalte und Anzeigen von anderen, die sehen können, dass Sie hier waren.",
  },
};
