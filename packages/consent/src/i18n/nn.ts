import type { ConsentTexts } from "@nordleads/wire/types";
import { nnBanner } from "./banner/nn.ts";

/** Norwegian nynorsk. */
export const nn: ConsentTexts = {
  ...nnBanner,
  save: "Lagre valet",
  back: "Tilbake",
  always: "Alltid på",
  stored: "Kva som blir lagra",
  receipt: "Last ned kvittering",
  services: "Tenester",
  recipient: "Blir sendt til {name}, {place}.",
  transfer: "Grunnlag for overføringa: {transfer}.",
  controller: "Behandlingsansvarleg",
  processor: "Databehandlar",
  policyUpdated: "sist endra {date}",
  withdrawAll: "Trekk tilbake alt",
  changedSince: "Endra sidan du valde {date}",
  added: "Nytt",
  removed: "Borte",
  altered: "Endra",
  words: "Teksten",
  underAge: "Eg er under {age} år",
  underAgeNote: "Då lagrar vi berre det nødvendige, og slettar det vi har om deg.",
  gpc: "Nettlesaren din seier nei for deg (Global Privacy Control). Det gjeld til du vel noko anna.",
  thirdParty: "Blir lagra hos {name}. Det kan ikkje slettast herfrå.",
  aboutService: "Om personvern hos {name}",
  about: {
    necessary: "Det som må til for at nettstaden skal verke, og for å hugse dette valet.",
    functional: "Hugsar det du har gjort, så det er der neste gong, som samtalen din.",
    analytics: "Viser oss kva som blir brukt, så vi kan gjere nettstaden betre.",
    marketing: "Innhald og annonsar frå andre, som kan sjå at du har vore her.",
  },
};
