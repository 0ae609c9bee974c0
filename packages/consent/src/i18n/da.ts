import type { ConsentTexts, LayerOneTexts } from "@nordleads/wire/types";

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
  placeholder: "Vises, når du tillader »{purpose}«.",
  allow: "Tillad »{purpose}«",
  once: "Vis denne gang",
  purposes: {
    necessary: "Nødvendigt",
    functional: "Funktioner",
    analytics: "Statistik",
    marketing: "Markedsføring",
  },
};

/** Danish. */
export const da: ConsentTexts = {
  ...daBanner,
  save: "Gem valget",
  back: "Tilbage",
  always: "Altid slået til",
  stored: "Hvad der gemmes",
  receipt: "Hent kvittering",
  services: "Tjenester",
  recipient: "Sendes til {name}, {place}.",
  transfer: "Grundlag for overførslen: {transfer}.",
  controller: "Dataansvarlig",
  processor: "Databehandler",
  policyUpdated: "senest ændret {date}",
  withdrawAll: "Træk alt tilbage",
  changedSince: "Ændret, siden du valgte {date}",
  added: "Nyt",
  removed: "Væk",
  altered: "Ændret",
  words: "Teksten",
  underAge: "Jeg er under {age} år",
  underAgeNote: "Så gemmer vi kun det nødvendige og sletter det, vi har om dig.",
  gpc: "Din browser siger nej for dig (Global Privacy Control). Det gælder, til du vælger noget andet.",
  thirdParty: "Gemmes hos {name}. Det kan ikke slettes herfra.",
  aboutService: "Om privatliv hos {name}",
  about: {
    necessary: "Det, der skal til, for at hjemmesiden virker og husker dette valg.",
    functional: "Husker det, du har gjort, så det er der næste gang, for eksempel din samtale.",
    analytics: "Viser os, hvad der bliver brugt, så vi kan gøre hjemmesiden bedre.",
    marketing: "Indhold og annoncer fra andre, som kan se, at du har været her.",
  },
};
