import type { ConsentTexts } from "@nordleads/wire/types";

/** Danish. */
export const da: ConsentTexts = {
  title: "Du bestemmer, hvad vi gemmer",
  body: "Noget skal gemmes, for at hjemmesiden virker. Sig selv, om vi også må gemme til: {purposes}.",
  accept: "Accepter alle",
  reject: "Afvis alle",
  settings: "Indstillinger",
  save: "Gem valget",
  back: "Tilbage",
  policy: "Sådan bruger vi oplysninger",
  saved: "Dit valg er gemt.",
  always: "Altid slået til",
  placeholder: "Vises, når du tillader »{purpose}«.",
  allow: "Tillad »{purpose}«",
  stored: "Hvad der gemmes",
  receipt: "Hent kvittering",
  purposes: {
    necessary: {
      name: "Nødvendigt",
      text: "Det, der skal til, for at hjemmesiden virker og husker dette valg.",
    },
    functional: {
      name: "Funktioner",
      text: "Husker det, du har gjort, så det er der næste gang, for eksempel din samtale.",
    },
    analytics: {
      name: "Statistik",
      text: "Viser os, hvad der bliver brugt, så vi kan gøre hjemmesiden bedre.",
    },
    marketing: {
      name: "Markedsføring",
      text: "Indhold og annoncer fra andre, som kan se, at du har været her.",
    },
  },
};
