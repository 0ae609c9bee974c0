import { hash } from "node:crypto";
import type {
  ConsentTexts,
  LayerOneTexts,
  PurposeStorage,
  ScriptLanguage,
  ScriptSettings,
  Service,
} from "@nordleads/wire/types";
import type { Processor } from "../rights/privacyInformation.ts";
import { layerOneWords } from "./bannerWords.ts";
import type { Assets } from "./readAssets.ts";
import { siteNotice, type Notice } from "./siteNotice.ts";
import type { Site } from "./types.ts";

/** A site's script with its settings inside, ready to be sent (S10). */
export interface Script {
  readonly text: string;
  /** First 16 hex digits of its SHA-256: the ETag, and the versioned address `KEY.HASH.js`. */
  readonly hash: string;
  /** For the tag's `integrity` attribute beside the versioned address. */
  readonly integrity: string;
  readonly notices: readonly Notice[];
}

const placeholder = '"__NORDLEADS_SETTINGS__"';

/** Puts a site's settings into the loader. `origin`: the server's public origin. */
export function buildScript(site: Site, assets: Assets, origin: string, processor: Processor): Script {
  const known = site.langs.filter((lang) => assets.texts[lang]);
  const langs = known.length > 0 ? known : Object.keys(assets.texts).slice(0, 1);
  const notices: Notice[] = [];
  const texts: Record<string, ScriptLanguage> = {};
  for (const lang of langs) {
    const words = assets.texts[lang];
    if (!words) continue;
    const consent = ownWords(site, lang, words.consent);
    const notice = siteNotice(site, lang, consent, processor);
    notices.push(notice);
    const launcher = { open: words.launcher.open };
    // The first digits name it as well, and are fewer bytes.
    const digits = notice.ref.hash.slice(0, 16);
    texts[lang] = site.consent ? { notice: digits, consent: layerOne(consent), launcher } : { launcher };
  }
  const { chat, log, settings: layerTwo, delivery } = assets.load;
  const services = site.services ?? [];
  const settings: ScriptSettings = {
    site: site.key,
    origin,
    load: site.consent ? { chat, log, settings: layerTwo, delivery } : { chat, log },
    ...(site.consent ? { purposes: site.purposes, storage: allStorage(site) } : {}),
    ...(site.consent && services[0]
      ? { services: Object.fromEntries(services.map(({ id, purpose }) => [id, purpose])) }
      : {}),
    policyUrl: site.policyUrl,
    lang: langs[0] ?? "en",
    texts,
    ...(site.accent === undefined ? {} : { accent: site.accent }),
    name: site.name,
    ...(site.strict ? { strict: hostNames(services) } : {}),
    ...(site.google ? { google: true } : {}),
    ...(site.keepQuery?.length ? { keepQuery: site.keepQuery } : {}),
    ...(site.timeZone ? { timeZone: site.timeZone } : {}),
  };
  const plain = site.consent ? assets.loader : assets.loaderWithoutBanner;
  const loader = site.strict || site.google ? assets.loaderEarly : plain;
  // A function, so that `$` in a site's words is not taken for a pattern of `replace`.
  const text = loader.replace(placeholder, () => inScript(settings));
  return {
    text,
    hash: hash("sha256", text, "hex").slice(0, 16),
    integrity: `sha384-${hash("sha384", text, "base64")}`,
    notices,
  };
}

/** Each host of a service → the service. */
function hostNames(services: readonly Service[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    services.flatMap(({ id, hosts = [] }) => hosts.map((host) => [host, id] as const)),
  );
}

/** JSON that is also a JavaScript expression and cannot end a script element. */
function inScript(settings: ScriptSettings): string {
  return JSON.stringify(settings)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** What layer one says. */
function layerOne(texts: ConsentTexts): LayerOneTexts {
  const { necessary: _, ...purposes } = texts.purposes;
  const words = layerOneWords.map((word) => [word, texts[word]] as const);
  return { ...(Object.fromEntries(words) as Omit<LayerOneTexts, "purposes">), purposes };
}

/** The site's own words before ours; the names of its purposes and services, and of no others. */
function ownWords(site: Site, lang: string, ours: ConsentTexts): ConsentTexts {
  const own = site.texts?.[lang] ?? {};
  const asked = (names: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(names).filter(([name]) => name === "necessary" || site.purposes.includes(name)),
    );
  const services = Object.fromEntries((site.services ?? []).map(({ id, name }) => [id, name]));
  return {
    ...ours,
    ...own,
    purposes: { ...asked({ ...ours.purposes, ...own.purposes }), ...services },
    about: asked({ ...ours.about, ...own.about }),
  };
}

/** What each purpose and service keeps on the device, for the gate to remove; how long is layer two's to tell. */
function allStorage({ storage, services = [] }: Site): Readonly<Record<string, PurposeStorage>> {
  const own = services.flatMap(({ id, storage: stored }) => (stored ? [[id, stored] as const] : []));
  const names = (stored: PurposeStorage): PurposeStorage => {
    const { days: _, ...rest } = stored;
    return rest;
  };
  return Object.fromEntries(
    [...Object.entries(storage), ...own].map(([name, stored]) => [name, names(stored)]),
  );
}
