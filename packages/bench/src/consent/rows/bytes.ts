import { brotliSize } from "../../brotliSize.ts";
import { bundle } from "../../bundle.ts";
import { peerPackage } from "../../peerPackage.ts";
import { bannerShown, type Lab } from "../createLab.ts";
import { value, type Topic, type Value } from "../measured.ts";
import { floorFragment } from "../pages/floorPage.ts";
import { renderedBanner } from "../pages/ourPages.ts";
import { nonce } from "../sitePage.ts";

/** Bytes, exact: what the browser asked for until layer one was there, and what is weighed alone. */
export async function bytes(lab: Lab): Promise<Topic> {
  const external = await fetched(lab);
  const inline = brotliSize(await renderedBanner(nonce));
  const floor = value(brotliSize(floorFragment(nonce)));
  const headless = await headlessCores();
  const rows = [
    {
      what: "bytes fetched before the banner shows",
      values: new Map([...external, ["floor", floor]]),
      goal: "≤ 4,500",
      reached: (external.get("ours")?.rank ?? Infinity) <= 4500,
    },
    {
      what: "bytes in the HTML until it shows, drawn by the page's server",
      values: new Map([
        ["rendered", value(inline)],
        ["floor", floor],
      ]),
      ours: "rendered",
      goal: "≤ 2,000",
      reached: inline <= 2000,
    },
    {
      what: "bytes of the headless core",
      values: headless,
      goal: "≤ 2,000",
      reached: (headless.get("ours")?.rank ?? Infinity) <= 2000,
    },
  ];
  return {
    title: "Bytes",
    explained:
      "Scripts and styles, each file compressed alone with brotli 11, words of one language; what a page configures stands in its HTML and does not count. The stub, and our banner drawn by a server, are inline: fragments of the HTML; our script follows after that banner, with the bytes of the first column. Headless cores are bundled and minified with Rolldown, as imported and used, or as the peer ships them.",
    rows,
  };
}

async function fetched(lab: Lab): Promise<Map<string, Value>> {
  const found = new Map<string, Value>();
  for (const subject of lab.subjects) {
    if (!subject.layerOne || subject.id === "floor" || subject.id === "rendered") continue;
    const from = Date.now();
    const visit = await lab.visit(subject);
    const page = await visit.open();
    if (await bannerShown(page, subject)) {
      const files = lab.asked(from, `/${subject.id}/`).filter(({ url }) => /\.(js|css)/.test(url));
      found.set(subject.id, value(files.reduce((sum, file) => sum + file.bytes, 0)));
    }
    await visit.end();
  }
  return found;
}

/** Imported and used, as in a customer's own script; the banner's code is not in it. */
async function headlessCores(): Promise<Map<string, Value>> {
  const weighed = async (imports: string, from: string): Promise<Value> =>
    value((await bundle(`import { ${imports} } from "${from}"; globalThis.used = [${imports}];`))[0] ?? 0);
  const vanilla = peerPackage("vanilla-cookieconsent").path("dist/core/cookieconsent-core.esm.js");
  return new Map([
    ["ours", await weighed("createConsent", "@nordleads/consent")],
    ["vanilla", await weighed("run, acceptCategory, acceptedCategory", vanilla)],
    ["klaro", value(brotliSize(peerPackage("klaro").read("dist/cm-no-css.js")))],
    ["c15t", await weighed("getOrCreateConsentRuntime", "c15t")],
  ]);
}
