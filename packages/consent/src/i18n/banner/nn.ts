import type { LayerOneTexts } from "@nordleads/wire/types";

/** Norwegian nynorsk: the banner. */
export const nnBanner: LayerOneTexts = {
  title: "Du bestemmer kva vi lagrar",
  body: "Noko må lagrast for at nettstaden skal verke. Du vel om vi òg kan lagre til: {purposes}.",
  changed: "Noko er endra sidan du valde sist.",
  accept: "Godta alle",
  reject: "Avvis alle",
  settings: "Innstillingar",
  policy: "Slik bruker vi opplysningar",
  saved: "Valet ditt er lagra.",
  placeholder: "Innhald frå {host}.",
  allow: "Tillat «{purpose}»",
  once: "Vis denne gongen",
  purposes: {
    necessary: "Nødvendig",
    functional: "Funksjonar",
    analytics: "Statistikk",
    marketing: "Marknadsføring",
  },
};
