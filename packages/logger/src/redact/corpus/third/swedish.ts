/** The third part of the texts in Swedish, invented; `{kind:text}` marks what is personal. */
export const swedish: readonly string[] = [
  "Hejsan, jag försöker betala med {card:5555555555554444} men får bara nej.",
  "Min fru ({se.personnummer:610769-1234}) ska stå som ägare i stället för mig.",
  "Fakturanr 20261188, OCR 8889256775, bankgiro 5050-1055, att betala 1 450 kr.",
  "Jag bor på Provgatan 4, 123 45 Exempelstad och nås på {phone:070-174 06 21}.",
  "Er app, version 7.10.3, loggar ut mig hela tiden. Telefonen är från 2022.",
  "Kan ni mejla avtalet till {email:bostadsrätt@förening.example.se}?",
  "Personnumret är {se.personnummer:19550927-9807}, men ni skrev 1955-09-28 som födelsedag.",
  "Orgnummer 553377-0953, momsnr SE553377095301.",
  "Ring {phone:0980-319 221} eller {phone:+46 40 628 04 21} när paketet 00373500489530470019 kommer.",
  "Swish till {phone:070 174 06 22} fungerade, men inte till 123 456 78 90.",
];
