import { gunzipSync } from "node:zlib";
import type { SkipReason } from "./types.ts";

/** What we call ourselves to a site, in requests and in its robots.txt. */
export const userAgent = "NordLeadsBot";

export interface Fetched {
  /** Where it was in the end. */
  readonly url: string;
  readonly text: string;
  /** The media type in lower case, without parameters. */
  readonly type: string;
  /** Lower case; empty when the header is absent. */
  readonly robots: string;
}

export type FetchResult = Fetched | { readonly skipped: SkipReason };

export interface FetchRules {
  readonly fetch: typeof fetch;
  readonly bytes: number;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Whether a redirect may lead there. */
  allowed(url: URL): boolean;
  /** Media types that are read. */
  readonly types: RegExp;
}

const mostRedirects = 5;

async function readBounded(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the body, so the rest is not downloaded.
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, contentType: string, most: number): string {
  const plain =
    bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: most * 10 }) : bytes;
  const head = new TextDecoder("latin1").decode(plain.subarray(0, 1024));
  const named =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? "utf-8").decode(plain);
  } catch {
    return new TextDecoder().decode(plain);
  }
}

async function readAnswer(response: Response, url: string, rules: FetchRules): Promise<FetchResult> {
  const contentType = response.headers.get("content-type") ?? "";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const refused: SkipReason | undefined =
    response.status === 404 || response.status === 410
      ? "gone"
      : !response.ok
        ? "unreachable"
        : !rules.types.test(type)
          ? "not_html"
          : undefined;
  const bytes = refused ? undefined : await readBounded(response, rules.bytes);
  if (!bytes) {
    await response.body?.cancel().catch(() => {});
    return { skipped: refused ?? "too_large" };
  }
  const robots = (response.headers.get("x-robots-tag") ?? "").toLowerCase();
  return { url, text: decode(bytes, contentType, rules.bytes), type, robots };
}

async function follow(address: string, rules: FetchRules, signal: AbortSignal): Promise<FetchResult> {
  let url = new URL(address);
  for (let step = 0; step <= mostRedirects; step += 1) {
    const headers = {
      "user-agent": `${userAgent}/1.0`,
      accept: "text/html,application/xhtml+xml,application/xml;q=0.8,*/*;q=0.1",
    };
    const response = await rules.fetch(url, { redirect: "manual", headers, signal });
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (location === null) return readAnswer(response, url.href, rules);
    await response.body?.cancel();
    const next = URL.parse(location, url.href);
    if (!next || !rules.allowed(next)) return { skipped: "redirected_away" };
    url = next;
  }
  return { skipped: "redirected_away" };
}

/** Gets one text, following redirects only where allowed. Throws only when `rules.signal` is aborted. */
export async function fetchText(address: string, rules: FetchRules): Promise<FetchResult> {
  const signals = [AbortSignal.timeout(rules.timeout), ...(rules.signal ? [rules.signal] : [])];
  try {
    return await follow(address, rules, AbortSignal.any(signals));
  } catch {
    rules.signal?.throwIfAborted();
    return { skipped: "unreachable" };
  }
}
