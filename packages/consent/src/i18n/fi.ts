import type { ConsentTexts } from "@nordleads/wire/types";

/** Finnish. */
export const fi: ConsentTexts = {
  title: "Sinä päätät, mitä tallennamme",
  body: "Osa tiedoista on tallennettava, jotta sivusto toimii. Päätä itse, saammeko tallentaa myös näihin: {purposes}.",
  accept: "Hyväksy kaikki",
  reject: "Hylkää kaikki",
  settings: "Asetukset",
  save: "Tallenna valinta",
  back: "Takaisin",
  policy: "Näin käytämme tietoja",
  saved: "Valintasi on tallennettu.",
  always: "Aina päällä",
  placeholder: "Sisältö näkyy, kun sallit kohdan ”{purpose}”.",
  allow: "Salli ”{purpose}”",
  stored: "Mitä tallennetaan",
  receipt: "Lataa kuitti",
  purposes: {
    necessary: {
      name: "Välttämättömät",
      text: "Mitä sivusto tarvitsee toimiakseen ja muistaakseen tämän valinnan.",
    },
    functional: {
      name: "Toiminnot",
      text: "Muistaa, mitä olet tehnyt, jotta se on tallessa ensi kerralla, kuten keskustelusi.",
    },
    analytics: { name: "Tilastot", text: "Kertoo meille, mitä käytetään, jotta voimme parantaa sivustoa." },
    marketing: {
      name: "Markkinointi",
      text: "Muiden sisältöä ja mainoksia. He voivat nähdä, että olet käynyt täällä.",
    },
  },
};
