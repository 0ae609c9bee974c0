import { guard } from "@nordleads/browser";
import type { SettingsOptions } from "../bannerOptions.ts";
import type { Consent } from "../consent.ts";
import { adoptStyle } from "../look/adoptStyle.ts";
import { baseStyle } from "../look/baseStyle.ts";
import { dress } from "../look/dress.ts";
import { make } from "../look/make.ts";
import { settingsStyle } from "../look/settingsStyle.ts";
import { seesGpc } from "../seesGpc.ts";
import { drawChanges } from "./drawChanges.ts";
import { drawPurposes } from "./drawPurposes.ts";
import { drawReceipt } from "./drawReceipt.ts";
import { drawWho } from "./drawWho.ts";

/**
 * Layer two: what has changed, a switch for each optional purpose in its present state (C14), services, what is
 * stored and how long, who is responsible, the receipt. Escape and *back* leave it without a choice. `accept` and
 * `reject` in it are heard by `drawBanner`.
 */
export function drawSettings(consent: Consent, options: SettingsOptions): { close(): void } {
  const { texts } = options;
  // Of its own class: the rules of the banner, which has them too, stay the later ones.
  const undress = adoptStyle(baseStyle.replaceAll(".nl-c", ".nl-s") + settingsStyle);
  const dialog = make(document.body, "dialog");
  dialog.id = "nl-consent-settings";
  dialog.setAttribute("aria-labelledby", "nl-settings-title");
  dress(dialog, options, "nl-s");

  const close = guard(() => {
    dialog.close();
    dialog.remove();
    undress();
  });
  const header = make(dialog, "div");
  header.className = "nl-head";
  make(header, "h2", texts.title).id = "nl-settings-title";
  make(header, "button", texts.back).addEventListener("click", close);
  const body = make(dialog, "div");
  body.className = "nl-list";
  const news = make(body, "div");
  news.className = "nl-news";
  news.setAttribute("role", "status");
  drawChanges(news, consent, options);
  if (seesGpc() && !consent.get().decided) make(body, "p", texts.gpc).className = "nl-news";
  const switches = drawPurposes(body, consent, options);
  const about = make(body, "div");
  about.className = "nl-who";
  drawWho(about, options);
  drawReceipt(about, consent.receipt(), options);
  drawWithdrawal(about, consent, options, close);
  drawDecision(dialog, consent, options, switches, close);
  dialog.addEventListener("close", close, { once: true });
  dialog.showModal();
  return { close };
}

/** What an answer by one click, that is none of the three, needs: to take all back, or to be too young (C27). */
function drawWithdrawal(
  parent: Element,
  consent: Consent,
  options: SettingsOptions,
  close: () => void,
): void {
  const { texts, facts } = options;
  const { choices, services } = consent.get();
  const offer = (text: string, decide: () => void): HTMLButtonElement => {
    const button = make(parent, "button", text);
    button.className = "nl-quiet";
    button.addEventListener(
      "click",
      guard(() => {
        close();
        decide();
      }),
    );
    return button;
  };
  if (Object.values({ ...choices, ...services }).includes(true))
    offer(texts.withdrawAll, () => consent.withdraw(undefined, 2));
  if (!facts?.minimumAge) return;
  const note = make(parent, "p", texts.underAgeNote);
  note.id = "nl-under-age";
  offer(texts.underAge.replace("{age}", String(facts.minimumAge)), () =>
    consent.declareUnderAge(2),
  ).setAttribute("aria-describedby", note.id);
}

function drawDecision(
  dialog: Element,
  consent: Consent,
  { texts }: SettingsOptions,
  switches: readonly HTMLInputElement[],
  close: () => void,
): void {
  const row = make(dialog, "div");
  row.className = "nl-foot";
  const save = guard(() => {
    const choices = Object.fromEntries(switches.map((input) => [input.name, input.checked]));
    close();
    consent.set(choices, 2);
  });
  make(row, "button", texts.save, "save").addEventListener("click", save);
  make(row, "button", texts.accept, "accept");
  make(row, "button", texts.reject, "reject");
}
