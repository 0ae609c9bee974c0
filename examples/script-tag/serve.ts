import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { buildSite, type Resource, type Site } from "./site.ts";

export type ExampleSiteOptions = {
  /** 0 picks a free port; the address is in the answer. */
  port: number;
  nordleadsOrigin: string;
  siteKey: string;
  host?: string;
};

export type ExampleSite = { url: string; stop(): Promise<void> };

const mapCookieSeconds = 30 * 24 * 60 * 60;

function contentSecurityPolicy(nordleads: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${nordleads}`,
    `connect-src 'self' ${nordleads}`,
    "style-src 'self'",
    `img-src 'self' data: ${nordleads}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The address the visitor used. A Host header that is not plainly a host is not repeated into pages. */
function siteUrlOf(request: IncomingMessage, fallback: string): string {
  const host = request.headers.host;
  if (host === undefined || !/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) return fallback;
  const scheme = request.headers["x-forwarded-proto"] === "https" ? "https" : "http";
  return `${scheme}://${host.toLowerCase()}`;
}

function pathnameOf(request: IncomingMessage): string {
  const target = request.url ?? "/";
  const query = target.indexOf("?");
  const raw = query === -1 ? target : target.slice(0, query);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function sendResource(request: IncomingMessage, response: ServerResponse, resource: Resource): void {
  response.setHeader("content-type", resource.type);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("etag", resource.etag);
  const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim());
  if (resource.status === 200 && known?.includes(resource.etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("content-length", Buffer.byteLength(resource.body));
  response.writeHead(resource.status);
  response.end(request.method === "HEAD" ? undefined : resource.body);
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
}

/** The receiving end of the pretend statistics: it counts and forgets everything else. */
function createStatistics(): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  let count = 0;
  return (request, response, path) => {
    if (path === "/statistikk/antall" && (request.method === "GET" || request.method === "HEAD")) {
      sendText(response, 200, "application/json; charset=utf-8", JSON.stringify({ count }));
      return true;
    }
    if (path !== "/statistikk") return false;
    request.resume();
    if (request.method === "POST") {
      count += 1;
      response.writeHead(204, { "cache-control": "no-store" }).end();
    } else {
      response.setHeader("allow", "POST");
      sendText(response, 405, "text/plain; charset=utf-8", "Method not allowed\n");
    }
    return true;
  };
}

function createHandler(site: Site, nordleads: string, fallbackUrl: () => string) {
  const policy = contentSecurityPolicy(nordleads);
  const statistics = createStatistics();
  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "strict-origin-when-cross-origin");
    const path = pathnameOf(request);
    if (statistics(request, response, path)) return;
    request.resume();
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      sendText(response, 405, "text/plain; charset=utf-8", "Method not allowed\n");
      return;
    }
    const redirect = site.redirect(path);
    if (redirect !== undefined) {
      response.writeHead(308, { location: redirect, "cache-control": "no-cache" }).end();
      return;
    }
    if (path === "/kart.html") {
      // Readable by scripts on purpose: a consent tool can only clear away what it can see.
      const cookie = `_kart=${crypto.randomUUID()}; Path=/; Max-Age=${mapCookieSeconds}; SameSite=Lax`;
      response.setHeader("set-cookie", cookie);
    }
    sendResource(request, response, site.find(path, siteUrlOf(request, fallbackUrl())));
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

export async function startExampleSite(options: ExampleSiteOptions): Promise<ExampleSite> {
  const nordleads = new URL(options.nordleadsOrigin).origin;
  if (nordleads === "null") throw new Error("nordleadsOrigin must be an http(s) origin");
  if (!/^[\w-]{1,100}$/.test(options.siteKey))
    throw new Error('siteKey may hold letters, digits, "-" and "_"');
  const host = options.host ?? "127.0.0.1";
  const site = await buildSite({ nordleadsOrigin: nordleads, siteKey: options.siteKey });
  let url = "";
  const server = createServer(createHandler(site, nordleads, () => url));
  await listen(server, options.port, host);
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === "object" ? address.port : options.port;
  // A wildcard address can be listened on but not visited.
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  url = `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`;
  return { url, stop: () => close(server) };
}

async function main(): Promise<void> {
  const site = await startExampleSite({
    port: Number(process.env["PORT"] ?? 8080),
    nordleadsOrigin: process.env["NORDLEADS_ORIGIN"] ?? "http://localhost:8787",
    siteKey: process.env["SITE_KEY"] ?? "demo",
    ...(process.env["HOST"] === undefined ? {} : { host: process.env["HOST"] }),
  });
  console.log(`Lyngvik Sykkel: ${site.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      site.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

const entry = process.argv[1];
if (entry !== undefined && import.meta.url === pathToFileURL(entry).href) await main();
