import { peerPackage } from "../../peerPackage.ts";
import { purposes, words, type Subject } from "../subject.ts";

const { title, read } = peerPackage("cookieconsent");

/** It has no purposes, and holds nothing back by itself: the page's own code loads all or nothing. */
const start = `
const load = (status) => {
  if (status !== "allow") return;
  for (const name of ${JSON.stringify(purposes)}) document.head.append(Object.assign(document.createElement("script"), { src: "/t/" + name + ".js" }));
  const held = document.querySelector("#map");
  held.src = held.dataset.src;
};
addEventListener("DOMContentLoaded", () => cookieconsent.initialise({
  type: "opt-in",
  revokable: true,
  palette: { popup: { background: "#000" }, button: { background: "#f1d600" } },
  content: { header: ${JSON.stringify(words.title)}, message: ${JSON.stringify(words.body)}, allow: ${JSON.stringify(words.accept)}, deny: ${JSON.stringify(words.reject)}, href: "/privacy", policy: "Cookies" },
  onInitialise: load,
  onStatusChange: load,
}, (popup) => { window.popup = popup; }));`;

export const osanoPage: Subject = {
  id: "osano",
  title,
  kind: "peer",
  lacks: "no purposes, holds nothing back by itself",
  files: { "cc.js": read("build/cookieconsent.min.js"), "cc.css": read("build/cookieconsent.min.css") },
  markup: (nonce) => ({
    head: `<link rel="stylesheet" href="/osano/cc.css"><script nonce="${nonce}">${start}</script><script defer nonce="${nonce}" src="/osano/cc.js"></script>`,
    gated: `<iframe id="map" data-src="/t/frame.html" title="A map"></iframe>`,
  }),
  layerOne: { box: ".cc-window", accept: ".cc-allow", reject: ".cc-deny" },
  withdraw: async (page) => {
    await page.evaluate("popup.revokeChoice()");
    await page.click(".cc-deny");
  },
};
