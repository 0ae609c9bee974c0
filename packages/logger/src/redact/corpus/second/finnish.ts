/** Support texts in Finnish, written after the detectors were made; invented; `{kind:text}` marks what is personal. */
export const finnish: readonly string[] = [
  "Vaihdoin numeroa, uusi on {phone:045 123 4567}. Vanha tilaus 55120934.",
  "Henkilötunnus: {fi.hetu:090640X954R}. Miksi lasku tuli kahdesti?",
  "Palautus tilille {iban:FI66 9999 9900 0000 15}, kiitos. Summa 89,90 €.",
  "Osoite on {email:tuki.asiakas@example.fi}, puh. {phone:+358451234568}.",
  "Y-tunnus 1449033-8, viitenumero 13 01234 56789, eräpäivä 15.12.2026.",
];
