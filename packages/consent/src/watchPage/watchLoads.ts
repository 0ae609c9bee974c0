import { guard } from "@nordleads/browser";
import { elsewhere } from "./elsewhere.ts";
import type { Findings } from "./createFindings.ts";
import type { FindingKind } from "./types.ts";

const kinds: Readonly<Record<string, FindingKind>> = {
  script: "script",
  iframe: "frame",
  frame: "frame",
  img: "image",
  image: "image",
};

export interface LoadWatch {
  /** Looks at what the browser has not told yet. */
  look(): void;
  end(): void;
}

/**
 * Watches scripts, frames and images of other hosts that the document has or gets and, by the browser's own timing of
 * resources, loads that nothing else shows: an image never put into the page, a font, a style sheet.
 */
export function watchLoads({ note, knows }: Pick<Findings, "note" | "knows">): LoadWatch {
  const meet = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const element of [node, ...node.querySelectorAll("script[src],iframe[src],img[src]")]) {
      const found = loadOf(element);
      const purpose = (element as HTMLElement).dataset?.["nlPurpose"];
      if (found) note(found.kind, found.name, { purpose });
    }
  };
  const changed = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records)
      for (const node of type === "attributes" ? [target] : addedNodes) meet(node);
  };
  const tree = new MutationObserver(guard(changed));
  tree.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["src"] });
  const loaded = (entries: readonly PerformanceEntry[]): void => {
    // An element knows its purpose, so it comes first.
    changed(tree.takeRecords());
    for (const entry of entries) {
      const kind = kinds[(entry as PerformanceResourceTiming).initiatorType] ?? "request";
      const name = nameOf(entry.name);
      if (name !== undefined && !knows(kind, name)) note(kind, name);
    }
  };
  const network = new PerformanceObserver(
    guard((list: PerformanceObserverEntryList) => loaded(list.getEntries())),
  );
  network.observe({ type: "resource", buffered: true });
  meet(document.documentElement);
  return {
    look: () => loaded(network.takeRecords()),
    end: () => {
      tree.disconnect();
      network.disconnect();
    },
  };
}

/** What an element loads from elsewhere; none for a script that is held back. */
function loadOf(element: Element): { kind: FindingKind; name: string } | undefined {
  const kind = kinds[element.localName];
  const address = element.getAttribute("src");
  if (!kind || !address) return undefined;
  if (element instanceof HTMLScriptElement && !/^$|module|script/i.test(element.type)) return undefined;
  const name = nameOf(address);
  return name === undefined ? undefined : { kind, name };
}

function nameOf(address: string): string | undefined {
  try {
    return elsewhere(address);
  } catch {
    // Not an address: nothing is loaded.
    return undefined;
  }
}
