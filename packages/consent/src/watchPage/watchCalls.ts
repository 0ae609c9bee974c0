import { cookieName } from "./cookieName.ts";
import { elsewhere } from "./elsewhere.ts";
import type { FindingKind, Note } from "./types.ts";
import { wrap } from "./wrap.ts";

/** Watches what scripts call. Returns what puts everything back. */
export function watchCalls(note: Note): () => void {
  const ends = [...keeping(note), ...asking(note)];
  return () => {
    for (const end of ends) end();
  };
}

function keeping(note: Note): (() => void)[] {
  const named = (kind: FindingKind, holder: object | undefined): (() => void) =>
    wrap(holder, "open", (_, [name], by) => note(kind, plain(name), { by }));
  return [
    wrap(
      document,
      "cookie",
      (_, [text], by) => {
        const name = cookieName(plain(text), Date.now());
        if (name !== undefined) note("cookie", name, { by });
      },
      "set",
    ),
    wrap(globalThis.CookieStore?.prototype, "set", (_, [given], by) => {
      const cookie = given as Partial<CookieInit> | string;
      const { name, expires } = typeof cookie === "string" ? { name: cookie } : cookie;
      if (name && !(typeof expires === "number" && expires <= Date.now())) note("cookie", name, { by });
    }),
    wrap(Storage.prototype, "setItem", (self, [key], by) => {
      note(self === globalThis.localStorage ? "localStorage" : "sessionStorage", plain(key), { by });
    }),
    named("indexedDB", globalThis.IDBFactory?.prototype),
    named("cache", globalThis.CacheStorage?.prototype),
  ];
}

function asking(note: Note): (() => void)[] {
  const opened = new WeakMap<object, unknown>();
  const request = (address: unknown, by: string | undefined): void => {
    const name = elsewhere(address instanceof Request ? address.url : plain(address));
    if (name !== undefined) note("request", name, { by });
  };
  return [
    wrap(globalThis, "fetch", (_, [address], by) => request(address, by)),
    wrap(Navigator.prototype, "sendBeacon", (_, [address], by) => request(address, by)),
    wrap(XMLHttpRequest.prototype, "open", (self, [, address]) => opened.set(self as object, address)),
    wrap(XMLHttpRequest.prototype, "send", (self, _, by) => request(opened.get(self as object), by)),
  ];
}

/** As text. An object of the page is left alone: turning it into text a second time could be noticed. */
function plain(value: unknown): string {
  if (value instanceof URL) return value.href;
  if (typeof value === "string" || typeof value === "number") return `${value}`;
  throw new TypeError("not plain");
}
