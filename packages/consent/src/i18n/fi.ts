import type { ConsentTexts } from "@nordleads/wire/types";
import { fiBanner } from "./banner/fi.ts";

/** Finnish. */
export const fi: ConsentTexts = {
  ...fiBanner,
  save: "Tallenna valinta",
  back: "Takaisin",
  always: "Aina päällä",
  stored: "Mitä tallennetaan",
  receipt: "Lataa kuitti",
  services: "Palvelut",
  recipient: "Lähetetään: {name}, {place}.",
  transfer: "Siirron peruste: {transfer}.",
  controller: "Rekisterinpitäjä",
  processor: "Henkilötietojen käsittelijä",
  policyUpdated: "muutettu viimeksi {date}",
  withdrawAll: "Peru kaikki suostumukset",
  changedSince: "Muuttunut valintasi ({date}) jälkeen",
  added: "Uutta",
  removed: "Poistunut",
  altered: "Muuttunut",
  words: "Teksti",
  underAge: "Olen alle {age}-vuotias",
  underAgeNote: "Silloin tallennamme vain välttämättömän ja poistamme sinua koskevat tiedot.",
  gpc: "Selaimesi kieltäytyy puolestasi (Global Privacy Control). Se on voimassa, kunnes valitset toisin.",
  thirdParty: "Tallennetaan palveluun {name}. Sitä ei voi poistaa täältä.",
  aboutService: "Tietosuoja: {name}",
  about: {
    necessary: "Mitä sivusto tarvitsee toimiakseen ja muistaakseen tämän valinnan.",
    functional: "Muistaa, mitä olet tehnyt, jotta se on tallessa ensi kerralla, kuten keskustelusi.",
    analytics: "Kertoo meille, mitä käytetään, jotta voimme parantaa sivustoa.",
    marketing: "Muiden sisältöä ja mainoksia. He voivat nähdä, että olet käynyt täällä.",
  },
};
