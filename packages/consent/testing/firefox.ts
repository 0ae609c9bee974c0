import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launch, type Browser, type Page } from "puppeteer-core";
import type { ConsentDecision } from "@nordleads/wire/types";
import { bundle } from "./bundle.ts";
import { boot, code, html, type SiteOptions } from "./site.ts";

/** A customer's page on a real server, seen with Firefox. */
export interface FirefoxSite {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  readonly decisions: ConsentDecision[];
  open(): Promise<Page>;
  close(): Promise<void>;
}

export async function firefox(executablePath: string): Promise<Browser> {
  return launch({ browser: "firefox", executablePath, headless: true });
}

/** One site in a context of its own. */
export async function createFirefoxSite(browser: Browser, options: SiteOptions = {}): Promise<FirefoxSite> {
  const script = await bundle(code, "iife");
  const requests: string[] = [];
  const decisions: ConsentDecision[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    requests.push(pathname);
    const send = (type: string, body: string): void =>
      void response.writeHead(200, { "content-type": type, ...options.headers }).end(body);
    if (pathname === "/nl.js") return send("text/javascript", script);
    if (pathname === "/boot.js") return send("text/javascript", boot({ ...options, consent }));
    const found = options.scripts?.[pathname];
    if (found !== undefined) return send("text/javascript", found);
    if (pathname.startsWith("/frame")) return send("text/html", "<!doctype html><title>frame</title>frame");
    if (pathname !== "/v1/demo/consent") return send("text/html; charset=utf-8", html(options));
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      const decision = JSON.parse(text) as ConsentDecision;
      decisions.push(decision);
      const record = { id: decision.id, sequence: decisions.length, recordedAt: "2026-11-24T10:00:00Z" };
      send("application/json", JSON.stringify({ record }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const consent = { ...options.consent, endpoint: `${origin}/v1/demo` };
  const context = await browser.createBrowserContext();
  return {
    origin,
    requests,
    decisions,
    open: async () => {
      const page = await context.newPage();
      await page.goto(origin);
      return page;
    },
    close: async () => {
      await context.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
