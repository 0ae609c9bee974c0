/** Support texts in Danish, invented; `{kind:text}` marks what is personal. */
export const danish: readonly string[] = [
  "Hej, mit CPR-nummer er {dk.cpr:611176-0077}, kan I se min ordre?",
  "Ring til mig på {phone:+45 20 12 34 56} eller {phone:31 22 33 44}.",
  "CVR 12345674, EAN 5790000123456, faktura 20261123-4.",
  "Send det til {email:kunde@example.dk}. Ordrenummer 20451267.",
  "Mit telefonnummer er {phone:20123457}, og pakken har nr. 00057123456789012345.",
  "cpr {dk.cpr:7009930703}",
  "Kan jeg få pengene på {iban:DK83 0040 0440 9999 01}? Beløbet er 1.249,00 kr.",
  "Det kostede 45.000.000 kr. i 2019 og 52.500.000 kr. i 2025.",
  "Jeg har betalt med kort {card:5019 7170 1010 3742}, men I siger, at det er afvist.",
  "Varenummer 31223344 er ikke på lager, vel?",
];
