import { peerPackage } from "../../peerPackage.ts";
import { purposes, words, type Subject } from "../subject.ts";

const { title, read } = peerPackage("tarteaucitronjs");

/** Own names for the services: one that is also among its 244 would replace ours. */
const start = `
tarteaucitronForceLanguage = "en";
tarteaucitronCustomText = { middleBarHead: ${JSON.stringify(words.title)}, alertBigPrivacy: ${JSON.stringify(words.body)}, acceptAll: ${JSON.stringify(words.accept)}, denyAll: ${JSON.stringify(words.reject)}, personalize: ${JSON.stringify(words.settings)} };
tarteaucitron.init({ privacyUrl: "/privacy", hashtag: "#tarteaucitron", cookieName: "tarteaucitron", orientation: "bottom", showIcon: true, adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, removeCredit: true, moreInfoLink: true, mandatory: true, mandatoryCta: true });
for (const name of ${JSON.stringify(purposes)}) {
  tarteaucitron.services["bench" + name] = { key: "bench" + name, type: name === "analytics" ? "analytic" : name === "marketing" ? "ads" : "api", name, needConsent: true, cookies: [name + "_a", name + "_b"], js: () => tarteaucitron.addScript("/t/" + name + ".js"), fallback: () => {} };
  (tarteaucitron.job = tarteaucitron.job || []).push("bench" + name);
}
tarteaucitron.job.push("iframe");`;

export const tarteaucitronPage: Subject = {
  id: "tarteaucitron",
  title,
  kind: "peer",
  files: {
    "tarteaucitron.min.js": read("tarteaucitron.min.js"),
    "tarteaucitron.services.min.js": read("tarteaucitron.services.min.js"),
    "lang/tarteaucitron.en.min.js": read("lang/tarteaucitron.en.min.js"),
    "css/tarteaucitron.min.css": read("css/tarteaucitron.min.css"),
  },
  markup: (nonce, origin) => ({
    head: `<script nonce="${nonce}" src="/tarteaucitron/tarteaucitron.min.js"></script><script nonce="${nonce}">${start}</script>`,
    // `url`, and absolute, as its code reads it; the documented `data-url` loads the page into itself.
    gated: `<div class="tac_iframe" url="${origin}/t/frame.html" title="A map" width="300" height="150"></div>`,
  }),
  layerOne: {
    box: "#tarteaucitronAlertBig",
    accept: "#tarteaucitronPersonalize2",
    reject: "#tarteaucitronAllDenied2",
    settings: "#tarteaucitronCloseAlert",
  },
  layerTwo: "#tarteaucitron",
  placeholder: ".tac_iframe",
  withdraw: async (page) => {
    await page.evaluate("void tarteaucitron.userInterface.openPanel()");
    await page.click("#tarteaucitronAllDenied");
  },
};
