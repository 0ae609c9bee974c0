import type { PurposeStorage } from "@nordleads/wire/types";
import { writeCookie } from "./writeCookie.ts";

/**
 * Removes what is declared (C7); `*` at the end of a name matches any rest. IndexedDB goes as soon as nobody
 * holds it open. Rejects where storage is blocked.
 */
export async function forget(stored: readonly (PurposeStorage | null | undefined)[]): Promise<void> {
  const pick = (
    kind: "cookies" | "localStorage" | "sessionStorage" | "indexedDB",
    names: readonly string[],
  ): readonly string[] =>
    names.filter((name) =>
      stored.some((one) =>
        one?.[kind]?.some((pattern) =>
          pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
        ),
      ),
    );
  pick("cookies", document.cookie.split(/=[^;]*;? ?/)).forEach(expire);
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    const area = globalThis[kind];
    for (const key of pick(kind, Object.keys(area))) delete area[key];
  }
  for (const { name } of await indexedDB.databases())
    pick("indexedDB", [name!]).forEach((found) => indexedDB.deleteDatabase(found));
}

/** The browser does not tell of which domain and path a cookie is: tries each that this page could have set. */
function expire(name: string): void {
  const labels = location.hostname.split(".");
  const steps = location.pathname.split("/").slice(1);
  // An empty `Domain` is the host alone.
  for (let from = 0; from <= labels.length; from++)
    for (let to = 0; to <= steps.length; to++)
      writeCookie(
        `${name}=;Max-Age=0;Domain=${labels.slice(from).join(".")};Path=/${steps.slice(0, to).join("/")}`,
      );
}
