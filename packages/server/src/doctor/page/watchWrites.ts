type Method = (this: unknown, ...given: unknown[]) => unknown;
type Page = Record<string, { readonly prototype: Record<string, unknown> } | undefined>;

/**
 * Runs in the page's own world before any of its scripts, and tells through `binding` what is written and from where
 * in the code. Never a value. The binding is taken away before the page could see it.
 */
export function watchWrites(binding: string): void {
  const page = globalThis as unknown as Page & {
    readonly localStorage: unknown;
    readonly location: { readonly hostname: string };
  };
  const send = page[binding] as unknown as ((text: string) => void) | undefined;
  delete page[binding];
  if (!send) return;
  const tell = (kind: string, name: string): void =>
    send(JSON.stringify([kind, name, new Error("here").stack ?? "", page.location.hostname]));
  const wrap = (
    owner: string,
    key: string,
    told: (self: unknown, given: unknown[]) => [string, string],
  ): void => {
    const prototype = page[owner]?.prototype;
    const method = prototype?.[key] as Method | undefined;
    if (!prototype || !method) return;
    prototype[key] = function (this: unknown, ...given: unknown[]): unknown {
      tell(...told(this, given));
      return Reflect.apply(method, this, given);
    };
  };
  const cookie = page["Document"] && Object.getOwnPropertyDescriptor(page["Document"].prototype, "cookie");
  if (cookie?.set)
    Object.defineProperty(page["Document"]!.prototype, "cookie", {
      ...cookie,
      set(this: unknown, text: unknown) {
        const line = String(text);
        if (!/max-age=(0|-)|expires=[^;]*19(69|70)/i.test(line))
          tell("cookie", line.split("=", 1)[0]!.trim());
        Reflect.apply(cookie.set!, this, [text]);
      },
    });
  wrap("Storage", "setItem", (self, [name]) => [
    self === page.localStorage ? "localStorage" : "sessionStorage",
    String(name),
  ]);
  wrap("CookieStore", "set", (_, [given]) => [
    "cookie",
    typeof given === "string" ? given : ((given as { readonly name?: string } | undefined)?.name ?? ""),
  ]);
  wrap("IDBFactory", "open", (_, [name]) => ["indexedDB", String(name)]);
  wrap("CacheStorage", "open", (_, [name]) => ["cache", String(name)]);
  wrap("ServiceWorkerContainer", "register", (_, [address]) => ["serviceWorker", String(address)]);
}
