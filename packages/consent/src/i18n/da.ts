import type { ConsentTexts } from "@nordleads/wire/types";
import { daBanner } from "./banner/da.ts";

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
