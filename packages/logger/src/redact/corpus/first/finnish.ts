/** Support texts in Finnish, invented; `{kind:text}` marks what is personal. */
export const finnish: readonly string[] = [
  "Hei, henkilötunnukseni on {fi.hetu:161068-919K}. Mitä tietoja teillä on?",
  "Soittakaa numeroon {phone:040 123 4567} tai {phone:+358 50 123 4567}.",
  "Hetu {fi.hetu:250988A983T}, tilausnumero 40123456.",
  "Y-tunnuksemme on 2926583-8, lasku 1 249,00 €.",
  "Sähköposti: {email:asiakas@example.fi}, puhelin {phone:09 1234 567}.",
  "Lähetyksen seurantakoodi on JJFI61204200012345678.",
  "Uusi tunnus {fi.hetu:130565-923Y} ei kelpaa lomakkeelle.",
  "Tili {iban:FI21 1234 5600 0007 85}, viite 1234 56789 01234.",
  "Numeroni on {phone:0401234568}.",
  "Versio 2.14.0.3 julkaistiin 23.11.2026, hinta oli 12 500 000 euroa.",
];
