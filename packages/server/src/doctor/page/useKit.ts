import type { PageDocument, PageElement, Styles } from "./dom.ts";

declare const document: PageDocument;
declare const innerWidth: number;
declare const innerHeight: number;
declare const getComputedStyle: (element: PageElement) => Styles;
declare const kept: Partial<Record<1 | 2, PageElement>>;
/** From `layerKit`. */
declare const everything: (root: PageElement) => PageElement[];
declare const isShown: (element: PageElement) => boolean;
declare const isWithin: (layer: PageElement, element: PageElement | null) => boolean;

function controlsOf(layer: PageElement): PageElement[] {
  return everything(layer).filter(
    (one) => one.matches("button, a[href], input, select, textarea, summary, [tabindex]") && isShown(one),
  );
}

/** Puts the focus on the first control of layer one; gives how many controls it has. */
function enterLayer(): number {
  const controls = kept[1] ? controlsOf(kept[1]) : [];
  controls[0]?.focus();
  return controls.length;
}

function hasFocus(): boolean {
  return kept[1] !== undefined && isWithin(kept[1], document.activeElement);
}

/** A veil: covers the viewport and says nothing. */
function isVeil(element: PageElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    getComputedStyle(element)["position"] === "fixed" &&
    width * height > 0.9 * innerWidth * innerHeight &&
    !element.textContent?.trim()
  );
}

/** Where clicks reach the page behind layer one: the share of the viewport, and one such place. */
function usablePage(): { share: number; place: { x: number; y: number }; scrollable: boolean } {
  const steps = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
  const places = steps.flatMap((x) => steps.map((y) => ({ x: x * innerWidth, y: y * innerHeight })));
  const layer = kept[1];
  const free = places.filter(({ x, y }) => {
    const hit = document.elementFromPoint(x, y);
    const isHost = layer && hit?.shadowRoot && everything(hit).includes(layer);
    return hit && layer && !isWithin(layer, hit) && !isHost && !isVeil(hit);
  });
  return {
    share: free.length / places.length,
    place: free[0] ?? { x: 5, y: 5 },
    scrollable: document.documentElement.scrollHeight > innerHeight + 50,
  };
}

function scrolled(): number {
  return document.documentElement.scrollTop;
}

/** Addresses of the page's scripts. */
function scripts(): string[] {
  return [...document.querySelectorAll("script[src]")].map(
    (one) => (one as PageElement & { readonly src: string }).src,
  );
}

/** Hosts that gated markup names: declared by it. */
function gatedHosts(): [purpose: string, host: string][] {
  const found: [string, string][] = [];
  for (const one of document.querySelectorAll("[data-nl-purpose]")) {
    const inside =
      one.localName === "template" ? (one as PageElement & { content: PageElement }).content : one;
    for (const element of [one, ...inside.querySelectorAll("[src],[data-src],[href]")])
      for (const key of ["src", "data-src", "href"]) {
        const address = element.getAttribute(key);
        if (address && /^(https?:)?\/\//.test(address))
          found.push([
            one.getAttribute("data-nl-purpose") ?? "",
            address.replace(/^(https?:)?\/\//, "").split(/[/?#]/, 1)[0] ?? "",
          ]);
      }
  }
  return found;
}

interface PageStorage {
  readonly databases: () => Promise<readonly { readonly name?: string }[]>;
}

/** Names of what this frame's origin keeps, cookies apart. */
async function storedHere(): Promise<[kind: string, name: string][]> {
  const page = globalThis as unknown as {
    readonly localStorage: object;
    readonly sessionStorage: object;
    readonly indexedDB: PageStorage;
    readonly caches?: { keys(): Promise<string[]> };
    readonly navigator: {
      serviceWorker?: { getRegistrations(): Promise<readonly { readonly scope: string }[]> };
    };
  };
  const read = async (
    kind: string,
    names: () => string[] | Promise<string[]>,
  ): Promise<[string, string][]> => {
    try {
      return (await names()).map((name) => [kind, name]);
    } catch {
      // A frame without an origin, or one that may keep nothing.
      return [];
    }
  };
  const found = await Promise.all([
    read("localStorage", () => Object.keys(page.localStorage)),
    read("sessionStorage", () => Object.keys(page.sessionStorage)),
    read("indexedDB", async () => (await page.indexedDB.databases()).map(({ name }) => name ?? "")),
    read("cache", async () => (await page.caches?.keys()) ?? []),
    read("serviceWorker", async () =>
      ((await page.navigator.serviceWorker?.getRegistrations()) ?? []).map(
        ({ scope }) => new URL(scope).pathname,
      ),
    ),
  ]);
  return found.flat();
}

export const useKit = [
  controlsOf,
  enterLayer,
  hasFocus,
  isVeil,
  usablePage,
  scrolled,
  scripts,
  gatedHosts,
  storedHere,
] as const;

export interface UseKit {
  enterLayer: typeof enterLayer;
  hasFocus: typeof hasFocus;
  usablePage: typeof usablePage;
  scrolled: typeof scrolled;
  scripts: typeof scripts;
  gatedHosts: typeof gatedHosts;
  storedHere: typeof storedHere;
}
