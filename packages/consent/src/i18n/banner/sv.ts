import type { LayerOneTexts } from "@nordleads/wire/types";

/** Swedish: the banner. */
export const svBanner: LayerOneTexts = {
  title: "Du bestämmer vad vi sparar",
  body: "En del måste sparas för att webbplatsen ska fungera. Säg själv om vi också får spara för: {purposes}.",
  changed: "Något har ändrats sedan du valde senast.",
  accept: "Godkänn alla",
  reject: "Avvisa alla",
  settings: "Inställningar",
  policy: "Så använder vi uppgifter",
  saved: "Ditt val är sparat.",
  placeholder: "Innehåll från {host}.",
  allow: "Tillåt ”{purpose}”",
  once: "Visa den här gången",
  purposes: {
    necessary: "Nödvändigt",
    functional: "Funktioner",
    analytics: "Statistik",
    marketing: "Marknadsföring",
  },
};
