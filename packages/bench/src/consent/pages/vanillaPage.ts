import { peerPackage } from "../../peerPackage.ts";
import { purposes, words, type Subject } from "../subject.ts";

const { title, read } = peerPackage("vanilla-cookieconsent");

/** `hideFromBots` would hide it from the program that measures. The package has no way to gate a frame: own code. */
const start = `
const frame = () => {
  const held = document.querySelector("#map");
  if (CookieConsent.acceptedCategory("marketing")) held.src = held.dataset.src; else held.removeAttribute("src");
};
addEventListener("DOMContentLoaded", () => CookieConsent.run({
  hideFromBots: false,
  onConsent: frame, onChange: frame,
  categories: { necessary: { enabled: true, readOnly: true }, ${purposes
    .map((id) => `${id}: { autoClear: { cookies: [{ name: /^${id}_/ }] } }`)
    .join(", ")} },
  language: { default: "en", translations: { en: {
    consentModal: { title: ${JSON.stringify(words.title)}, description: ${JSON.stringify(words.body)}, acceptAllBtn: ${JSON.stringify(words.accept)}, acceptNecessaryBtn: ${JSON.stringify(words.reject)}, showPreferencesBtn: ${JSON.stringify(words.settings)} },
    preferencesModal: { title: "Settings", acceptAllBtn: "Accept all", acceptNecessaryBtn: "Reject all", savePreferencesBtn: "Save", closeIconLabel: "Close", sections: [
      { title: "Necessary", description: "For the site to work.", linkedCategory: "necessary" }, ${purposes
        .map((id) => `{ title: "${id}", description: "For ${id}.", linkedCategory: "${id}" }`)
        .join(", ")}
    ] },
  } } },
}));`;

export const vanillaPage: Subject = {
  id: "vanilla",
  title,
  kind: "peer",
  files: { "cc.js": read("dist/cookieconsent.umd.js"), "cc.css": read("dist/cookieconsent.css") },
  markup: (nonce) => ({
    head: `<link rel="stylesheet" href="/vanilla/cc.css"><script nonce="${nonce}">${start}</script><script defer nonce="${nonce}" src="/vanilla/cc.js"></script>`,
    gated: `${purposes
      .map(
        (id) =>
          `<script type="text/plain" data-category="${id}" nonce="${nonce}" src="/t/${id}.js"></script>`,
      )
      .join("\n")}<iframe id="map" data-src="/t/frame.html" title="A map"></iframe>`,
  }),
  layerOne: {
    box: "#cc-main .cm",
    accept: '#cc-main .cm__btn[data-role="all"]',
    reject: '#cc-main .cm__btn[data-role="necessary"]',
    settings: '#cc-main .cm__btn[data-role="show"]',
  },
  layerTwo: "#cc-main .pm",
  withdraw: async (page) => {
    await page.evaluate("CookieConsent.showPreferences()");
    await page.click('#cc-main .pm__btn[data-role="necessary"]');
  },
};
