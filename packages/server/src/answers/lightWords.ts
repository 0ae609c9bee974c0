import type { Family } from "./languageFamily.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const none: ReadonlySet<string> = new Set();

/** Words that say little about what a question is after: they count for less, on a page or missing from it. */
export const lightWords: Readonly<Record<Family, ReadonlySet<string>>> = {
  no: set(`
    ny nytt nye nyere gammel gammelt gamle stor stort store liten små fin fint fine bra bedre best beste rask
    dag dager dagen uke uker år tid tiden ting tingen sted steder nærheten nær side sider nettsiden nettside
    nett online bygget bygning hjemme selv hel hele flere annen annet vanlig vanlige normalt ekstra sikker trygt
    koble hente henter hentes hent laget lage lager jobber jobbe klare klarer rekker rekke se sjekke sjekker
    vise viser betyr bety si sier sagt sende sendt mine egne samme først siden innen rundt cirka omtrent
    kjøpe kjøpt kjøper kjøp bestilt bestille skaffe skaffer bruk person personer folk mulighet lett enkelt
    gjennom hvert neste i-dag morgen kveld eksempel type typer slags prosess grunn bli ferdig begynne starte
    fikk fått gav ga gitt lagt legge legger satt satte sette setter holde holder holdt stå står stod sitte sitter
    bor bodde leve lever mene mener tenker tenke tenkte skylder skylde regne regner snakke snakker hete heter het
    rekke nådd når nå slippe slipper passe passer prøve prøver prøvd velge velger valgt følge følger
    handle handler handlet innom slutt slutter sluttet starter fortsatt fortsette dessverre sikkert allerede aldri
    alltid ofte snart straks nettopp akkurat omgang rett direkte istedenfor stedet isteden sammen alene bort borte
    ferdig klar klart full fullt fulle lang langt lange kort tidlig sent seint senere sist siste forrige tidligere
    første andre tredje to tre fire fem seks sju syv åtte ni ti tolv tjue hundre halv par masse slik sånn ulike
    forskjellige spesiell spesielle faktisk gratis mindre minst høy høyt lav grei greit vanskelig viktig verdt
    plutselig problem problemer grunn tilfelle fall måten tips råd situasjon familie venn venner kone mann mamma
    pappa kjæreste selge selger solgt eie eier eide lese leser lest lurt redd glad vondt håper venter vente ventet
    regel regler gjelde informasjon info betyr funker fungerer virker virke avgjøre forskjell dekke noensinne
    spesielt dere firma firmaet bedrift bedriften selskap selskapet nordmenn kunder kunde
  `),
  en: set(`
    new newer old big small good better best fast quick day days week weeks year years time times thing things
    place places nearby near page pages site website web online building home whole several another usual
    normal normally extra safe sure bring brought made making see check checks show mean means say says said
    sent own first since within around about roughly buy bought buying purchase purchased use using
    used person persons people possibility easy next today tomorrow tonight evening example type types sort kinds
    process reason ready begin start starts special specific company firm business customers customer item items
    sat sit sitting stand stood stay stays live lives think thought believe feel felt ask asked asking owe talk talking
    speak call called turn turned put puts set sets aside leave leaves left try tries tried choose chose pick follow
    stop stops finish finished still straight away already never always often soon immediately instead together alone
    somewhere anywhere everywhere somebody everybody everyone nothing everything else back full fully long short early
    late later last previous earlier former second third two three four five six seven eight nine ten twelve twenty
    hundred half pair lot lots such various special actual really free less least high low fine hard difficult important
    worth suddenly problem problems issue issues reason case way tips advice situation family friend friends wife husband
    mum mom dad partner sell sells sold hope hoping wait waiting waited rule rules apply applies mean difference ever
    work working worked morning afternoon enough even though yet bit little large small far close happening want wants
    needs needed having being both either neither without whether somehow must able unable possible impossible become
    seem seems given giving taking taken went coming gone brought bringing carry show tell told explain please able
    broke break buy sort kind anymore again once twice
    product products keep kept put currently usually exactly actually include included includes allowed come comes
    look looking handle provide provided options option details information info tell different
  `),
  sv: set(
    "ny nytt nya gammal gamla stor stora liten små bra bäst dag dagar vecka år tid sak saker plats sida köpa köpt ta idag företag kund",
  ),
  da: set(
    "ny nyt nye gammel gamle stor store lille små god bedste dag dage uge år tid ting sted side købe købt dag firma kunde",
  ),
  de: set(
    "neu neue neuen neues alt alte alten groß große klein kleine gut beste tag tage woche wochen jahr jahre zeit sache ort seite kaufen gekauft heute firma kunde",
  ),
  fi: set(
    "uusi uuden vanha vanhan iso pieni hyvä paras päivä päivää viikko vuosi aika asia paikka sivu ostaa ostettu tänään yritys asiakas",
  ),
  se: none,
  ar: none,
};
