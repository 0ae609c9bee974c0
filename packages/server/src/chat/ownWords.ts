import { guessLanguage } from "../answers/guessLanguage.ts";
import { languageFamily } from "../answers/languageFamily.ts";

/** What the AI says by itself when it has no answer to give. */
export interface OwnWords {
  readonly unknown: string;
  readonly person: string;
}

const words: Readonly<Record<string, OwnWords>> = {
  nb: {
    unknown: "Det vet jeg ikke. Jeg finner ikke svaret på sidene våre. Vil du snakke med et menneske?",
    person: "Det skal jeg ordne. Vil du at jeg henter et menneske til samtalen?",
  },
  nn: {
    unknown: "Det veit eg ikkje. Eg finn ikkje svaret på sidene våre. Vil du snakke med eit menneske?",
    person: "Det skal eg ordne. Vil du at eg hentar eit menneske til samtalen?",
  },
  en: {
    unknown: "I don’t know. I can’t find the answer on our pages. Would you like to talk to a person?",
    person: "I can arrange that. Shall I bring a person into this conversation?",
  },
  sv: {
    unknown: "Det vet jag inte. Jag hittar inte svaret på våra sidor. Vill du prata med en människa?",
    person: "Det ordnar jag. Ska jag hämta en människa till samtalet?",
  },
  da: {
    unknown: "Det ved jeg ikke. Jeg finder ikke svaret på vores sider. Vil du tale med et menneske?",
    person: "Det ordner jeg. Skal jeg hente et menneske ind i samtalen?",
  },
  de: {
    unknown:
      "Das weiß ich nicht. Ich finde die Antwort nicht auf unseren Seiten. Möchten Sie mit einem Menschen sprechen?",
    person: "Das kann ich veranlassen. Soll ich einen Menschen in dieses Gespräch holen?",
  },
  fi: {
    unknown: "En tiedä. En löydä vastausta sivuiltamme. Haluatko puhua ihmisen kanssa?",
    person: "Se onnistuu. Haluatko, että pyydän ihmisen mukaan keskusteluun?",
  },
  // For review by a speaker of Northern Sámi.
  se: {
    unknown: "In dieđe. In gávnna vástádusa min siidduin. Háliidatgo hupmat olbmuin?",
    person: "Dan sáhtán ordnet. Háliidatgo ahte viežžan olbmo ságastallamii?",
  },
  ar: {
    unknown: "لا أعرف. لا أجد الإجابة في صفحاتنا. هل تريد التحدث إلى شخص؟",
    person: "يمكنني ترتيب ذلك. هل أُحضر شخصًا إلى هذه المحادثة؟",
  },
};

/**
 * The words in the language of a question; `likely` (BCP 47, the page's) where the question does not say.
 * English where we do not have the language.
 */
export function ownWords(question: string, likely: string): OwnWords {
  const guessed = guessLanguage(question, likely);
  // The page tells Nynorsk from Bokmål, which the guess does not.
  const lang = languageFamily(likely) === guessed ? likely : guessed;
  const base = lang.toLowerCase().split("-", 1)[0] ?? "";
  return (words[base === "no" ? "nb" : base] ?? words["en"]) as OwnWords;
}
