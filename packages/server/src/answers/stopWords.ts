import type { Family } from "./languageFamily.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words that carry no topic: function words, and what people wrap a question in ("lurer på", "please").
 * Question words are among them; what they ask for is read from the whole question by `askedConcepts`.
 */
export const stopWords: Readonly<Record<Family, ReadonlySet<string>>> = {
  no: set(`
    alle alt altså andre at av både bare ble bli blir blitt bør burde da de deg dei deira dem den denne der dere
    deres det dette di din disse ditt dine du då eg egen egentlig ei eit ein eller elles en enn er et ett etter
    finnes for fordi fra få får fått før først gi gir gjelder gjør gjøre gjøres god godt gå går ha hadde han
    har hei hele heller helt henne her hjelpe hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan
    hvorfor i ikke ikkje ingen inn innom int ja jeg kan kanskje kjapt kom kommer korleis kunne kva kvar lurer
    litt lurte man mange med meg meir mellom men mer mest mi min mine mitt mot mye mykje må måte måtte ned nei
    noe noen nok nokon noko når nå no også og om opp oss over på per rett samt se seg ser selv si sin sitt sine
    skal skjer skulle slik som så takk takker til trenger tro tror under ut uten vanligvis vart ved vel vi
    vil ville vite vår våre være vært vere vi vite vet veit visst åssen å greit akkurat gjerne mulig
    spørre spørsmål angående ang hei hallo fortelle forklare hjelp finne finner ligger ønsker ønske typ liksom
    hvert gang både enda ennå ta tar lov deg dykk dykkar me kor kven kvifor frå berre nokre vore eigen lite
    dagens mens komme eget hvilken eventuelt evt bruke bruker brukes tilbyr tilbud tilby driver ordne få tak hvorvidt
  `),
  en: set(`
    a about above after again all also am an and any anyone anything are aren't as at be because been before
    being below between both but by can can't cannot could couldn't did do does doesn't doing don't down
    during each else etc few find for from further get gets getting give go goes going got had has have having
    he hello help her here hers hey hi him his how however i i'd i'll i'm i've if in into is isn't it it's its
    just kind know let like many may maybe me might mine more most much must my need no nor not of off
    ok okay on once one only or other our ours out over own please possible quick question really same see
    shall she should so some someone something such tell than thank thanks that the their theirs them then
    there these they thing this those through to too under until up us use very want wanted was wasn't way
    we we're were what what's when where which while who whom whose why will with without wondering wonder
    would you you'd you'll you're your yours able happen happens work works make sure does offer offers
    take takes taken gonna wanna im ive dont doesnt whats guys
  `),
  sv: set(`
    alla allt att av bara bli blir de dem den denna deras det detta dig din dina ditt du där efter ej eller en er
    era ert ett från få får för finns ge ger gör göra ha hade han har hej henne hennes hitta hon hos hur här i
    ingen inte ja jag kan kanske kommer kunde man med mellan men mer mig min mina mitt mot mycket många måste ni
    nog någon något några när nu och också om oss på samt sig sin sina sitt skulle ska så tack till undrar under
    upp ut vad var vara varför varit vem vet vi vid vilka vilken vilket vill vår våra är över behöver gärna
    möjligt fråga hjälp man hittar sker gäller
  `),
  da: set(`
    af alle alt at bare blev bliver da de dem den denne der deres det dette dig din dine dit dog du efter eller
    en end er et findes for fordi fra få får før gerne gør gøre godt ha han har havde hej hende her hjælp hos
    hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ingen ja jeg jeres kan
    kom kommer kunne lige man mange med meget mellem men mere mig min mine mit mod må nej noget nogle nogen nok
    når nu og også om op os over på sig sin sine sit skal skulle som spørgsmål så tak til ud uden under var ved
    ved vi vil ville vores være været i ønsker muligt
  `),
  de: set(`
    aber alle alles als also am an auch auf aus bei bekomme bekommen bin bis bist bitte da damit danke dann das
    dass dein dem den denn der des dich die dies diese dieser dieses dir doch dort du durch ein eine einem einen
    einer eines er es etwas euch euer eure für gibt geht gern gerne haben hat hallo hatte hier ich ihm ihn ihnen
    ihr ihre im in ist ja jede jeder kann kannst keine können könnte man mehr mein meine meinem meinen meiner
    mich mir mit muss müssen möchte möglich nach nein nicht noch nur oder ob ohne schon sehr sein sich sie sind
    so soll sollte über um und uns unser unsere unter viel viele vom von vor war waren warum was welche welchem
    welchen welcher welches wenn wer werde werden wie wieso will wir wird wo wurde würde zu zum zur frage hilfe
    finde finden brauche brauchen machen
  `),
  fi: set(`
    ei eikä että eli ensin he hei hän ja jo joka jos jotta kai kanssa kaikki kiitos koska kuin kuinka kuka kun
    kyllä luona me mihin mikä mikäli milloin miksi minkä minne minulle minun minä missä miten mitä moi mutta mukaan
    myös ne niin niitä nyt noin nämä näin ole olen oletteko olet olla oli on onko ottaa ovat paljonko pitää pois
    saa saako saada sen se siellä siis sinun sinä sitten sitä tai te teidän teillä tämä tässä tätä vai vaan
    vain voi voiko voin voinko voitteko voisi yli ja ovatko haluan haluaisin tarvitsen mistä
  `),
  se: set(`
    ahte de dat dan dán daid dás don dii dis die duohta galle gii go goas gos gosa ja jos juo lea leat lei ledje
    leago lean máid man manin mii mo movt mun mu muhto muhtun ii in it eat eai maid nu okta vai vel sáhtán
    sáhttá sáhtágo mus dus galgá ovdal maŋŋel bures giitu
  `),
  ar: set(`
    في من على إلى الى عن مع هل ما ماذا متى أين اين كيف كم لماذا من هو هي هم أنا انا نحن أنت انت هذا هذه ذلك تلك
    التي الذي كان كانت يكون أن ان إن لا نعم أو او و ثم قد كل بعض لدي لديكم عندكم يمكن يمكنني أريد اريد مرحبا
    شكرا لي لكم هناك
  `),
};
