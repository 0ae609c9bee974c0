import type { Banner, BannerOptions } from "./bannerOptions.ts";
import type { Consent, Layer } from "./consent.ts";
import { hearClicks } from "./hearClicks.ts";
import { adoptStyle } from "./look/adoptStyle.ts";
import { bannerStyle } from "./look/bannerStyle.ts";
import { baseStyle } from "./look/baseStyle.ts";
import { dress } from "./look/dress.ts";
import { make } from "./look/make.ts";
import { placeholder } from "./placeholder.ts";
import { returnFocus } from "./returnFocus.ts";

/**
 * Layer one (C2), drawn when the visitor has to be asked; fetches layer two when it is wanted. A click on
 * `[data-nl-consent]` with the value `open`, `accept`, `reject` or `allow` (a button whose `value` is the purpose)
 * works anywhere on the page (C14). Call it once the body is there.
 */
export function drawBanner(consent: Consent, options: BannerOptions): Banner {
  const { texts } = options;
  // The page's own server may have drawn it already (C28).
  const section = document.getElementById("nl-consent") ?? drawSection(consent, options);
  // Has the role `status` by itself.
  const voice = make(document.body, "output");
  let settings: { close(): void } | undefined;
  let before: HTMLElement | undefined;

  // Heard, not seen.
  voice.style.cssText = "position:fixed;clip-path:inset(50%)";
  section.addEventListener("focusin", ({ relatedTarget }) => {
    const from = relatedTarget as HTMLElement | null;
    if (from && !from.closest("#nl-consent,dialog")) before = from;
  });

  const show = (): void => {
    if (!section.isConnected) document.body.prepend(section);
  };
  const hide = (): void => {
    // Closed first: that gives the focus back to the button that opened it, which may be about to go.
    settings?.close();
    const focused = section.contains(document.activeElement);
    section.remove();
    if (focused) returnFocus(before);
  };
  const changed = (): void => {
    if (!consent.get().decided) return;
    hide();
    voice.textContent = "";
    // The same words twice are heard twice only if they were away in between.
    setTimeout(() => (voice.textContent = texts.saved), 99);
  };
  const open = (layer: Layer): void => {
    if (layer < 2) return show();
    options
      .loadSettings()
      .then((loaded) => {
        settings?.close();
        settings = loaded.drawSettings(consent, { ...options, ...loaded });
      })
      // Where layer two cannot be fetched, layer one asks as well.
      .catch(show);
  };
  const ends = [
    consent.on("change", changed),
    consent.on("open", open),
    hearClicks(consent),
    adoptStyle(baseStyle + bannerStyle),
  ];
  (consent.get().decided ? hide : show)();
  return {
    hold: placeholder(consent, options),
    destroy: () => {
      for (const end of ends) end();
      hide();
      voice.remove();
    },
  };
}

function drawSection(consent: Consent, options: BannerOptions): HTMLElement {
  const { texts } = options;
  const section = document.createElement("section");
  section.id = "nl-consent";
  section.setAttribute("aria-labelledby", "nl-h");
  dress(section, options, "nl-c");
  make(section, "h2", texts.title).id = "nl-h";
  const { choices, changedFrom } = consent.get();
  const names = Object.keys(choices).map((purpose) => texts.purposes[purpose] ?? purpose);
  if (changedFrom) make(section, "p", texts.changed);
  make(section, "p", texts.body.replace("{purposes}", names.join(", ")));
  const row = make(section, "div");
  for (const action of ["accept", "reject", "settings"] as const) make(row, "button", texts[action], action);
  make(section, "a", texts.policy).href = options.policyUrl;
  return section;
}
