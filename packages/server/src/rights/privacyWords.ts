/** Words of the privacy information in one language; what is missing is said as the data map says it, in English. */
export interface PrivacyWords {
  readonly lang: string;
  readonly purposes: Readonly<Record<string, string>>;
  /** By `kind/key`. */
  readonly storage: Readonly<Record<string, string>>;
  readonly authority: { readonly name: string; readonly url: string };
  readonly automatedAnswers: string;
}

const authority = { name: "Datatilsynet", url: "https://www.datatilsynet.no" } as const;

const all: readonly PrivacyWords[] = [
  {
    lang: "nb",
    purposes: {
      "chat.content": "Levere chatten, kundestøtte, kvalitet",
      "chat.metadata": "Drifte og sikre chatten",
      enquiry: "Besvare og følge opp henvendelser",
      meeting: "Gjennomføre møtet",
      "visit.technical": "Sikkerhet og stabilitet",
      "visit.analytics": "Frivillig statistikk",
      marketing: "Markedsføring på e-post eller SMS",
      consent: "Dokumentere samtykke (artikkel 7 nr. 1)",
      account: "Drive konsollen for ansatte",
      audit: "Sikkerhet og etterprøvbarhet",
    },
    storage: {
      "cookie/nl_consent":
        "Samtykkevalget, tidspunktet, et tilfeldig pseudonym og hvilken tekst som ble vist",
      "localStorage/nl_consent":
        "Det samme, der nettstedet lagrer det her i stedet for i en informasjonskapsel",
      "localStorage/nl_receipt": "Et valg til serveren har mottatt det, deretter den siste kvitteringen",
      "sessionStorage/nl_chat":
        "Id og nøkkel for den åpne samtalen, usendte meldinger og kladd, etter at du har åpnet chatten",
      "localStorage/nl_chat": "Det samme, husket mellom besøk",
      "localStorage/nl_session": "Tilfeldig id for økten, siste aktivitet og teller for hendelser",
      "indexedDB/nl_log": "Hendelser som venter på å bli levert",
    },
    authority,
    automatedAnswers:
      "Svarene i chatten skrives av kunstig intelligens ut fra nettstedets egne sider. De kan inneholde feil. Et menneske kan overta samtalen når du ber om det. Ingen avgjørelser om deg tas automatisk.",
  },
  {
    lang: "en",
    purposes: {},
    storage: {},
    authority: { ...authority, name: "Datatilsynet (the Norwegian Data Protection Authority)" },
    automatedAnswers:
      "Answers in the chat are written by artificial intelligence from the site’s own pages. They may be wrong. A person can take over when you ask for one. No decision about you is made automatically.",
  },
];

/** The words that fit best: what was asked for, then the site's languages, then English. */
export function privacyWords(asked: string, langs: readonly string[]): PrivacyWords {
  const wanted = [...asked.split(",").map((tag) => tag.split(";", 1)[0]?.trim() ?? ""), ...langs, "en"];
  for (const tag of wanted) {
    const base = tag.toLowerCase().split("-", 1)[0] ?? "";
    const found = all.find(({ lang }) => lang === (base === "no" || base === "nn" ? "nb" : base));
    if (found) return found;
  }
  return all[1] as PrivacyWords;
}
