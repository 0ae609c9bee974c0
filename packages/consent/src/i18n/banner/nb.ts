import type { LayerOneTexts } from "@nordleads/wire/types";

/** Norwegian bokmål: the banner. */
export const nbBanner: LayerOneTexts = {
  title: "Du bestemmer hva vi lagrer",
  body: "Noe må lagres så nettstedet virker. Du velger om vi også kan lagre til: {purposes}.",
  changed: "Noe er endret siden du valgte sist.",
  accept: "Godta alle",
  reject: "Avvis alle",
  settings: "Innstillinger",
  policy: "Slik bruker vi opplysninger",
  saved: "Valget ditt er lagret.",
  placeholder: "Innhold fra {host}.",
  allow: "Tillat «{purpose}»",
  once: "Vis denne gangen",
  purposes: {
    necessary: "Nødvendig",
    functional: "Funksjoner",
    analytics: "Statistikk",
    marketing: "Markedsføring",
  },
};
