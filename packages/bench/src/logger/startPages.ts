import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildCustomer } from "../bundle.ts";
import type { Subject } from "./subject.ts";

export interface Pages {
  /** A subject's page, an origin for each, which sends to the sink on `port`. */
  url(subject: Subject, port: number, waits?: boolean): string;
  /** A page of another site, which takes 0.1 s to answer. */
  readonly elsewhere: string;
  stop(): Promise<void>;
}

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script type="module" src="/customer.js"></script>`;

/** The sink's port is in the path, so that all pages are alike. */
const entry = `
import { tracker } from "./tracker.js";
globalThis.tracker = tracker;
globalThis.burst = (from, count, more) => {
  for (let i = from; i < from + count; i++) tracker.track({ m: "nlm_" + i + "_", path: "/prices", seat: 3, plan: "pro", ...more });
};
await tracker.start("http://127.0.0.1:" + location.pathname.split("/")[1], location.search === "?waits");
globalThis.ready = true;`;

/** Serves the subjects' pages on a free port, `http://ID.localhost:PORT/SINK_PORT/`. */
export async function startPages(subjects: readonly Subject[]): Promise<Pages> {
  const files = new Map<string, string>();
  for (const { id, code } of subjects)
    for (const chunk of await buildCustomer({ entry, "./tracker.js": code }))
      files.set(`${id}/${chunk.fileName}`, chunk.code);
  const server = createServer((request, response) => {
    const [id] = (request.headers.host ?? "").split(".");
    if (id === "elsewhere") {
      setTimeout(() => response.end("elsewhere"), 100);
      return;
    }
    const script = files.get(`${id}${request.url}`);
    response.writeHead(200, { "content-type": script ? "text/javascript" : "text/html" });
    response.end(script ?? html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: ({ id }, port, waits) => `http://${id}.localhost:${own}/${port}/${waits ? "?waits" : ""}`,
    elsewhere: `http://elsewhere.localhost:${own}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
