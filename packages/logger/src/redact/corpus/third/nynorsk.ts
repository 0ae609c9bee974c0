/** The third part of the texts in Norwegian nynorsk, invented; `{kind:text}` marks what is personal. */
export const nynorsk: readonly string[] = [
  "Eg har bytt nummer frå {phone:68050071} til {phone:680 50 072}. Kan de endre det hjå dykk?",
  "Kvifor står det {no.fodselsnummer:19707627541} på kvitteringa mi?",
  "Tinging 55120944 gjeld 3 kg mjøl à 45,90 og 12 egg.",
  "De trekte 990 kr frå {iban:NO4615030012345} to gonger i oktober.",
  "Nøkkelord: skade 2026-0771, bilen er frå 2019 og har gått 88 500 km.",
  "Kontakt meg helst på {email:eg.sjølv@example.no}, elles {phone:+47 680 50 073}.",
];
