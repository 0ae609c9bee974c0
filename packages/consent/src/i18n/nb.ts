import type { ConsentTexts } from "@nordleads/wire/types";
import { nbBanner } from "./banner/nb.ts";

/** Norwegian bokmål. */
export const nb: ConsentTexts = {
  ...nbBanner,
  save: "Lagre valget",
  back: "Tilbake",
  always: "Alltid på",
  stored: "Hva som lagres",
  receipt: "Last ned kvittering",
  services: "Tjenester",
  recipient: "Sendes til {name}, {place}.",
  transfer: "Grunnlag for overføringen: {transfer}.",
  controller: "Behandlingsansvarlig",
  processor: "Databehandler",
  policyUpdated: "sist endret {date}",
  withdrawAll: "Trekk tilbake alt",
  changedSince: "Endret siden du valgte {date}",
  added: "Nytt",
  removed: "Borte",
  altered: "Endret",
  words: "Teksten",
  underAge: "Jeg er under {age} år",
  underAgeNote: "Da lagrer vi bare det nødvendige, og sletter det vi har om deg.",
  gpc: "Nettleseren din sier nei for deg (Global Privacy Control). Det gjelder til du velger noe annet.",
  thirdParty: "Lagres hos {name}. Det kan ikke slettes herfra.",
  aboutService: "Om personvern hos {name}",
  about: {
    necessary: "Det som må til for at nettstedet skal virke, og for å huske dette valget.",
    functional: "Husker det du har gjort, så det er der neste gang, som samtalen din.",
    analytics: "Viser oss hva som blir brukt, så vi kan gjøre nettstedet bedre.",
    marketing: "Innhold og annonser fra andre, som kan se at du har vært her.",
  },
};
