import { guard } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";
import { createFindings } from "./watchPage/createFindings.ts";
import { toDeclaration } from "./watchPage/toDeclaration.ts";
import type { PageWatch, WatchOptions } from "./watchPage/types.ts";
import { watchCalls } from "./watchPage/watchCalls.ts";
import { watchKeys } from "./watchPage/watchKeys.ts";
import { watchLoads } from "./watchPage/watchLoads.ts";

export type { Finding, FindingKind, PageWatch, WatchedStorage, WatchOptions } from "./watchPage/types.ts";

/**
 * A guard for development (C22): names each cookie, key, database, cache and request to another host that nothing
 * declares, or that comes before its purpose is granted. Call it before any other script. Keeps names, hosts and
 * paths; never a value, a query or a full address. Names that start with `nl_` are the gate's own.
 *
 * Takes any gate. It sees this document alone: no `HttpOnly` cookie, nothing inside frames, workers or service
 * workers, no socket. An element that carries `data-nl-purpose` is declared by it.
 */
export function watchPage(gate: Gate, options: WatchOptions): PageWatch {
  const isGranted = (purpose: string): boolean => guard(() => gate.granted(purpose))() ?? false;
  const { all, note, knows } = createFindings(isGranted, options);
  const purposes = ["necessary", ...options.purposes];
  let granted = new Set(purposes.filter(isGranted));
  const lookAtKeys = watchKeys(note);
  const loads = watchLoads({ note, knows });
  const restore = watchCalls(note);
  let live = true;
  const look = guard(() => {
    if (!live) return;
    lookAtKeys();
    loads.look();
  });
  look();
  const changed = guard(() => {
    // What has come since the last look came under the former choices.
    const former = granted;
    lookAtKeys((one) => former.has(one));
    granted = new Set(purposes.filter(isGranted));
  });
  const ends = options.purposes.map((purpose) => guard(() => gate.on(purpose, changed))());
  const timer = setInterval(() => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => look());
    else look();
  }, 500);
  return {
    findings: () => {
      look();
      return [...all];
    },
    declaration: () => {
      look();
      return toDeclaration(all, options.storage);
    },
    end: () => {
      look();
      live = false;
      clearInterval(timer);
      restore();
      loads.end();
      for (const end of ends) end?.();
    },
  };
}
