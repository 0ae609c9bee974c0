import type { MarketingTexts } from "./types.ts";

/** `{name}` stays in the nominative throughout: a name cannot be inflected by a program. */
export const fi: MarketingTexts = {
  lang: "fi",
  mail: {
    subject: "Vahvista sähköpostitilaus: {name}",
    asked: "Joku, luultavasti sinä, on tilannut tähän osoitteeseen sähköpostia. Lähettäjä: {name}.",
    act: "Jos se pitää paikkansa, vahvista tilaus tästä. Linkki toimii 7 päivää:",
    confirm: "Vahvista",
    ignore:
      "Jos et tilannut, sinun ei tarvitse tehdä mitään. Emme lähetä sinulle sähköpostia ilman vahvistusta, ja osoite poistetaan 7 päivän kuluttua.",
    remove: "Poista osoite heti",
  },
  confirm: {
    title: "Haluatko sähköpostia? Lähettäjä: {name}",
    text: "Voit muuttaa mielesi milloin tahansa. Jokaisessa viestissä on linkki tilauksen perumiseen.",
    words: "Tämän vahvistat:",
    button: "Kyllä, vahvista",
  },
  confirmed: {
    title: "Kiitos, tilaus on vahvistettu",
    text: "Saat sähköpostia, kun on kerrottavaa. Lähettäjä: {name}.",
  },
  already: {
    title: "Tämä on jo vahvistettu",
    text: "Sinun ei tarvitse tehdä muuta. Saat sähköpostia, kun on kerrottavaa. Lähettäjä: {name}.",
  },
  leave: {
    title: "Haluatko perua tilauksen?",
    text: "Et saa enää näitä viestejä, ja osoitteesi poistetaan listalta. Lähettäjä: {name}.",
    button: "Peru tilaus",
  },
  left: {
    title: "Tilaus on peruttu",
    text: "Et saa enää näitä viestejä, ja osoitteesi on poistettu listalta. Lähettäjä: {name}.",
  },
  gone: {
    title: "Linkki ei toimi",
    text: "Se voi olla liian vanha tai jo käytetty, tai osa osoitteesta puuttuu. Voit pyytää uuden sieltä, missä teit tilauksen.",
  },
  later: {
    title: "Nyt ei onnistunut",
    text: "Vika on meidän. Kokeile samaa linkkiä hetken kuluttua uudelleen.",
  },
  policy: "Tietosuoja",
};
