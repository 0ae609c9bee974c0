import { words } from "./words.ts";

/** What is said that no page has to answer. `person`: the visitor wants to talk to one. */
export type SmallTalk = "greeting" | "thanks" | "robot" | "person";

const human =
  "menneske|menneskje|mennesket|person|kundebehandler|kundeservice|rådgiver|medarbeider|ansatt|noen|folk|" +
  "human|people|someone|somebody|agent|representative|operator|staff|employee|customer service|support|" +
  "människa|kundtjänst|medarbetare|handläggare|medarbejder|kundeservicemedarbejder|olbmuin|" +
  "mensch|menschen|mitarbeiter|mitarbeiterin|kundendienst|kundenservice|berater|ihmisen|ihmiselle|asiakaspalvelijan|شخص|إنسان|انسان|موظف";
const surelyHuman =
  "menneske|menneskje|ekte person|kundebehandler|human|real person|human agent|live agent|representative|operator|människa|medarbejder|olbmo|menschen|echten menschen|ihmisen|إنسان|انسان|موظف";
const talk =
  "snakke|snakka|prate|prata|chatte|chat|talk|speak|connect me|transfer me|tale|tala|reden|sprechen|verbinden|puhua|setje meg|sett meg|sette meg|koble meg|hupmat|التحدث|أتحدث|اتحدث|التكلم";
const wish =
  "få|vil ha|vil|vill ha|ønsker|ønskjer|trenger|get|want|need|give me|möchte|will|brauche|haluan|áiggun|أريد|اريد";
const askedOfUs =
  "are you|am i (?:talking|speaking|chatting) (?:to|with)|is this|er du|er dette|er det|snakker jeg med|snakkar eg med|pratar jag med|är du|är det|" +
  "taler jeg med|bist du|sind sie|spreche ich mit|rede ich mit|oletko|oletteko|onko tämä|leatgo|هل أنت|هل انت";
const between =
  "(?:\\s+(?:a|an|en|ein|et|eit|ett|eine|einem|the|really|actually|just|virkelig|egentlig|bare|faktisk|real|ekte|levende|don|sinä))*";
const machineOrHuman =
  "robot|roboten|bot|bott|chatbot|chatbott|ai|ki|maskin|machine|computer|datamaskin|human|person|menneske|menneskje|människa|mensch|menschen|" +
  "maschine|robotti|botti|tekoäly|ihminen|olmmoš|روبوت|إنسان|انسان|آلة";
const alone = (words: string): string => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`;

const forms: readonly (readonly [SmallTalk, RegExp])[] = [
  ["robot", new RegExp(`${alone(askedOfUs)}${between}\\s+${alone(machineOrHuman)}`, "iu")],
  [
    "robot",
    /^(hvem|kven|who|vem|wer|kuka|gii|من)\s(er|are|is|är|bist|sind|olet|oot|leat|أنت|انت)\s?(du|you|this|dette|sie|don)?\s*[?!.؟]*$/iu,
  ],
  ["person", new RegExp(`${alone(talk)}.{0,30}${alone(human)}`, "iu")],
  [
    "person",
    new RegExp(
      `${alone(human)}.{0,15}${alone("sprechen|reden|chatten|verbinden|verbunden|puhua|jutella|hupmat")}`,
      "iu",
    ),
  ],
  ["person", new RegExp(`${alone(wish)}.{0,20}${alone(surelyHuman)}`, "iu")],
  ["person", new RegExp(`^(?:${surelyHuman})(?:\\s(?:please|takk|tack|tak|bitte|kiitos))?[.!?]*$`, "iu")],
];

const greetings = new Set(
  "hei hallo heisann heia hey hi hello hej hejsan halla moi terve moikka bures buorre beaivi hallå god dag morgen kveld good morning evening afternoon goddag guten tag morgen abend morn servus hyvää päivää مرحبا مرحبًا السلام عليكم أهلا there dere du alle everyone sammen igjen again".split(
    " ",
  ),
);
const thanks = new Set(
  "takk tusen mange hjertelig for hjelpen thanks thank you so very much a lot cheers great perfekt perfect tack så mycket hjälpen tak skal du have hjælpen danke schön vielen dank sehr kiitos paljon giitu ollu شكرا شكرًا جزيلا ok okay supert flott det var alt that was all".split(
    " ",
  ),
);
const thankful = /takk|thank|cheers|tack|\btak\b|dank|kiitos|giitu|شكر/iu;

/** Recognises a greeting, thanks, "are you a robot?" and "I want to talk to a person"; undefined for a question. */
export function smallTalk(text: string): SmallTalk | undefined {
  const trimmed = text.trim().slice(0, 200);
  const form = forms.find(([, pattern]) => pattern.test(trimmed));
  // A person may be the topic of a long question; the wish for one is short.
  if (form && words(trimmed).length <= 16) return form[0];
  const said = words(trimmed);
  if (said.length === 0 || said.length > 7) return undefined;
  if (thankful.test(trimmed) && said.every((word) => thanks.has(word))) return "thanks";
  return said.every((word) => greetings.has(word)) ? "greeting" : undefined;
}
