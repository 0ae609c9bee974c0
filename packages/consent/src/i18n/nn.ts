import type { ConsentTexts } from "@nordleads/wire/types";

/** Norwegian nynorsk. */
export const nn: ConsentTexts = {
  title: "Du bestemmer kva vi lagrar",
  body: "Noko må lagrast for at nettstaden skal verke. Sei sjølv om vi òg kan lagre til dette: {purposes}.",
  accept: "Godta alle",
  reject: "Avvis alle",
  settings: "Innstillingar",
  save: "Lagre valet",
  back: "Tilbake",
  policy: "Slik bruker vi opplysningar",
  saved: "Valet ditt er lagra.",
  always: "Alltid på",
  placeholder: "Blir vist når du tillèt «{purpose}».",
  allow: "Tillat «{purpose}»",
  stored: "Kva som blir lagra",
  receipt: "Last ned kvittering",
  purposes: {
    necessary: {
      name: "Nødvendig",
      text: "Det som må til for at nettstaden skal verke, og for å hugse dette valet.",
    },
    functional: {
      name: "Funksjonar",
      text: "Hugsar det du har gjort, så det er der neste gong, som samtalen din.",
    },
    analytics: {
      name: "Statistikk",
      text: "Viser oss kva som blir brukt, så vi kan gjere nettstaden betre.",
    },
    marketing: {
      name: "Marknadsføring",
      text: "Innhald og annonsar frå andre, som kan sjå at du har vore her.",
    },
  },
};
