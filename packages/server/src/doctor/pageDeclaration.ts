import { mergeDeclarations, ownDeclaration } from "./declaration.ts";
import { readDeclaration } from "./readDeclaration.ts";
import type { Declaration } from "./types.ts";

/** As much of our script's settings as this takes; anything may be missing. */
interface Settings {
  /** `notice`: the beginning of its hash. */
  readonly texts?: Readonly<Record<string, { readonly notice?: string }>>;
}

/**
 * What a page declares by our script tag: the script's settings, the notice that it shows (its services with their
 * hosts), what our packages keep, and the script's own host as necessary. Undefined where none of the addresses is
 * our script.
 */
export async function pageDeclaration(scripts: readonly string[]): Promise<Declaration | undefined> {
  for (const address of scripts) {
    const url = URL.parse(address);
    const [, key] = /^\/v1\/([a-z0-9][a-z0-9-]*)(?:\.[0-9a-f]{16})?\.js$/.exec(url?.pathname ?? "") ?? [];
    if (!url || !key) continue;
    const settings = settingsIn((await text(address)) ?? "") as Settings | undefined;
    if (!settings) continue;
    // One language is enough: the facts are the same in all.
    const hash = Object.values(settings.texts ?? {}).find(({ notice }) => notice)?.notice;
    const notice = hash && (await text(`${url.origin}/v1/${key}/notice/${hash}`));
    return mergeDeclarations(
      { necessary: { hosts: [url.host] } },
      ownDeclaration(),
      readDeclaration(pick(settings)),
      readDeclaration(pick(notice ? JSON.parse(notice) : {})),
    );
  }
  return undefined;
}

/** The settings inside our script: the object that begins with the site's key and the server's origin. */
export function settingsIn(script: string): unknown {
  const start = script.search(/\{"site":"[a-z0-9-]+","origin":/);
  if (start < 0) return undefined;
  let depth = 0;
  for (const { 0: found, index } of script.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (found === "{") depth += 1;
    if (found === "}") depth -= 1;
    if (depth === 0) return JSON.parse(script.slice(start, start + index + 1));
  }
  return undefined;
}

function pick(value: unknown): object {
  const { storage = {}, services } = value as { readonly storage?: unknown; readonly services?: unknown };
  return { storage, ...(services !== undefined && { services }) };
}

async function text(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
