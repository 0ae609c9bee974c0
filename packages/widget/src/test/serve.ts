/// <reference types="node" />
/* oxlint-disable no-restricted-imports -- the tests' server runs in Node, never in a bundle */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { Peer } from "./createPeer.ts";

export interface Served {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves a peer over real HTTP; with `port` on the same address as one before it. */
export async function serve(peer: Peer, port = 0): Promise<Served> {
  const server: Server = createServer((incoming, outgoing) => void pass(peer, incoming, outgoing));
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    endpoint: `http://127.0.0.1:${address.port}/v1/demo`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function pass(peer: Peer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const body =
    incoming.method === "POST" ? await new Response(Readable.toWeb(incoming) as ReadableStream).text() : "";
  const request = new Request(`http://127.0.0.1${incoming.url}`, {
    method: incoming.method ?? "GET",
    headers: incoming.headers as Record<string, string>,
    signal: gone.signal,
    ...(body && { body }),
  });
  const response = await peer.handle(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) return void outgoing.end();
  const stream = Readable.fromWeb(response.body as never);
  stream.on("error", () => outgoing.destroy());
  stream.pipe(outgoing);
}
