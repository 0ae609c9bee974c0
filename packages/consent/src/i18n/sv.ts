import type { ConsentTexts } from "@nordleads/wire/types";
import { svBanner } from "./banner/sv.ts";

/** Swedish. */
export const sv: ConsentTexts = {
  ...svBanner,
  save: "Spara valet",
  back: "Tillbaka",
  always: "Alltid på",
  stored: "Vad som sparas",
  receipt: "Ladda ner kvitto",
  services: "Tjänster",
  recipient: "Skickas till {name}, {place}.",
  transfer: "Grund för överföringen: {transfer}.",
  controller: "Personuppgiftsansvarig",
  processor: "Personuppgiftsbiträde",
  policyUpdated: "senast ändrad {date}",
  withdrawAll: "Återkalla allt",
  changedSince: "Ändrat sedan du valde {date}",
  added: "Nytt",
  removed: "Borta",
  altered: "Ändrat",
  words: "Texten",
  underAge: "Jag är under {age} år",
  underAgeNote: "Då sparar vi bara det nödvändiga och raderar det vi har om dig.",
  gpc: "Din webbläsare säger nej åt dig (Global Privacy Control). Det gäller tills du väljer något annat.",
  thirdParty: "Sparas hos {name}. Det kan inte raderas härifrån.",
  aboutService: "Om integritet hos {name}",
  about: {
    necessary: "Det som krävs för att webbplatsen ska fungera och för att minnas det här valet.",
    functional: "Minns det du har gjort så att det finns kvar nästa gång, som din chatt.",
    analytics: "Visar oss vad som används, så att vi kan göra webbplatsen bättre.",
    marketing: "Innehåll och annonser från andra, som kan se att du har varit här.",
  },
};
