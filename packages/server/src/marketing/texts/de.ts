import type { MarketingTexts } from "./types.ts";

export const de: MarketingTexts = {
  lang: "de",
  mail: {
    subject: "Bestätigen Sie, dass Sie E-Mails von {name} möchten",
    asked: "Jemand, vermutlich Sie, hat für diese Adresse E-Mails von {name} bestellt.",
    act: "Wenn das stimmt, bestätigen Sie es hier. Der Link gilt 7 Tage:",
    confirm: "Bestätigen",
    ignore:
      "Waren Sie es nicht, müssen Sie nichts tun. Ohne Ihre Bestätigung erhalten Sie keine E-Mails von uns, und die Adresse wird nach 7 Tagen gelöscht.",
    remove: "Adresse sofort löschen",
  },
  confirm: {
    title: "Möchten Sie E-Mails von {name}?",
    text: "Sie können es sich jederzeit anders überlegen. Jede Nachricht enthält einen Link zum Abmelden.",
    words: "Das bestätigen Sie:",
    button: "Ja, bestätigen",
  },
  confirmed: {
    title: "Danke, es ist bestätigt",
    text: "Sie erhalten E-Mails von {name}, wenn es etwas zu berichten gibt.",
  },
  already: {
    title: "Das ist schon bestätigt",
    text: "Sie müssen nichts weiter tun. Sie erhalten E-Mails von {name}, wenn es etwas zu berichten gibt.",
  },
  leave: {
    title: "Möchten Sie sich abmelden?",
    text: "Sie erhalten keine solchen Nachrichten von {name} mehr, und Ihre Adresse wird von der Liste gelöscht.",
    button: "Abmelden",
  },
  left: {
    title: "Sie sind abgemeldet",
    text: "Sie erhalten keine solchen Nachrichten von {name} mehr, und Ihre Adresse ist von der Liste gelöscht.",
  },
  gone: {
    title: "Dieser Link funktioniert nicht",
    text: "Er ist vielleicht zu alt oder verbraucht, oder ein Teil der Adresse fehlt. Sie können dort einen neuen anfordern, wo Sie sich angemeldet haben.",
  },
  later: {
    title: "Das hat gerade nicht geklappt",
    text: "Der Fehler liegt bei uns. Versuchen Sie denselben Link in einer Weile noch einmal.",
  },
  policy: "Datenschutz",
};
