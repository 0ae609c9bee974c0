import { peerPackage } from "../../peerPackage.ts";
import { purposes, words, type Subject } from "../subject.ts";

const { title, read } = peerPackage("klaro");

const config = {
  version: 1,
  acceptAll: true,
  groupByPurpose: false,
  translations: {
    zz: { privacyPolicyUrl: "/privacy" },
    en: {
      consentNotice: { title: words.title, description: words.body, learnMore: words.settings },
      acceptAll: words.accept,
      ok: words.accept,
      decline: words.reject,
      purposes: {
        necessary: "Necessary",
        functional: "Functions",
        analytics: "Statistics",
        marketing: "Marketing",
      },
    },
  },
  services: [
    { name: "necessary", title: "Necessary", purposes: ["necessary"], required: true },
    ...purposes.map((name) => ({ name, title: name, purposes: [name], cookies: [`${name}_a`, `${name}_b`] })),
  ],
};

export const klaroPage: Subject = {
  id: "klaro",
  title,
  kind: "peer",
  files: { "klaro.js": read("dist/klaro.js") },
  markup: (nonce) => ({
    head: `<script nonce="${nonce}">window.klaroConfig=${JSON.stringify(config)}</script><script defer nonce="${nonce}" src="/klaro/klaro.js"></script>`,
    gated: `${purposes
      .map(
        (name) =>
          `<script type="text/plain" data-type="application/javascript" data-name="${name}" nonce="${nonce}" data-src="/t/${name}.js"></script>`,
      )
      .join("\n")}<iframe data-name="marketing" data-src="/t/frame.html" title="A map"></iframe>`,
  }),
  layerOne: {
    box: ".klaro .cookie-notice",
    accept: ".klaro .cookie-notice .cm-btn-success",
    reject: ".klaro .cookie-notice .cn-decline",
    settings: ".klaro .cn-learn-more",
  },
  layerTwo: ".klaro .cookie-modal",
  placeholder: ".klaro.cm-as-context-notice",
  withdraw: async (page) => {
    await page.evaluate("void klaro.show()");
    // After a choice its second layer has no "reject all": everything off, then save.
    await page.locator("#service-item-disableAll").dispatchEvent("click");
    await page.click(".klaro .cookie-modal .cm-btn-accept");
  },
};
