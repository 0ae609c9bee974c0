import { guard } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";
import { interceptLoads } from "./holdBack/interceptLoads.ts";
import { meetEach } from "./holdBack/meetEach.ts";
import { nameOfHost } from "./holdBack/nameOfHost.ts";
import { giveBack, kept, takeAway } from "./holdBack/takeAway.ts";

export interface HoldBackOptions {
  /** Hears once of each element that is held back, and of the purpose or service that it waits for. */
  readonly held?: (element: Element, name: string) => void;
}

/**
 * Strict mode (C21): holds back what the page's own code loads from the hosts listed, before it is requested, until
 * the purpose or service of that host is granted: scripts, frames, images (`srcset` too) and `<link>`, made with
 * `createElement`, cloned, or written as HTML. Then they start in the order in which they came, each once, after the
 * next paint; scripts run in that order too, but for those that are `async` by attribute. `hosts` maps a host to a
 * name of the gate, `*.video.example` is `video.example` and all below it; the first entry that means it counts. An
 * element with a `data-nl-purpose` of its own follows that, see `gateContent`. Withdrawal of what has loaded reloads
 * the page (C7).
 *
 * ```ts
 * const end = holdBack(consent.gate, { "*.video.example": "marketing", "stats.example": "analytics" });
 * ```
 *
 * Call it in the first script of the page. What a document itself contains comes too early for any script: of what
 * is parsed after the call, scripts do not run, and frames and images are stopped, but the browser may have asked for
 * them already (its preload scanner reads ahead). Not held back: what was parsed before the call; `document.write`;
 * `fetch`, `XMLHttpRequest`, `sendBeacon`, `import()`, workers, sockets; addresses inside style sheets; media, `embed`
 * and `object`; what scripts inside frames do; an `Attr` node that is written to. A content security policy is the
 * place for those.
 *
 * Takes any gate; needs no `eval`, no HTML string and no policy of Trusted Types. Returns a function that ends it:
 * what was wrapped is as before, and what is held back stays so.
 */
export function holdBack(
  gate: Gate,
  hosts: Readonly<Record<string, string>>,
  { held = () => {} }: HoldBackOptions = {},
): () => void {
  const waiting = new Map<Element, string>();
  const ran = new Set<string>();
  /** Between a grant and the paint that follows it, what comes waits in line. */
  let soon = false;

  const nameOf = nameOfHost(hosts);
  const granted = guard((name: string) => gate.granted(name));
  /** What an address has to wait for. */
  const waitsFor = (address: string): string | undefined => {
    const name = nameOf(address);
    if (!name || soon || !granted(name)) return name;
    ran.add(name);
    return undefined;
  };
  const meet = (element: Element, key: string): boolean => {
    const address = element.getAttribute(key) ?? element.getAttribute(kept + key);
    const name = address && waitsFor(address);
    if (!name) {
      if (address) giveBack(element, key);
      return false;
    }
    if (!takeAway(element, key)) return false;
    if (!waiting.has(element)) {
      waiting.set(element, name);
      // It has its place by then.
      queueMicrotask(guard(() => held(element, name)));
    }
    return true;
  };
  const meetAll = guard((node: unknown) => meetEach(node, meet));
  const end = interceptLoads(meetAll, waitsFor);
  const start = guard(() => {
    soon = false;
    for (const [element, name] of waiting)
      if (granted(name)) {
        waiting.delete(element);
        meetAll(element);
      }
  });
  const ends = [...new Set(Object.values(hosts))].map((name) =>
    gate.on(name, (yes) => {
      if (yes) {
        soon = true;
        // After the paint; frames are not drawn in a hidden tab.
        (document.hidden ? setTimeout : requestAnimationFrame)(() => setTimeout(start));
      } else if (ran.has(name)) location.reload();
    }),
  );
  return () => {
    waiting.clear();
    for (const one of [end, ...ends]) one();
  };
}
