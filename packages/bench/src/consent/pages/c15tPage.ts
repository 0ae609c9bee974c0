import type { Page } from "playwright";
import { buildCustomer } from "../../bundle.ts";
import { peerPackage } from "../../peerPackage.ts";
import type { Subject } from "../subject.ts";

/** Of its own names for purposes. */
const categories = { functional: "functionality", analytics: "measurement", marketing: "marketing" };

const customer = `
import { getOrCreateConsentRuntime } from "c15t";
const { consentStore } = getOrCreateConsentRuntime({
  mode: "offline",
  consentCategories: ${JSON.stringify(["necessary", ...Object.values(categories)])},
  scripts: ${JSON.stringify(
    Object.entries(categories).map(([id, category]) => ({ id, category, src: `/t/${id}.js` })),
  )},
});
consentStore.getState().initializeIframeBlocker();
globalThis.store = consentStore;`;

/** The headless store alone, which is what is installed: no banner, decided through its functions. */
export async function c15tPage(): Promise<Subject> {
  const chunks = await buildCustomer(customer);
  const save =
    (type: "all" | "necessary") =>
    async (page: Page): Promise<void> => {
      await page.evaluate(`void store.getState().saveConsents("${type}")`);
    };
  return {
    id: "c15t",
    title: peerPackage("c15t").title,
    kind: "peer",
    lacks: "store only, no banner",
    files: Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code])),
    markup: (nonce) => ({
      head: `<script type="module" nonce="${nonce}" src="/c15t/customer.js"></script>`,
      gated: `<iframe data-category="marketing" data-src="/t/frame.html" title="A map"></iframe>`,
    }),
    accept: save("all"),
    withdraw: save("necessary"),
  };
}
