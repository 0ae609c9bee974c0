import type { SettingsOptions } from "../bannerOptions.ts";
import { make } from "../look/make.ts";
import { inWords } from "./inWords.ts";

/** Who is responsible, who processes for them, and the policy with its date and the notice's version. */
export function drawWho(
  parent: Element,
  { texts, facts = {}, lang, policyUrl, version }: SettingsOptions,
): void {
  const { controller, processor, policyUpdated } = facts;
  for (const [role, party] of [
    [texts.controller, controller],
    [texts.processor, processor],
  ] as const)
    if (party) make(parent, "p", `${role}: ${party.name}, ${party.contact}`);
  const line = make(parent, "p");
  make(line, "a", texts.policy).href = policyUrl;
  if (policyUpdated) line.append(`, ${texts.policyUpdated.replace("{date}", inWords(policyUpdated, lang))}`);
  if (version) line.append(` (${version})`);
}
