import { processing, storage } from "@nordleads/wire";
import type { Party, PrivacyInformation } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";
import { privacyWords } from "./privacyWords.ts";

/** Who runs this server for its customers. */
export type Processor = Party;

/**
 * What a visitor is told (R1), derived from the data map, the storage declaration and the site. `lang` is
 * what was asked for (a tag or an `Accept-Language`); the answer says which language it is in.
 */
export function privacyInformation(site: Site, processor: Processor, asked: string): PrivacyInformation {
  const words = privacyWords(asked, site.langs);
  return {
    site: site.key,
    lang: words.lang,
    controller: { ...site.controller, policyUrl: site.policyUrl },
    processor,
    authority: words.authority,
    processing: processing().map((activity) => ({
      ...activity,
      purpose: words.purposes[activity.category] ?? activity.purpose,
    })),
    storage: storage.map((item) => ({
      ...item,
      what: words.storage[`${item.kind}/${item.key}`] ?? item.what,
    })),
    subProcessors: site.subProcessors,
    automatedAnswers: words.automatedAnswers,
  };
}
