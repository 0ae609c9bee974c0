import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Route,
} from "playwright";
import type { Consent, ConsentOptions } from "../src/index.ts";
import type { ConsentDecision, ConsentTexts, NoticeFacts } from "@nordleads/wire/types";
import { bundle } from "./bundle.ts";

/** The customer's site, another origin than the collector's. Every request of the browser ends here. */
export const shop = "https://shop.example";
const collector = "https://collect.example/v1/demo";

declare global {
  /** What the test page lays out. */
  var consent: Consent;
  var nl: { readonly consentTexts: Readonly<Record<string, ConsentTexts>> };
  /** What the page's scripts have done, in order. */
  var ran: string[];
  var heard: unknown[];
}

/** A status, a busy one with its `Retry-After`, no connection, or no answer. */
type Answer = number | "lost" | "hangs" | { readonly status: number; readonly retryAfter: string };

export interface SiteOptions {
  readonly origin?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly nonce?: string;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  readonly style?: string;
  readonly banner?: boolean;
  readonly consent?: Partial<ConsentOptions>;
  /** An expression of the page. */
  readonly store?: string;
  /** What layer two tells. */
  readonly facts?: Partial<NoticeFacts>;
  /** Earlier notices by their hash's first 16 digits. */
  readonly notices?: Readonly<Record<string, Partial<NoticeFacts> & { consent?: Partial<ConsentTexts> }>>;
  /** Layer one, drawn by the page's own server. */
  readonly rendered?: string;
  readonly context?: BrowserContextOptions;
  /** path → text of a script. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Answers of the collector, in turn; then 201 with a receipt. */
  readonly answers?: Answer[];
  /** Before any script of a page. */
  readonly init?: () => void;
}

export interface Site {
  readonly context: BrowserContext;
  /** Addresses asked for, in order. */
  readonly requests: string[];
  /** Decisions that reached the collector, with what it answered. */
  readonly posts: { readonly decision: ConsentDecision; readonly contentType: string | null }[];
  readonly problems: string[];
  open(path?: string): Promise<Page>;
  /** What the device holds for the site. */
  stored(page: Page): Promise<Stored>;
}

export interface Stored {
  readonly cookies: string[];
  readonly localStorage: string[];
  readonly sessionStorage: string[];
  readonly indexedDB: string[];
}

let built: Promise<string> | undefined;
let browser: Promise<Browser> | undefined;

export const code = `
  import { cookieStore, createConsent, gateContent, localChoices } from "./index.ts";
  import { drawBanner } from "./banner.ts";
  import { drawSettings } from "./settings.ts";
  import { consentTexts } from "./i18n/all.ts";
  globalThis.nl = { cookieStore, localChoices, createConsent, gateContent, drawBanner, drawSettings, consentTexts };`;

export function closeBrowser(): Promise<void> | undefined {
  return browser?.then((running) => running.close());
}

/** One site in a browser context of its own. */
export async function createSite(options: SiteOptions = {}): Promise<Site> {
  built ??= bundle(code, "iife");
  browser ??= chromium.launch({
    executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const script = await built;
  const context = await (
    await browser
  ).newContext({ viewport: { width: 1280, height: 800 }, ...options.context });
  const origin = options.origin ?? shop;
  const site: Site = {
    context,
    requests: [],
    posts: [],
    problems: [],
    open: async (path = "/") => {
      const page = await context.newPage();
      page.on("pageerror", (error) => site.problems.push(error.message));
      page.on("console", (message) => {
        if (/Content Security|Trusted/i.test(message.text())) site.problems.push(message.text());
      });
      await page.goto(origin + path);
      return page;
    },
    stored: async (page) => ({
      cookies: (await context.cookies()).map(({ name }) => name),
      ...(await page.evaluate(async () => ({
        localStorage: Object.keys(localStorage),
        sessionStorage: Object.keys(sessionStorage),
        indexedDB: (await indexedDB.databases()).map(({ name }) => name ?? ""),
      }))),
    }),
  };
  if (options.init) await context.addInitScript(options.init);
  const answers = [...(options.answers ?? [])];
  await context.route(/.*/, (route) => serve(route, site, options, script, answers));
  return site;
}

async function serve(
  route: Route,
  site: Site,
  options: SiteOptions,
  script: string,
  answers: Answer[],
): Promise<void> {
  const request = route.request();
  const { pathname, href } = new URL(request.url());
  site.requests.push(href);
  if (href.startsWith(collector)) return collect(route, site, answers);
  const scripts: Readonly<Record<string, string>> = {
    "/nl.js": script,
    "/boot.js": boot(options),
    ...options.scripts,
  };
  const found = scripts[pathname];
  if (found !== undefined) return route.fulfill({ contentType: "text/javascript", body: found });
  if (pathname.startsWith("/frame"))
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>frame</title>frame" });
  if (pathname === "/favicon.ico") return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: "text/html", headers: { ...options.headers }, body: html(options) });
}

async function collect(route: Route, site: Site, answers: Answer[]): Promise<void> {
  const headers = { "access-control-allow-origin": "*" };
  const request = route.request();
  const decision = JSON.parse(request.postData() ?? "null") as ConsentDecision;
  site.posts.push({ decision, contentType: await request.headerValue("content-type") });
  const answer = answers.shift() ?? 201;
  if (answer === "lost") return route.abort();
  if (answer === "hangs") return;
  if (typeof answer === "object")
    return route.fulfill({
      status: answer.status,
      headers: {
        ...headers,
        "access-control-expose-headers": "retry-after",
        "retry-after": answer.retryAfter,
      },
    });
  const receipt = {
    record: { id: decision.id, sequence: site.posts.length, recordedAt: "2026-11-24T10:00:00Z" },
  };
  return route.fulfill({ status: answer, headers, json: answer === 201 ? receipt : { code: "busy" } });
}

export function html({
  body = "",
  nonce = "n",
  lang = "nb",
  dir = "ltr",
  style = "",
  rendered = "",
}: SiteOptions): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Butikk</title>
<meta name="viewport" content="width=device-width">
<style nonce="${nonce}">body{font:16px/1.5 sans-serif;color:#222;background:#fff}@media(prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#eee;background:#111}a{color:#9cf}}${style}</style>
<script nonce="${nonce}" src="/nl.js"></script><script nonce="${nonce}" src="/boot.js"></script></head>
<body>${rendered}<header><a href="/" id="home">Hjem</a></header><main><h1>Sykler som varer</h1>
<label>Navn <input id="field" autocomplete="off"></label>
<button type="button" data-nl-consent="open" id="again">Informasjonskapsler</button>${body}</main></body></html>`;
}

export function boot({
  consent,
  lang = "nb",
  banner = true,
  store,
  facts,
  notices = {},
}: SiteOptions): string {
  const options: ConsentOptions = {
    purposes: ["functional", "analytics", "marketing"],
    notice: { hash: "0123456789abcdef".repeat(4), version: "1", lang },
    endpoint: collector,
    ...consent,
  };
  const told = { storage: options.storage, ...facts };
  return `
    globalThis.ran = []; globalThis.heard = [];
    const options = ${JSON.stringify(options)};
    globalThis.consent = nl.createConsent({ ...options, store: ${store} });
    const ready = () => {
      const banner = ${banner} && nl.drawBanner(consent, { texts: nl.consentTexts["${lang}"], policyUrl: "/personvern",
        lang: "${lang}", loadSettings: async () => ({ drawSettings: nl.drawSettings, texts: nl.consentTexts["${lang}"],
          facts: ${JSON.stringify(told)}, version: options.notice.version,
          loadNotice: async (hash) => (${JSON.stringify(notices)})[hash] }) });
      globalThis.end = nl.gateContent(consent.gate, banner.hold);
    };
    if (document.body) ready(); else addEventListener("DOMContentLoaded", ready);`;
}

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds, its best practices too: rule and the elements' markup. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(axe, "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}
