/** Fixed sentences of the answerer, by language. */
export interface AnswerTexts {
  readonly greeting: string;
  readonly thanks: string;
  readonly robot: string;
  /** Before the nearest passage, where none is sure to answer. */
  readonly unsure: string;
}

const nb: AnswerTexts = {
  greeting: "Hei! Hva kan jeg hjelpe deg med?",
  thanks: "Bare hyggelig! Si fra hvis du lurer på noe mer.",
  robot:
    "Jeg er en automatisk assistent (KI), ikke et menneske. Jeg svarer ut fra det som står på nettsidene, og du kan be om å få snakke med et menneske.",
  unsure: "Det vet jeg ikke sikkert. Dette er det nærmeste jeg finner på sidene våre:",
};

/** By language tag without region. */
export const answerTexts: Readonly<Record<string, AnswerTexts>> = {
  nb,
  no: nb,
  nn: {
    greeting: "Hei! Kva kan eg hjelpe deg med?",
    thanks: "Berre hyggeleg! Sei frå om du lurer på noko meir.",
    robot:
      "Eg er ein automatisk assistent (KI), ikkje eit menneske. Eg svarer ut frå det som står på nettsidene, og du kan be om å få snakke med eit menneske.",
    unsure: "Det veit eg ikkje sikkert. Dette er det næraste eg finn på sidene våre:",
  },
  se: {
    greeting: "Bures! Mainna sáhtán veahkehit?",
    thanks: "Leage buorre!",
    robot: "Mun lean dihtor (KI), in olmmoš. Sáhtát jearrat beassat hupmat olbmuin.",
    unsure: "In dieđe sihkkarit. Dát lea lagamus maid gávnnan min siidduin:",
  },
  en: {
    greeting: "Hello! What can I help you with?",
    thanks: "You're welcome! Let me know if there is anything else.",
    robot:
      "I am an automatic assistant (AI), not a person. I answer from what is written on this web site, and you can ask to talk to a person.",
    unsure: "I don’t know for sure. This is the closest I can find on our pages:",
  },
  sv: {
    greeting: "Hej! Vad kan jag hjälpa dig med?",
    thanks: "Varsågod! Säg till om du undrar över något mer.",
    robot:
      "Jag är en automatisk assistent (AI), inte en människa. Jag svarar utifrån det som står på webbplatsen, och du kan be att få prata med en människa.",
    unsure: "Det vet jag inte säkert. Det här är det närmaste jag hittar på våra sidor:",
  },
  da: {
    greeting: "Hej! Hvad kan jeg hjælpe dig med?",
    thanks: "Det var så lidt! Sig til, hvis du har flere spørgsmål.",
    robot:
      "Jeg er en automatisk assistent (AI), ikke et menneske. Jeg svarer ud fra det, der står på hjemmesiden, og du kan bede om at tale med et menneske.",
    unsure: "Det ved jeg ikke med sikkerhed. Dette er det nærmeste, jeg kan finde på vores sider:",
  },
  fi: {
    greeting: "Hei! Miten voin auttaa?",
    thanks: "Ole hyvä! Kysy lisää, jos jokin jäi mietityttämään.",
    robot:
      "Olen automaattinen avustaja (tekoäly), en ihminen. Vastaan verkkosivujen tekstin perusteella, ja voit pyytää saada puhua ihmisen kanssa.",
    unsure: "En tiedä varmasti. Tämä on lähin tieto, jonka löydän sivuiltamme:",
  },
  de: {
    greeting: "Hallo! Womit kann ich helfen?",
    thanks: "Gern geschehen! Melden Sie sich, wenn Sie noch etwas wissen möchten.",
    robot:
      "Ich bin ein automatischer Assistent (KI), kein Mensch. Ich antworte aus dem, was auf dieser Website steht, und Sie können darum bitten, mit einem Menschen zu sprechen.",
    unsure: "Das weiß ich nicht sicher. Am nächsten kommt dem auf unseren Seiten:",
  },
  ar: {
    greeting: "مرحبًا! كيف يمكنني مساعدتك؟",
    thanks: "على الرحب والسعة!",
    robot:
      "أنا مساعد آلي (ذكاء اصطناعي) ولست إنسانًا. أجيب مما هو مكتوب في هذا الموقع، ويمكنك أن تطلب التحدث إلى شخص.",
    unsure: "لست متأكدًا من ذلك. هذا أقرب ما أجده في صفحاتنا:",
  },
};
