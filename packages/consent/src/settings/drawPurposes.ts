import type { Consent } from "../consent.ts";
import type { SettingsOptions } from "../bannerOptions.ts";
import { make } from "../look/make.ts";
import { drawServices } from "./drawServices.ts";
import { drawSwitch } from "./drawSwitch.ts";
import { storedList } from "./storedList.ts";

/** Each purpose with its switch in its present state (C14), what it stores and its services; gives the switches. */
export function drawPurposes(list: Element, consent: Consent, options: SettingsOptions): HTMLInputElement[] {
  const { texts, facts = {} } = options;
  const { choices } = consent.get();
  const inputs: HTMLInputElement[] = [];
  for (const purpose of ["necessary", ...Object.keys(choices)]) {
    const item = make(list, "div");
    item.className = "nl-item";
    const optional = purpose in choices;
    const label = make(item, optional ? "label" : "p");
    label.className = "nl-line";
    const words = make(label, "span");
    make(words, "b", texts.purposes[purpose] ?? purpose);
    make(words, "span", texts.about[purpose]);
    const input = optional ? drawSwitch(label, words, purpose, choices[purpose] === true) : undefined;
    if (!input) make(label, "small", texts.always);
    storedList(item, facts.storage?.[purpose], options, !optional);
    const below = drawServices(item, purpose, consent, options);
    if (input) inputs.push(input);
    inputs.push(...below);
    // Who answers a purpose answers its services.
    input?.addEventListener("change", () => {
      for (const service of below) service.checked = input.checked;
    });
  }
  return inputs;
}
