import { buildCustomer } from "../../bundle.ts";
import { nonce } from "../sitePage.ts";
import { purposes, type Subject } from "../subject.ts";

const notice = { hash: "0123456789abcdef".repeat(4), version: "1", lang: "en" };

/** What the three scripts keep. The cookie that only a server removes is there to be reported. */
const storage = Object.fromEntries(
  purposes.map((name) => [
    name,
    {
      ...{ cookies: [`${name}_*`], localStorage: [`${name}_*`], sessionStorage: [`${name}_*`] },
      ...{ indexedDB: [`${name}_*`], caches: [`${name}_*`], serviceWorkers: [`/w/${name}/`] },
      ...(name === "marketing" && { httpOnly: ["server_id"] }),
    },
  ]),
);

/** In the page, like the options of the others: not among the bytes that are counted. */
const options = JSON.stringify({ purposes, storage, notice });

/** As our README shows it. */
const customer = `
import { createConsent, gateContent } from "@nordleads/consent";
import { drawBanner } from "@nordleads/consent/banner";
import { enBanner } from "@nordleads/consent/banner-texts";
const consent = createConsent({ ...options, endpoint: location.origin + "/v1/bench" });
const banner = drawBanner(consent, { texts: enBanner, policyUrl: "/privacy", loadSettings: () => import("./layerTwo.js") });
gateContent(consent.gate, banner.hold);`;

const layerTwo = `
export { drawSettings } from "@nordleads/consent/settings";
export { en as texts } from "@nordleads/consent/texts";
export const facts = { controller: { name: "The workshop", contact: "hello@workshop.example" } };`;

/** Of the page's server. */
const renderer = `
import { renderBanner } from "@nordleads/consent/server";
import { enBanner as texts } from "@nordleads/consent/banner-texts";
export const render = (nonce) =>
  renderBanner({ texts, policyUrl: "/privacy", purposes: ${JSON.stringify(purposes)}, notice: ${JSON.stringify(notice)}, lang: "en", nonce });`;

/** Layer one as HTML, with its style: what the inline variant adds to a page with this nonce. */
export async function renderedBanner(nonce: string): Promise<string> {
  const [chunk] = await buildCustomer(renderer);
  const module = (await import(`data:text/javascript,${encodeURIComponent(chunk?.code ?? "")}`)) as {
    render(nonce: string): string;
  };
  return module.render(nonce);
}

/** Our gate, from a script in the head; and the same with layer one drawn by the page's server. */
export async function ourPages(): Promise<readonly [external: Subject, rendered: Subject]> {
  const chunks = await buildCustomer({ entry: customer, "./layerTwo.js": layerTwo });
  const files = Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code]));
  const drawn = await renderedBanner(nonce);
  const page = (id: string, title: string, top: string): Subject => ({
    id,
    title,
    kind: "ours",
    files,
    markup: () => ({
      head: `<script nonce="${nonce}">options=${options}</script><script type="module" nonce="${nonce}" src="/${id}/customer.js"></script>`,
      top,
      gated: `${purposes
        .map(
          (name) =>
            `<template data-nl-purpose="${name}"><script nonce="${nonce}" src="/t/${name}.js"></script></template>`,
        )
        .join(
          "\n",
        )}<iframe data-nl-purpose="marketing" data-src="/t/frame.html" title="A map"></iframe><p><button type="button" id="again" data-nl-consent="open">Cookies</button></p>`,
    }),
    layerOne: {
      box: "#nl-consent",
      accept: '#nl-consent [data-nl-consent="accept"]',
      reject: '#nl-consent [data-nl-consent="reject"]',
      settings: '#nl-consent [data-nl-consent="settings"]',
    },
    layerTwo: "#nl-consent-settings",
    placeholder: ".nl-hold",
    withdraw: async (tab) => {
      await tab.click("#again");
      await tab.click('#nl-consent-settings [data-nl-consent="reject"]');
    },
  });
  return [
    page("ours", "`@nordleads/consent`", ""),
    page("rendered", "`@nordleads/consent`, rendered by the server", drawn),
  ];
}
