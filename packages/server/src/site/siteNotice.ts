import type { ConsentTexts, NoticeFacts, NoticeRef } from "@nordleads/wire/types";
import { canonicalJson } from "../consent/canonicalJson.ts";
import { sha256 } from "../consent/sha256.ts";
import type { Processor } from "../rights/privacyInformation.ts";
import type { Site } from "./types.ts";

/** A notice: what a visitor is shown in one language, and how it is named in a record (C15). */
export interface Notice {
  readonly ref: NoticeRef;
  /** Canonical JSON of the words and facts. */
  readonly body: string;
}

/**
 * The notice of a site in one language: the words, and what they are about (C15). The version is the hash's
 * beginning: other words, other recipients or other storage, another version.
 */
export function siteNotice(site: Site, lang: string, texts: ConsentTexts, processor: Processor): Notice {
  const { purposes, services, storage, controller, policyUrl, policyUpdated, minimumAge, chooseServices } =
    site;
  const facts: NoticeFacts = {
    ...{ purposes, storage, controller, processor, policyUrl },
    ...(services && { services }),
    ...(policyUpdated !== undefined && { policyUpdated }),
    ...(minimumAge !== undefined && { minimumAge }),
    ...(chooseServices !== undefined && { chooseServices }),
  };
  const body = canonicalJson({ consent: texts, ...facts });
  const hash = sha256(body);
  return { ref: { hash, version: hash.slice(0, 8), lang }, body };
}
