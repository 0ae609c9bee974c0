import { brotliSize } from "./brotliSize.ts";
import { bundle } from "./bundle.ts";
import { peerPackage } from "./peerPackage.ts";

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly bytes: number;
  /** Not ours. */
  readonly peer?: boolean;
}

/** What is compared with what. */
export interface Comparison {
  readonly title: string;
  readonly explained: string;
  readonly figures: readonly Figure[];
}

/** Weighs our three imports, as a customer writes them, beside the peers that are installed. */
export async function figures(): Promise<Comparison[]> {
  return [await consent(), await logger(), await chat()];
}

async function consent(): Promise<Comparison> {
  const imports = `import { createConsent, gateContent } from "@nordleads/consent";`;
  const [headless = 0] = await bundle(`${imports} use(createConsent, gateContent);`);
  const [shown = 0] = await bundle(`${imports}
    import { drawBanner } from "@nordleads/consent/banner";
    import { nbBanner } from "@nordleads/consent/banner-texts";
    const loadSettings = async () => {
      const { drawSettings } = await import("@nordleads/consent/settings");
      const { nb } = await import("@nordleads/consent/texts");
      return { drawSettings, texts: nb };
    };
    use(createConsent, gateContent, drawBanner, nbBanner, loadSettings);`);
  return {
    title: "Consent",
    explained:
      "Script and styles that a page fetches before the banner shows, with the words of one language.",
    figures: [
      { what: "`@nordleads/consent`, gate and banner", bytes: shown },
      { what: "`@nordleads/consent`, the gate alone", bytes: headless },
      ...shippedPeers.map((one) => shipped(...one)),
      await peer("c15t", "createConsentManagerStore, configureConsentManager", "no banner"),
    ],
  };
}

/** Peers that ship their files ready for a page: script, styles and words, as its reader must fetch them. */
const shippedPeers: readonly (readonly [name: string, remark: string, ...files: readonly string[]])[] = [
  ["orejime", "", "dist/orejime-standard-nb.js", "dist/orejime-standard.css"],
  [
    "vanilla-cookieconsent",
    "words come with the page",
    "dist/cookieconsent.umd.js",
    "dist/cookieconsent.css",
  ],
  ["klaro", "", "dist/klaro-no-css.js", "dist/klaro.min.css"],
  [
    "tarteaucitronjs",
    "",
    "tarteaucitron.min.js",
    "tarteaucitron.services.min.js",
    "lang/tarteaucitron.no.min.js",
    "css/tarteaucitron.min.css",
  ],
  ["cookieconsent", "holds nothing back", "build/cookieconsent.min.js", "build/cookieconsent.min.css"],
];

function shipped(name: string, remark: string, ...files: readonly string[]): Figure {
  const { title, read } = peerPackage(name);
  const bytes = files.reduce((sum, file) => sum + brotliSize(read(file)), 0);
  return { what: `${title}${remark && ` (${remark})`}`, bytes, peer: true };
}

async function logger(): Promise<Comparison> {
  const [bytes = 0, sending = 0] = await bundle(`export { createLogger } from "@nordleads/logger";`, [
    "/sending.ts",
  ]);
  const peers = await Promise.all([
    peer("@plausible-analytics/tracker", "init, track", "no queue"),
    peer("@snowplow/browser-tracker", "newTracker, trackSelfDescribingEvent", "queue in localStorage"),
  ]);
  return {
    title: "Logger",
    explained:
      "What a page fetches at once (sessions, consent, a queue on the device), and what follows when something may be sent. The peers' imports hold both.",
    figures: [
      { what: "`@nordleads/logger`", bytes },
      { what: "`@nordleads/logger`, sending adds", bytes: sending },
      ...peers,
    ],
  };
}

/** Weighs an import of a package from npm. */
async function peer(name: string, imports: string, remark: string): Promise<Figure> {
  const [bytes = 0] = await bundle(`export { ${imports} } from "${name}";`);
  return { what: `${peerPackage(name).title} (${remark})`, bytes, peer: true };
}

async function chat(): Promise<Comparison> {
  const [first = 0, opening = 0, message = 0] = await bundle(
    `export { createChat } from "@nordleads/widget";`,
    ["/panel/mountPanel.ts", "/i18n/nb.ts"],
    ["/panel/talkEntry.ts"],
  );
  return {
    title: "Chat",
    explained:
      "What a page fetches for the launcher, what the first opening adds, and the first message; in one language.",
    figures: [
      { what: "`@nordleads/widget`, before the chat is opened", bytes: first },
      { what: "`@nordleads/widget`, opening it adds", bytes: opening },
      { what: "`@nordleads/widget`, the first message adds", bytes: message },
    ],
  };
}
