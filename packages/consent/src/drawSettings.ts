import { guard } from "@nordleads/browser";
import type { ConsentReceipt } from "@nordleads/wire/types";
import type { BannerOptions } from "./bannerOptions.ts";
import type { Consent } from "./consent.ts";
import { adoptStyle } from "./look/adoptStyle.ts";
import { baseStyle } from "./look/baseStyle.ts";
import { dress } from "./look/dress.ts";
import { make } from "./look/make.ts";
import { settingsStyle } from "./look/settingsStyle.ts";
import { seesGpc } from "./seesGpc.ts";
import { storedList } from "./storedList.ts";

/**
 * Layer two: a switch for each optional purpose in its present state (C14), what is stored and how long, the
 * receipt. Escape and *back* leave it without a choice. `accept` and `reject` in it are heard by `drawBanner`.
 */
export function drawSettings(consent: Consent, options: BannerOptions): { close(): void } {
  const { texts } = options;
  // Of its own class: the rules of the banner, which has them too, stay the later ones.
  const undress = adoptStyle(baseStyle.replaceAll(".nl-c", ".nl-s") + settingsStyle);
  const dialog = make(document.body, "dialog");
  const receipt = consent.receipt();
  const address = receipt && URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)]));
  dialog.id = "nl-consent-settings";
  dialog.setAttribute("aria-labelledby", "nl-settings-title");
  dress(dialog, options, "nl-s");

  const close = guard(() => {
    dialog.close();
    dialog.remove();
    undress();
    if (address) URL.revokeObjectURL(address);
  });
  const header = make(dialog, "div");
  make(header, "h2", texts.title).id = "nl-settings-title";
  make(header, "button", texts.back).addEventListener("click", close);
  // The standard's own name, and what the browser has said by it.
  if (seesGpc() && !consent.get().decided)
    make(dialog, "p", `Global Privacy Control: ${texts.reject}`).className = "nl-gpc";
  const switches = drawPurposes(dialog, consent, options);
  const footer = make(dialog, "div");
  const row = make(footer, "div");
  header.className = "nl-head";
  footer.className = "nl-foot";
  row.className = "nl-row";
  const save = guard(() => {
    const choices = Object.fromEntries(switches.map((input) => [input.name, input.checked]));
    close();
    consent.set(choices, 2);
  });
  make(row, "button", texts.save, "save").addEventListener("click", save);
  make(row, "button", texts.accept, "accept");
  make(row, "button", texts.reject, "reject");
  make(footer, "a", texts.policy).href = options.policyUrl;
  if (receipt && address) drawReceipt(footer, receipt, address, options);
  dialog.addEventListener("close", close, { once: true });
  dialog.showModal();
  return { close };
}

function drawPurposes(dialog: Element, consent: Consent, options: BannerOptions): HTMLInputElement[] {
  const { texts } = options;
  const list = make(dialog, "div");
  list.className = "nl-list";
  const { choices } = consent.get();
  const inputs: HTMLInputElement[] = [];
  for (const purpose of ["necessary", ...Object.keys(choices)]) {
    const { name, text } = texts.purposes[purpose] ?? { name: purpose, text: "" };
    const item = make(list, "div");
    const label = make(item, purpose in choices ? "label" : "p");
    const words = make(label, "span");
    label.className = "nl-line";
    make(words, "b", name);
    make(words, "span", text).id = `nl-about-${purpose}`;
    if (purpose in choices) inputs.push(drawSwitch(label, words, purpose, choices[purpose] === true));
    else make(label, "small", texts.always);
    item.className = "nl-item";
    storedList(item, purpose, options);
  }
  return inputs;
}

function drawSwitch(label: Element, words: Element, purpose: string, on: boolean): HTMLInputElement {
  const input = make(label, "input");
  const [name] = words.children;
  input.type = "checkbox";
  input.name = purpose;
  input.checked = on;
  input.setAttribute("role", "switch");
  // The name alone, and the explanation after it: a label holds both.
  name!.id = `nl-name-${purpose}`;
  input.setAttribute("aria-labelledby", `nl-name-${purpose}`);
  input.setAttribute("aria-describedby", `nl-about-${purpose}`);
  return input;
}

function drawReceipt(
  footer: Element,
  { record }: ConsentReceipt,
  address: string,
  { texts, lang }: BannerOptions,
): void {
  const date = new Date(record.recordedAt).toLocaleDateString(lang, { dateStyle: "medium" });
  const link = make(footer, "a", `${texts.receipt ?? ""} ${record.sequence} (${date})`);
  link.href = address;
  link.download = `consent-receipt-${record.sequence}.json`;
}
