import type { MarketingTexts } from "./types.ts";

export const nb: MarketingTexts = {
  lang: "nb",
  mail: {
    subject: "Bekreft at du vil ha e-post fra {name}",
    asked: "Noen, trolig du, har bedt om e-post fra {name} til denne adressen.",
    act: "Stemmer det, bekreft her. Lenken virker i 7 dager:",
    confirm: "Bekreft",
    ignore:
      "Var det ikke deg, trenger du ikke gjøre noe. Du får ikke e-post fra oss uten at du bekrefter, og adressen slettes etter 7 dager.",
    remove: "Slett adressen med en gang",
  },
  confirm: {
    title: "Vil du ha e-post fra {name}?",
    text: "Du kan ombestemme deg når som helst. Hver melding har en lenke for å melde deg av.",
    words: "Dette bekrefter du:",
    button: "Ja, bekreft",
  },
  confirmed: {
    title: "Takk, nå er det bekreftet",
    text: "Du får e-post fra {name} når det er noe å fortelle.",
  },
  already: {
    title: "Dette er bekreftet fra før",
    text: "Du trenger ikke gjøre mer. Du får e-post fra {name} når det er noe å fortelle.",
  },
  leave: {
    title: "Vil du melde deg av?",
    text: "Du får ikke flere slike meldinger fra {name}, og adressen din slettes fra listen.",
    button: "Meld meg av",
  },
  left: {
    title: "Du er meldt av",
    text: "Du får ikke flere slike meldinger fra {name}, og adressen din er slettet fra listen.",
  },
  gone: {
    title: "Lenken virker ikke",
    text: "Den kan være for gammel eller brukt opp, eller noe av adressen mangler. Du kan be om en ny der du meldte deg på.",
  },
  later: { title: "Det gikk ikke akkurat nå", text: "Feilen er vår. Prøv den samme lenken igjen om litt." },
  policy: "Personvern",
};
