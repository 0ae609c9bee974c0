import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";
import { nonce, sitePage } from "./sitePage.ts";
import { purposes, type Subject } from "./subject.ts";
import { trackerScript } from "./trackerScript.ts";

/** A request that reached the site. */
export interface Asked {
  /** ms since the epoch. */
  readonly at: number;
  /** Path and query. */
  readonly url: string;
  /** Bytes of the answer's body, compressed. */
  readonly bytes: number;
  readonly body: string;
}

export interface Site {
  readonly origin: string;
  /** In order; emptied by who reads it. */
  readonly asked: Asked[];
  stop(): Promise<void>;
}

interface File {
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
};

/** A policy as strict as it gets, by the query's `csp`: 1 alone, 2 with Trusted Types, 3 with no policy allowed. */
const strict = `script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; object-src 'none'; base-uri 'none'`;
const typed = `${strict}; require-trusted-types-for 'script'`;
const policies: Readonly<Record<string, string>> = {
  "1": strict,
  "2": typed,
  "3": `${typed}; trusted-types 'none'`,
};

function pack(text: string): Buffer {
  const bytes = Buffer.from(text);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

function file(name: string, text: string): File {
  return { type: types[name.split(".").at(-1) ?? ""] ?? "text/plain", body: pack(text) };
}

function allFiles(subjects: readonly Subject[], origin: string): ReadonlyMap<string, File> {
  const files = new Map<string, File>();
  for (const { id, markup, files: own = {} } of subjects) {
    files.set(`/${id}/`, file("html", sitePage(markup(nonce, origin))));
    for (const [name, text] of Object.entries(own)) files.set(`/${id}/${name}`, file(name, text));
  }
  for (const purpose of purposes) {
    files.set(`/t/${purpose}.js`, file("js", trackerScript(purpose)));
    files.set(`/w/${purpose}/worker.js`, file("js", "onfetch = () => {};"));
  }
  files.set(
    "/t/frame.html",
    file("html", '<!doctype html><html lang="en"><title>A map</title><main><h1>A map</h1></main></html>'),
  );
  return files;
}

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Serves every subject's page at `/ID/`, brotli 11, on a free port; notes each request. */
export async function startSite(subjects: readonly Subject[]): Promise<Site> {
  let files: ReadonlyMap<string, File> = new Map();
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = "/" } = request;
    const { pathname, searchParams } = new URL(url, "http://site");
    const found = files.get(pathname);
    const body = await read(request);
    asked.push({ at: Date.now(), url, bytes: found?.body.length ?? 0, body });
    if (pathname.startsWith("/v1/")) return receipt(response, body);
    if (pathname === "/t/hit") return void response.writeHead(204).end();
    if (!found) return void response.writeHead(404).end();
    const policy = policies[searchParams.get("csp") ?? ""];
    response.writeHead(200, {
      "content-type": found.type,
      "content-encoding": "br",
      "content-length": found.body.length,
      "cache-control": "no-store",
      ...(policy && { "content-security-policy": policy }),
    });
    response.end(found.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  files = allFiles(subjects, origin);
  return {
    origin,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What our server answers to a decision, as far as the page looks at it. */
function receipt(response: ServerResponse, body: string): void {
  const { id } = JSON.parse(body) as { id: string };
  response.writeHead(201, { "content-type": "application/json" });
  response.end(JSON.stringify({ record: { id, sequence: 1, recordedAt: new Date().toISOString() } }));
}
