import { webRef, type Node } from "./context.ts";
import type { ReceiptFacts } from "./receiptFacts.ts";

const rights: readonly (readonly [article: string, title: string])[] = [
  ["A13", "To be informed when data is collected"],
  ["A15", "To see what is kept"],
  ["A16", "To have it corrected"],
  ["A17", "To have it erased"],
  ["A18", "To have its use restricted"],
  ["A19", "To have recipients told of a correction or erasure"],
  ["A20", "To take it elsewhere"],
  ["A22", "Not to be subject to a decision made by machines alone"],
];

/**
 * The visitor's rights over what rests on consent, each with where it is exercised (the guide's 8.3.10). Article 21
 * is about direct marketing here: what rests on consent is otherwise ended by withdrawing it.
 */
export function rightNodes(purpose: string, { page, policyUrl }: ReceiptFacts): Node[] {
  return [
    right("A7-3", "To withdraw the consent at any time", page),
    ...rights.map(([article, title]) => right(article, title, policyUrl)),
    ...(purpose === "marketing" ? [right("A21", "To object to direct marketing", policyUrl)] : []),
    right("A77", "To complain to the supervisory authority", "https://www.datatilsynet.no"),
  ];
}

function right(article: string, title: string, at: string): Node {
  return {
    "@type": ["dpv:DataSubjectRight", `eu-gdpr:${article}`],
    "dct:title": { "@language": "en", "@value": title },
    "dpv:isExercisedAt": webRef(at),
  };
}

/** How the consent is withdrawn, given again or confirmed: the page's own control, on every page of the site. */
export function controlNode({ page }: ReceiptFacts): Node {
  return {
    "@type": ["dpv:WithdrawConsent", "dpv:ProvideConsent", "dpv:ReaffirmConsent"],
    "dpv:isExercisedAt": webRef(page),
    "dct:description": {
      "@language": "en",
      "@value":
        'On any page of the site: the link or button marked data-nl-consent="open" opens the choice; one click withdraws.',
    },
  };
}
