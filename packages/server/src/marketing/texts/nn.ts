import type { MarketingTexts } from "./types.ts";

export const nn: MarketingTexts = {
  lang: "nn",
  mail: {
    subject: "Stadfest at du vil ha e-post frå {name}",
    asked: "Nokon, truleg du, har bede om e-post frå {name} til denne adressa.",
    act: "Stemmer det, stadfest her. Lenkja verkar i 7 dagar:",
    confirm: "Stadfest",
    ignore:
      "Var det ikkje deg, treng du ikkje gjere noko. Du får ikkje e-post frå oss utan at du stadfestar, og adressa blir sletta etter 7 dagar.",
    remove: "Slett adressa med ein gong",
  },
  confirm: {
    title: "Vil du ha e-post frå {name}?",
    text: "Du kan ombestemme deg når som helst. Kvar melding har ei lenkje for å melde deg av.",
    words: "Dette stadfestar du:",
    button: "Ja, stadfest",
  },
  confirmed: {
    title: "Takk, no er det stadfesta",
    text: "Du får e-post frå {name} når det er noko å fortelje.",
  },
  already: {
    title: "Dette er stadfesta frå før",
    text: "Du treng ikkje gjere meir. Du får e-post frå {name} når det er noko å fortelje.",
  },
  leave: {
    title: "Vil du melde deg av?",
    text: "Du får ikkje fleire slike meldingar frå {name}, og adressa di blir sletta frå lista.",
    button: "Meld meg av",
  },
  left: {
    title: "Du er meld av",
    text: "Du får ikkje fleire slike meldingar frå {name}, og adressa di er sletta frå lista.",
  },
  gone: {
    title: "Lenkja verkar ikkje",
    text: "Ho kan vere for gammal eller brukt opp, eller noko av adressa manglar. Du kan be om ei ny der du melde deg på.",
  },
  later: { title: "Det gjekk ikkje akkurat no", text: "Feilen er vår. Prøv den same lenkja igjen om litt." },
  policy: "Personvern",
};
