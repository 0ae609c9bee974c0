import type { ConsentTexts } from "@nordleads/wire/types";

/** Norwegian bokmål. */
export const nb: ConsentTexts = {
  title: "Du bestemmer hva vi lagrer",
  body: "Noe må lagres for at nettstedet skal virke. Si selv om vi også kan lagre til dette: {purposes}.",
  accept: "Godta alle",
  reject: "Avvis alle",
  settings: "Innstillinger",
  save: "Lagre valget",
  back: "Tilbake",
  policy: "Slik bruker vi opplysninger",
  saved: "Valget ditt er lagret.",
  always: "Alltid på",
  placeholder: "Vises når du tillater «{purpose}».",
  allow: "Tillat «{purpose}»",
  stored: "Hva som lagres",
  receipt: "Last ned kvittering",
  purposes: {
    necessary: {
      name: "Nødvendig",
      text: "Det som må til for at nettstedet skal virke, og for å huske dette valget.",
    },
    functional: {
      name: "Funksjoner",
      text: "Husker det du har gjort, så det er der neste gang, som samtalen din.",
    },
    analytics: {
      name: "Statistikk",
      text: "Viser oss hva som blir brukt, så vi kan gjøre nettstedet bedre.",
    },
    marketing: {
      name: "Markedsføring",
      text: "Innhold og annonser fra andre, som kan se at du har vært her.",
    },
  },
};
