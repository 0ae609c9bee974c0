import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

/** Takes everything; nobody listens on the port; takes a request and never answers; refuses. */
export type Mode = "ok" | "closed" | "silent" | { readonly status: number; readonly retryAfter?: number };

/** A request with a body that reached the sink, whatever it answered. */
interface Received {
  /** ms since the epoch. */
  readonly at: number;
  readonly path: string;
  /** Of the body as sent. */
  readonly bytes: number;
  /** Of the body as read. */
  readonly raw: number;
  readonly markers: readonly number[];
}

/** A collector for every wire format here: it looks for the markers in what comes. */
export interface Sink {
  readonly port: number;
  /** All, also those that were refused. */
  readonly requests: Received[];
  preflights: number;
  /** Numbers of the events that it took, in order of arrival, each time they came. */
  readonly arrived: number[];
  /** When the sink last refused, in ms since the epoch. */
  refusedAt: number;
  mode(mode: Mode): Promise<void>;
  /** True once it holds; false when `ms` have passed. */
  until(condition: () => boolean, ms: number): Promise<boolean>;
  stop(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Gzip by its first bytes, base64 in a form's field `data`, else text. */
export function decode(body: Buffer): string {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString();
  const text = body.toString();
  const field = /^data=([^&]+)/.exec(text)?.[1];
  return field ? Buffer.from(decodeURIComponent(field), "base64").toString() : text;
}

/** The numbers of all markers in a text. */
export function markersIn(text: string): number[] {
  return [...text.matchAll(/nlm_(\d+)_/g)].map(([, number]) => Number(number));
}

/** What each peer's client takes for an acknowledgement. */
function accept(response: ServerResponse, path: string, count: number): void {
  const ours = path.startsWith("/v1/bench/");
  const body = ours
    ? { accepted: count, duplicates: 0, rejected: [] }
    : path.startsWith("/2/httpapi")
      ? { code: 200, events_ingested: count }
      : {};
  response.writeHead(ours || path.startsWith("/api/event") ? 202 : 200, {
    "content-type": "application/json",
  });
  response.end(JSON.stringify(body));
}

function allow(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", request.headers.origin ?? "*");
  response.setHeader("access-control-allow-credentials", "true");
  response.setHeader("access-control-expose-headers", "retry-after");
  const asked = request.headers["access-control-request-headers"];
  if (asked) response.setHeader("access-control-allow-headers", asked);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** On a free port, another origin than the pages. */
export async function startSink(): Promise<Sink> {
  let now: Mode = "ok";
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(request);
    const { url: path = "" } = request;
    allow(request, response);
    if (request.method === "OPTIONS") {
      sink.preflights++;
      response.writeHead(204).end();
      return;
    }
    const text = decode(body);
    const markers = markersIn(text);
    if (body.length > 0)
      sink.requests.push({ at: Date.now(), path, bytes: body.length, raw: Buffer.byteLength(text), markers });
    if (now === "silent") return;
    if (typeof now === "object") {
      sink.refusedAt = Date.now();
      if (now.retryAfter) response.setHeader("retry-after", now.retryAfter);
      response.writeHead(now.status).end();
      return;
    }
    sink.arrived.push(...markers);
    accept(response, path, markers.length);
  };
  const server = createServer(
    (request, response) => void take(request, response).catch(() => response.destroy()),
  );
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const sink: Sink = {
    ...{ port, requests: [], arrived: [], preflights: 0, refusedAt: 0 },
    mode: async (mode) => {
      if (mode === "closed" && server.listening) await close(server);
      else if (mode !== "closed" && !server.listening) await listen(server, port);
      now = mode;
    },
    until: async (condition, ms) => {
      for (const end = Date.now() + ms; Date.now() < end;) {
        if (condition()) return true;
        await new Promise((done) => {
          setTimeout(done, 20);
        });
      }
      return condition();
    },
    stop: async () => {
      if (server.listening) await close(server);
    },
  };
  return sink;
}
