import type { LayerOneTexts } from "@nordleads/wire/types";

/** Danish: the banner. */
export const daBanner: LayerOneTexts = {
  title: "Du bestemmer, hvad vi gemmer",
  body: "Noget skal gemmes, for at hjemmesiden virker. Sig selv, om vi også må gemme til: {purposes}.",
  changed: "Noget er ændret, siden du valgte sidst.",
  accept: "Accepter alle",
  reject: "Afvis alle",
  settings: "Indstillinger",
  policy: "Sådan bruger vi oplysninger",
  saved: "Dit valg er gemt.",
  placeholder: "Indhold fra {host}.",
  allow: "Tillad »{purpose}«",
  once: "Vis denne gang",
  purposes: {
    necessary: "Nødvendigt",
    functional: "Funktioner",
    analytics: "Statistik",
    marketing: "Markedsføring",
  },
};
