import type { MarketingTexts } from "./types.ts";

export const sv: MarketingTexts = {
  lang: "sv",
  mail: {
    subject: "Bekräfta att du vill ha e-post från {name}",
    asked: "Någon, troligen du, har bett om e-post från {name} till den här adressen.",
    act: "Stämmer det, bekräfta här. Länken fungerar i 7 dagar:",
    confirm: "Bekräfta",
    ignore:
      "Var det inte du behöver du inte göra något. Du får ingen e-post från oss om du inte bekräftar, och adressen raderas efter 7 dagar.",
    remove: "Radera adressen med en gång",
  },
  confirm: {
    title: "Vill du ha e-post från {name}?",
    text: "Du kan ändra dig när som helst. Varje meddelande har en länk för att avanmäla dig.",
    words: "Det här bekräftar du:",
    button: "Ja, bekräfta",
  },
  confirmed: {
    title: "Tack, nu är det bekräftat",
    text: "Du får e-post från {name} när det finns något att berätta.",
  },
  already: {
    title: "Det här är redan bekräftat",
    text: "Du behöver inte göra mer. Du får e-post från {name} när det finns något att berätta.",
  },
  leave: {
    title: "Vill du avanmäla dig?",
    text: "Du får inga fler sådana meddelanden från {name}, och din adress raderas från listan.",
    button: "Avanmäl mig",
  },
  left: {
    title: "Du är avanmäld",
    text: "Du får inga fler sådana meddelanden från {name}, och din adress är raderad från listan.",
  },
  gone: {
    title: "Länken fungerar inte",
    text: "Den kan vara för gammal eller förbrukad, eller så saknas en del av adressen. Du kan be om en ny där du anmälde dig.",
  },
  later: { title: "Det gick inte just nu", text: "Felet är vårt. Försök med samma länk igen om en stund." },
  policy: "Integritet",
};
