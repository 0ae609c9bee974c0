import type { Family } from "./languageFamily.ts";

type Row = Readonly<Partial<Record<Family, string>>>;

/**
 * What visitors of any company's site ask about, and the everyday words for it. A question says "package"
 * where the page says "delivery", and "dyrt" where the page has a price list; and a question in one
 * language finds the page in another. A word with `*` also stands for compounds that begin with it.
 */
export const concepts: Readonly<Record<string, Row>> = {
  price: {
    no: "pris* koste koster kostar kostet kostnad* dyr dyrt dyre billig gebyr* avgift* takst* betale",
    en: "price prices pricing cost costs fee fees charge charges expensive cheap rate rates",
    sv: "pris* kosta kostar kostnad* dyr dyrt billig avgift*",
    da: "pris* koste koster dyrt billigt gebyr*",
    de: "preis* kosten kostet teuer günstig gebühr*",
    fi: "hinta hinnat hinnasto maksaa maksu kallis edullinen",
  },
  open: {
    no: "åpen åpent åpne åpner åpning* åpningstid* opent opningstid* stengt stenge stenger stengetid* lukket lukker",
    en: "open opens opening close closes closed closing hours",
    sv: "öppet öppen öppnar öppettid* stänger stängt",
    da: "åbent åben åbner åbningstid* lukker lukket",
    de: "geöffnet öffnet öffnungszeit* offen geschlossen schließt",
    fi: "auki avoinna aukeaa aukioloajat kiinni sulkeutuu",
  },
  deliver: {
    no: "lever* frakt* send* forsend* tilkjør* pakke pakken pakka porto* sporing* spore",
    en: "deliver delivers delivery deliveries ship ships shipping shipped shipment postage parcel package tracking send courier",
    sv: "lever* frakt* skicka* paket* spåra",
    da: "lever* fragt* send* pakke pakken forsend* spore",
    de: "liefer* versand* schick* paket* zustell* sendung*",
    fi: "toimitus toimitukset toimitatte toimittaa lähetys paketti postikulut",
  },
  return: {
    no: "retur* returner* angre* angrerett* refusjon* refunder* bytte bytter pengene tilbakebetal*",
    en: "return returns returned returning refund refunds refunded money exchange exchanges withdrawal",
    sv: "retur* ångra* ångerrätt* byta återbetal*",
    da: "retur* fortryd* ombyt* bytte refunder* tilbagebetal*",
    de: "rückgabe* zurückgeben widerruf* umtausch* erstatt* rücksend*",
    fi: "palautus palauttaa palautukset vaihto hyvitys",
  },
  pay: {
    no: "betal* vipps faktura* kort kortet kredittkort* delbetal* avdrag* kontant* klarna",
    en: "pay pays payment payments paid card cash invoice instalment instalments installment installments credit klarna",
    sv: "betal* faktura* swish kort kontant* delbetal*",
    da: "betal* faktura* mobilepay kort kontant*",
    de: "zahl* bezahl* rechnung* karte kreditkarte* bar ratenzahl*",
    fi: "maksu maksaa maksutavat lasku kortti käteinen",
  },
  contact: {
    no: "kontakt* telefon* nummer* ring* epost* mail* mailadress* nå tlf henvend*",
    en: "contact phone telephone call number email mail reach",
    sv: "kontakt* telefon* nummer* ring* epost* mejl*",
    da: "kontakt* telefon* nummer* ring* mail* email*",
    de: "kontakt* telefon* nummer* anruf* email* mail*",
    fi: "yhteystiedot yhteys puhelin puhelinnumero soittaa sähköposti",
  },
  place: {
    no: "adress* ligger beliggenhet* finn veibeskriv* kart sted* lokal* butikken",
    en: "address located location directions map find",
    sv: "adress* ligger hitta* karta",
    da: "adress* ligger kort find",
    de: "adress* liegt standort* anfahrt* karte",
    fi: "osoite sijaitsee sijainti kartta",
  },
  book: {
    no: "bestille booke booking* time timen timebestill* reserver* avtale avtal* påmeld*",
    en: "book booking bookings appointment appointments reserve reserved reservation reservations schedule",
    sv: "boka bokning* reserver* tid",
    da: "bestil* booke booking* reserver* tid",
    de: "buch* termin* reservier* vereinbar*",
    fi: "varata varaus varaan ajanvaraus",
  },
  cancel: {
    no: "avbestill* avlys* kanseller* avbook* flytte ombook* endre",
    en: "cancel cancels cancelled cancellation reschedule change move",
    sv: "avboka* ställa ändra avbeställ*",
    da: "afbestil* aflys* ændre",
    de: "stornier* absag* ändern verschieb*",
    fi: "peruuttaa perua peruutus siirtää",
  },
  repair: {
    no: "reparer* reparasjon* fikse fikser fiks ødelagt service* verksted*",
    en: "repair repairs repaired fix fixes fixing broken service servicing workshop",
    sv: "reparera* reparation* laga service* verkstad*",
    da: "reparer* reparation* service* værksted* ødelagt",
    de: "reparier* reparatur* service* werkstatt* kaputt",
    fi: "korjaus korjata korjaatte huolto rikki",
  },
  warranty: {
    no: "garanti* reklam* reklamasjon* klage klager mangel feil defekt*",
    en: "warranty warranties guarantee guaranteed guarantees defect defects defective faulty claim complaint complaints",
    sv: "garanti* reklam* fel",
    da: "garanti* reklam* reklamationsret* fejl",
    de: "garantie* gewährleist* reklam* mangel defekt*",
    fi: "takuu reklamaatio vika viallinen virhe",
  },
  privacy: {
    no: "personvern* personopplys* opplysning* data gdpr informasjonskaps* cookies slett* lagre* samtykke*",
    en: "privacy data gdpr personal cookie cookies delete deleted store stored consent",
    sv: "integritet* personuppgift* uppgift* gdpr cookies kakor radera samtyck*",
    da: "privatliv* persondata* personoplys* gdpr cookies slette samtyk*",
    de: "datenschutz* daten personenbezogen* dsgvo cookies löschen einwillig*",
    fi: "tietosuoja henkilötiedot gdpr evästeet poistaa suostumus",
  },
  staff: {
    no: "ansatt* eier* eigar grunnla* gründer* sjef* leder*",
    en: "staff employee employees owner owners founded founder manager team",
    sv: "anställd* ägare grundad* chef*",
    da: "ansat* ejer* grundlagt chef*",
    de: "mitarbeiter* inhaber* gegründet gründer* chef*",
    fi: "henkilökunta omistaja perustettu johtaja",
  },
  child: {
    no: "barn* unge unger sønn datter jente gutt baby babyer ungdom* aldersgrense",
    en: "child children kid kids son daughter baby babies toddler teenager teenagers",
    sv: "barn* unge son dotter bebis ungdom*",
    da: "barn børn* søn datter baby unge",
    de: "kind kinder* sohn tochter baby jugendlich*",
    fi: "lapsi lapset lapsen lasten poika tytär vauva",
  },
  network: {
    no: "wifi wlan nett trådløst internett* nettverk*",
    en: "wifi wi-fi wlan wireless internet network",
    sv: "wifi trådlöst internet* nätverk*",
    da: "wifi trådløst internet* netværk*",
    de: "wlan wifi internet* netzwerk*",
    fi: "wifi langaton internet verkko",
  },
  shop: {
    no: "butikk* forretning* utsalg* avdeling*",
    en: "shop shops store stores outlet branch premises",
    sv: "butik* affär*",
    da: "butik* forretning*",
    de: "laden geschäft* filiale*",
    fi: "kauppa myymälä liike",
  },
  lost: {
    no: "mistet miste mister mista tapt borte forsvunnet hittegods gjenglemt* glemt stjålet tyveri*",
    en: "lost lose losing missing forgot forgotten stolen theft left",
    sv: "tappat borttappad* glömt stulen stöld*",
    da: "mistet tabt glemt stjålet tyveri*",
    de: "verloren vergessen gestohlen diebstahl* fundsachen",
    fi: "kadonnut hukassa unohtunut varastettu",
  },
  gift: {
    no: "gavekort* gave gaver presang*",
    en: "gift gifts present presents",
    sv: "presentkort* present*",
    da: "gavekort* gave gaver",
    de: "geschenk* gutschein*",
    fi: "lahja lahjakortti",
  },
  age: {
    no: "gammel gammelt alder* aldersgrense*",
    en: "age ages old aged",
    sv: "ålder* gammal",
    da: "alder* gammel",
    de: "alter alt jahre",
    fi: "ikä ikäraja",
  },
  end: {
    no: "oppsigelse* avslutte avslutter terminere pause",
    en: "terminate unsubscribe end ends ending pause stop quit",
    sv: "uppsägning* avsluta säga pausa",
    da: "opsige* afslutte pause",
    de: "kündig* beenden pausieren",
    fi: "irtisanoa lopettaa keskeyttää",
  },
  job: {
    no: "jobb* stilling* karriere* ansette ansetter vikar* søknad*",
    en: "job jobs vacancy vacancies career careers hiring recruit recruiting",
    sv: "jobb* tjänst lediga karriär* anställa",
    da: "job* stilling* karriere* ansætte",
    de: "job* stelle* karriere* bewerb*",
    fi: "työpaikka työpaikat ura rekrytointi",
  },
  discount: {
    no: "rabatt* studentrabatt* tilbudspris* salg avslag kupong* kampanje*",
    en: "discount discounts sale coupon voucher deal promotion",
    sv: "rabatt* rea kampanj* kupong*",
    da: "rabat* udsalg tilbud kupon*",
    de: "rabatt* ermäßig* gutschein* aktion*",
    fi: "alennus ale tarjous kuponki",
  },
  borrow: {
    no: "låne låner leie leier utleie* utlån* leiebil* lånesykkel* leige",
    en: "borrow borrowing rent rental rentals renting hire lend loan loaner",
    sv: "låna hyra hyr uthyr*",
    da: "låne leje lejer udlej*",
    de: "leih* miet* ausleih* verleih*",
    fi: "lainata laina vuokrata vuokraus",
  },
  park: {
    no: "parker* parkering* park",
    en: "park parking",
    sv: "parker*",
    da: "parker*",
    de: "park* parkplatz*",
    fi: "pysäköinti pysäköidä parkki",
  },
  access: {
    no: "rullestol* heis* universell* funksjonshem* tilgjengelig*",
    en: "wheelchair lift elevator accessible accessibility disabled ramp",
    sv: "rullstol* hiss tillgänglig*",
    da: "kørestol* elevator tilgængelig*",
    de: "rollstuhl* aufzug barrierefrei*",
    fi: "pyörätuoli hissi esteetön",
  },
  duration: {
    no: "varighet* lenge ventetid* leveringstid* frist* raskt fort",
    en: "duration long deadline wait quickly fast soon turnaround",
    sv: "länge väntetid* snabbt frist*",
    da: "længe ventetid* hurtigt frist*",
    de: "lange dauer* wartezeit* frist* schnell",
    fi: "kauan kesto nopeasti odotusaika",
  },
  weekend: {
    no: "helg* helgen lørdag* søndag* helga",
    en: "weekend weekends saturday saturdays sunday sundays",
    sv: "helg* lördag* söndag*",
    da: "weekend* lørdag* søndag*",
    de: "wochenende* samstag* sonntag*",
    fi: "viikonloppu lauantai sunnuntai",
  },
  holiday: {
    no: "helligdag* fridag* høytid* jul* julaften* påske* ferie* nyttår* romjul*",
    en: "holiday holidays christmas easter vacation",
    sv: "helgdag* jul* påsk* semester*",
    da: "helligdag* jul* påske* ferie*",
    de: "feiertag* weihnacht* ostern urlaub*",
    fi: "pyhäpäivä joulu pääsiäinen loma",
  },
};

/** What the form of a question asks for: "how much" wants a price, "hvor lenge" a length of time. */
export const questionForms: readonly (readonly [concept: string, form: RegExp])[] = [
  [
    "duration",
    /\b(how (long|soon|fast|quick|quickly)( (time|a time))?|how many (days|weeks|months|years|hours|minutes)|wie (lange|schnell))\b/,
  ],
  [
    "duration",
    /(^|\s)(hvor (lenge|lang (vente|leverings|behandlings)?tid|raskt|fort|mange (dager|uker|måneder|år|timer))|kor (lenge|lang tid)|hur (länge|lång tid|snabbt)|hvor (længe|lang tid|hurtigt)|kuinka (kauan|nopeasti))(\s|$)/,
  ],
  // "Hvor lang garanti": what lasts stays in the question.
  ["duration", /(^|\s)(hvor lang|kor lang|hur lång) (?=(\p{L}{4,}))/u],
  [
    "price",
    /(^|\s)(how much|hvor mye|hvor dyrt|kor mykje|hur mycket|hvor meget|wie ?viel|paljonko|كم سعر)(\s|$)/,
  ],
  ["clock", /(^|\s)(what time|når|når|hvilken tid|hva tid|kva tid|when|när|hvornår|wann|milloin|متى)(\s|$)/],
  [
    "place",
    /(^|\s)(where|hvor (er|ligger|finner|holder|bor)|kor (er|ligg)|var (ligger|finns)|wo|missä|أين)(\s|$)/,
  ],
];

/** What a text plainly contains, whatever its words: an amount of money, a time of day, a number to ring. */
export const textForms: readonly (readonly [concept: string, form: RegExp])[] = [
  [
    "price",
    /(\d\s?(kr|kroner|nok|sek|dkk|eur|usd|,-)(?![\p{L}])|(\b(kr|nok|sek|dkk|eur|usd)|[€$£])\.?\s?\d|\d\s?[€$£]|\b(gratis|free of charge|kostenlos|ilmainen)\b)/iu,
  ],
  [
    "clock",
    // "Butikk: 9–17" too, where nothing is counted.
    /(\b\d{1,2}[.:]\d{2}\b|(?<![\p{L}\d.,]\s?)\b(?:[01]?\d|2[0-4])\s?[–-]\s?(?:[01]?\d|2[0-4])(?=\s*(?:[,;.)]|$|\n))|\b\d{1,2}\s?(am|pm)\b|\bkl(okka|okken|\.)?\s?\d|\bkello\s\d|\d\s?uhr\b)/iu,
  ],
  [
    "duration",
    /(\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|en|én|ett|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|två|fyra|zwei|drei|vier|fünf))[\s-]+(working |business |hele )?(minutt|minut|time|timer|dag|dager|virkedag|uke|uker|måned|år|minute|hour|day|week|month|year|dagar|vecka|veckor|månad|dage|uge|uger|tag|tage|werktag|woche|monat|jahr|päivä|viikko|kuukau|vuo|tunti)/iu,
  ],
  [
    "contact",
    /([\w.+-]+@[\w-]+\.\w|\+\d[\d ]{6,}|\b\d{2}[ ]\d{2}[ ]\d{2}[ ]\d{2}\b|\b\d{3}[ ]\d{2}[ ]\d{3}\b)/u,
  ],
  [
    "place",
    /(\b\d{4,5}\s\p{Lu}\p{L}+|\p{L}+(gata|gate|gaten|veien|vegen|vej|gatan|vägen|straße|strasse|katu|tie)\s\d|\b(street|road|avenue)\b)/iu,
  ],
];
