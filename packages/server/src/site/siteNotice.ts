import type { ConsentTexts, NoticeRef } from "@nordleads/wire/types";
import { canonicalJson } from "../consent/canonicalJson.ts";
import { sha256 } from "../consent/sha256.ts";
import type { Site } from "./types.ts";

/** A notice: what a visitor is shown in one language, and how it is named in a record (C15). */
export interface Notice {
  readonly ref: NoticeRef;
  /** Canonical JSON of the words, the purposes and the policy's address. */
  readonly body: string;
}

/** The notice of a site in one language. The version is the hash's beginning: other words, another version. */
export function siteNotice(site: Site, lang: string, texts: ConsentTexts): Notice {
  const body = canonicalJson({ consent: texts, purposes: site.purposes, policyUrl: site.policyUrl });
  const hash = sha256(body);
  return { ref: { hash, version: hash.slice(0, 8), lang }, body };
}
