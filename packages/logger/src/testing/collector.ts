/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import type { LogBatch } from "@nordleads/wire/types";

/** One request as it came. */
interface Received {
  readonly at: number;
  readonly method: string;
  readonly type: string;
  readonly zipped: boolean;
  readonly bytes: number;
  readonly answered: Answer;
  readonly batch: LogBatch;
}

/** What the collector does: store and acknowledge, cut the line, store and cut the line, store and cut the answer in two, never answer, or answer with a status. */
export type Answer =
  | "ok"
  | "down"
  | "lost"
  | "half"
  | "silent"
  | { readonly status: number; readonly retryAfter?: number };

/** A real collector, in the process: the rules L3 and L5 in memory. */
export interface TestCollector extends AsyncDisposable {
  readonly origin: string;
  readonly requests: Received[];
  /** Requests to erase a session. */
  readonly erasures: Received[];
  answer: Answer;
  /** Names of the events that were stored, in order of arrival; each id once. */
  stored(): string[];
  /** Ids of the events that were stored. */
  ids(): string[];
  nameOf(id: string): string | undefined;
  /** Events that came again. */
  duplicates(): number;
  /** Resolves when the condition holds after a request. */
  until(condition: () => boolean, ms?: number): Promise<void>;
}

export async function startCollector(): Promise<TestCollector> {
  const { events, store, duplicates } = ledger();
  const requests: Received[] = [];
  const erasures: Received[] = [];
  const watchers = new Set<() => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const received = receive(request, Buffer.concat(parts), collector.answer);
      (request.url?.endsWith("/log/erase") ? erasures : requests).push(received);
      reply(response, received, store);
      watchers.forEach((look) => look());
    });
  });
  const collector: TestCollector = {
    origin: await listen(server),
    requests,
    erasures,
    answer: "ok",
    stored: () => [...events.values()],
    ids: () => [...events.keys()],
    nameOf: (id) => events.get(id),
    duplicates,
    until: (condition, ms = 30_000) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void): void => {
          clearTimeout(late);
          watchers.delete(look);
          settle();
        };
        const look = (): void => {
          if (condition()) end(resolve);
        };
        const late = setTimeout(
          () =>
            end(() =>
              reject(new Error(`not in ${ms} ms: ${events.size} events, ${requests.length} requests`)),
            ),
          ms,
        );
        watchers.add(look);
        look();
      }),
    [Symbol.asyncDispose]: () => close(server),
  };
  return collector;
}

interface Ledger {
  readonly events: Map<string, string>;
  store(this: void, batch: LogBatch): { accepted: number; duplicates: number };
  duplicates(this: void): number;
}

function ledger(): Ledger {
  const events = new Map<string, string>();
  let duplicates = 0;
  return {
    events,
    store: ({ s, e }) => {
      const before = events.size;
      for (const [seq, , name] of e) {
        const id = `${s}-${seq}`;
        if ((events.get(id) ?? name) !== name) throw new Error(`${id} is two events`);
        events.set(id, name);
      }
      const accepted = events.size - before;
      duplicates += e.length - accepted;
      return { accepted, duplicates: e.length - accepted };
    },
    duplicates: () => duplicates,
  };
}

function receive(request: IncomingMessage, body: Buffer, answered: Answer): Received {
  const zipped = request.url?.includes("enc=gzip") ?? false;
  const text = (zipped ? gunzipSync(body) : body).toString();
  return {
    at: Date.now(),
    method: request.method ?? "",
    type: request.headers["content-type"] ?? "",
    zipped,
    bytes: body.length,
    answered,
    batch: JSON.parse(text || "{}") as LogBatch,
  };
}

function reply(response: ServerResponse, { answered, batch }: Received, store: Ledger["store"]): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "retry-after");
  if (answered === "ok") {
    response.statusCode = 202;
    response.end(JSON.stringify({ ...store(batch), rejected: [] }));
  } else if (answered === "half") {
    const answer = JSON.stringify({ ...store(batch), rejected: [] });
    response.writeHead(202, { "content-length": answer.length });
    response.write(answer.slice(0, 9), () => response.destroy());
  } else if (answered === "lost" || answered === "down") {
    if (answered === "lost") store(batch);
    response.destroy();
  } else if (answered !== "silent") {
    if (answered.retryAfter) response.setHeader("retry-after", answered.retryAfter);
    response.statusCode = answered.status;
    response.end();
  }
}

/** Listens on a free port of this machine. Returns the origin. */
export function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
