import type { Service } from "@nordleads/wire/types";
import type { Consent } from "../consent.ts";
import type { SettingsOptions } from "../bannerOptions.ts";
import { make } from "../look/make.ts";
import { drawSwitch } from "./drawSwitch.ts";
import { storedList } from "./storedList.ts";

/**
 * The services of a purpose (C24) behind a disclosure: what each does, whom it sends to, what it stores. With a switch
 * each where the site lets the visitor choose by service, or the visitor has done so in place of a frame.
 */
export function drawServices(
  item: Element,
  purpose: string,
  consent: Consent,
  options: SettingsOptions,
): HTMLInputElement[] {
  const { texts, facts = {} } = options;
  const services = (facts.services ?? []).filter((service) => service.purpose === purpose);
  if (!services[0]) return [];
  const { services: answers, choices } = consent.get();
  const details = make(item, "details");
  details.className = "nl-services";
  make(details, "summary", `${texts.services} (${services.length})`);
  return services.flatMap((service) => {
    const { id } = service;
    const box = make(details, "div");
    const own = id in answers && (facts.chooseServices === true || answers[id] !== choices[purpose]);
    const label = make(box, own ? "label" : "p");
    label.className = "nl-line";
    const words = drawWords(label, service, options);
    const input = own ? drawSwitch(label, words, id, answers[id] === true) : [];
    box.className = "nl-item";
    drawRecipient(box, service, options);
    storedList(box, service.storage, options);
    return input;
  });
}

function drawWords(
  label: Element,
  { name, text = {} }: Service,
  { lang = "" }: SettingsOptions,
): HTMLElement {
  const words = make(label, "span");
  make(words, "b", name);
  const about = text[lang] ?? Object.values(text)[0];
  if (about) make(words, "span", about);
  return words;
}

function drawRecipient(box: Element, { name, recipient, url }: Service, { texts }: SettingsOptions): void {
  if (recipient) {
    const sent = texts.recipient.replace("{name}", recipient.name).replace("{place}", recipient.place);
    const basis = recipient.transfer ? ` ${texts.transfer.replace("{transfer}", recipient.transfer)}` : "";
    make(box, "p", sent + basis);
  }
  if (url) make(box, "a", texts.aboutService.replace("{name}", name)).href = url;
}
