import type { LayerOneTexts } from "@nordleads/wire/types";

/** Finnish: the banner. */
export const fiBanner: LayerOneTexts = {
  title: "Sinä päätät, mitä tallennamme",
  body: "Osa tiedoista on tallennettava, jotta sivusto toimii. Päätä itse, saammeko tallentaa myös näihin: {purposes}.",
  changed: "Jokin on muuttunut edellisen valintasi jälkeen.",
  accept: "Hyväksy kaikki",
  reject: "Hylkää kaikki",
  settings: "Asetukset",
  policy: "Näin käytämme tietoja",
  saved: "Valintasi on tallennettu.",
  placeholder: "Sisältö: {host}.",
  allow: "Salli ”{purpose}”",
  once: "Näytä tämän kerran",
  purposes: {
    necessary: "Välttämättömät",
    functional: "Toiminnot",
    analytics: "Tilastot",
    marketing: "Markkinointi",
  },
};
