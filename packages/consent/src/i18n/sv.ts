import type { ConsentTexts } from "@nordleads/wire/types";

/** Swedish. */
export const sv: ConsentTexts = {
  title: "Du bestämmer vad vi sparar",
  body: "En del måste sparas för att webbplatsen ska fungera. Säg själv om vi också får spara för: {purposes}.",
  accept: "Godkänn alla",
  reject: "Avvisa alla",
  settings: "Inställningar",
  save: "Spara valet",
  back: "Tillbaka",
  policy: "Så använder vi uppgifter",
  saved: "Ditt val är sparat.",
  always: "Alltid på",
  placeholder: "Visas när du tillåter ”{purpose}”.",
  allow: "Tillåt ”{purpose}”",
  stored: "Vad som sparas",
  receipt: "Ladda ner kvitto",
  purposes: {
    necessary: {
      name: "Nödvändigt",
      text: "Det som krävs för att webbplatsen ska fungera och för att minnas det här valet.",
    },
    functional: {
      name: "Funktioner",
      text: "Minns det du har gjort så att det finns kvar nästa gång, som din chatt.",
    },
    analytics: {
      name: "Statistik",
      text: "Visar oss vad som används, så att vi kan göra webbplatsen bättre.",
    },
    marketing: {
      name: "Marknadsföring",
      text: "Innehåll och annonser från andra, som kan se att du har varit här.",
    },
  },
};
