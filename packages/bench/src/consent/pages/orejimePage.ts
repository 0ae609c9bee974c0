import { peerPackage } from "../../peerPackage.ts";
import { purposes, words, type Subject } from "../subject.ts";

const { title, read } = peerPackage("orejime");

const config = {
  privacyPolicyUrl: "/privacy",
  purposes: [
    { id: "necessary", title: "Necessary", cookies: [], isMandatory: true },
    ...purposes.map((id) => ({ id, title: id, description: `For ${id}.`, cookies: [`${id}_a`, `${id}_b`] })),
  ],
  translations: {
    banner: {
      title: words.title,
      description: words.body,
      accept: words.accept,
      decline: words.reject,
      configure: words.settings,
    },
  },
};

export const orejimePage: Subject = {
  id: "orejime",
  title,
  kind: "peer",
  files: {
    "o.js": read("dist/orejime-standard-en.js"),
    "o.css": read("dist/orejime-standard.css"),
  },
  markup: (nonce) => ({
    head: `<link rel="stylesheet" href="/orejime/o.css"><script nonce="${nonce}">window.orejimeConfig=${JSON.stringify(config)}</script><script defer nonce="${nonce}" src="/orejime/o.js"></script>`,
    gated: `${purposes
      .map(
        (id) =>
          `<template data-purpose="${id}"><script nonce="${nonce}" src="/t/${id}.js"></script></template>`,
      )
      .join(
        "\n",
      )}<template data-purpose="marketing" data-contextual><iframe src="/t/frame.html" title="A map"></iframe></template>`,
  }),
  layerOne: {
    box: ".orejime-Banner",
    accept: ".orejime-Banner-saveButton",
    reject: ".orejime-Banner-declineButton",
    settings: ".orejime-Banner-learnMoreButton",
  },
  layerTwo: ".orejime-Modal",
  placeholder: ".orejime-ContextualNotice",
  withdraw: async (page) => {
    await page.evaluate("void orejime.prompt()");
    await page.click(".orejime-PurposeToggles-disableAll");
    await page.click(".orejime-Modal-saveButton");
  },
};
