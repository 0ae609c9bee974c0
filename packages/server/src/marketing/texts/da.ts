import type { MarketingTexts } from "./types.ts";

export const da: MarketingTexts = {
  lang: "da",
  mail: {
    subject: "Bekræft, at du vil have e-mail fra {name}",
    asked: "Nogen, sandsynligvis dig, har bedt om e-mail fra {name} til denne adresse.",
    act: "Er det rigtigt, så bekræft her. Linket virker i 7 dage:",
    confirm: "Bekræft",
    ignore:
      "Var det ikke dig, behøver du ikke gøre noget. Du får ingen e-mail fra os, medmindre du bekræfter, og adressen slettes efter 7 dage.",
    remove: "Slet adressen med det samme",
  },
  confirm: {
    title: "Vil du have e-mail fra {name}?",
    text: "Du kan ombestemme dig når som helst. Hver besked har et link til at afmelde dig.",
    words: "Det bekræfter du:",
    button: "Ja, bekræft",
  },
  confirmed: {
    title: "Tak, nu er det bekræftet",
    text: "Du får e-mail fra {name}, når der er noget at fortælle.",
  },
  already: {
    title: "Det er allerede bekræftet",
    text: "Du behøver ikke gøre mere. Du får e-mail fra {name}, når der er noget at fortælle.",
  },
  leave: {
    title: "Vil du afmelde dig?",
    text: "Du får ikke flere af disse beskeder fra {name}, og din adresse slettes fra listen.",
    button: "Afmeld mig",
  },
  left: {
    title: "Du er afmeldt",
    text: "Du får ikke flere af disse beskeder fra {name}, og din adresse er slettet fra listen.",
  },
  gone: {
    title: "Linket virker ikke",
    text: "Det kan være for gammelt eller brugt op, eller noget af adressen mangler. Du kan bede om et nyt, hvor du tilmeldte dig.",
  },
  later: { title: "Det lykkedes ikke lige nu", text: "Fejlen er vores. Prøv det samme link igen om lidt." },
  policy: "Privatliv",
};
