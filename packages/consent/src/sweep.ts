import { guard } from "@nordleads/browser";
import type { PurposeStorage } from "@nordleads/wire/types";
import { matches } from "./core/matches.ts";
import { writeCookie } from "./writeCookie.ts";

/**
 * Removes what can be removed at once (C7): cookies and web storage. The rest is `forget`'s. Where the browser
 * blocks one of them it blocks all, and nothing is there.
 */
export function sweep(stored: readonly PurposeStorage[]): void {
  guard(() => stored.forEach(sweepOne))();
}

function sweepOne(stored: PurposeStorage): void {
  document.cookie
    .split(/=[^;]*;? ?/)
    .filter(matches(stored.cookies))
    .forEach(expire);
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    const area = window[kind];
    for (const key of Object.keys(area).filter(matches(stored[kind]))) delete area[key];
  }
}

/** The browser does not tell of which domain and path a cookie is: tries each that this page could have set. */
function expire(name: string): void {
  const { hostname, pathname } = location;
  // The host with and without each label, and none: the host alone. Each path with and without its slash.
  for (const { index: from } of hostname.matchAll(/^|\.|$/g))
    for (const { index } of pathname.matchAll(/\/|$/g))
      for (const to of [index, index + 1])
        writeCookie(`${name}=;Max-Age=0;Domain=${hostname.slice(from)};Path=${pathname.slice(0, to)}`);
}
