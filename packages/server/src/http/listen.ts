import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";

/** A listening server whose answers come from a handler that is given later. */
export interface Listener {
  readonly port: number;
  /** Requests that came before wait until now. */
  serve(fetch: (request: Request, env: Partial<HttpBindings>) => Response | Promise<Response>): void;
  /** Takes no new connection; resolves when every answer that was begun has ended. */
  close(): Promise<void>;
  /** Cuts what is still open. */
  cut(): void;
}

type Fetch = Parameters<Listener["serve"]>[0];

/** Listens on a port (0: a free one) of an address (undefined: all). Rejects when it is taken. */
export async function listen(port: number, host: string | undefined): Promise<Listener> {
  const handler = Promise.withResolvers<Fetch>();
  const respond = getRequestListener(
    async (request, env) => (await handler.promise)(request, env as HttpBindings),
    { overrideGlobalObjects: false },
  );
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, (request, response) => {
    void respond(request, response);
  });
  const close = closer(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: handler.resolve,
    close,
    cut: () => server.closeAllConnections(),
  };
}

/**
 * Closes a server without waiting for connections that only stand open: node's `closeIdleConnections`
 * leaves out those that never carried a request, and those whose answer ends later.
 */
function closer(server: Server): () => Promise<void> {
  const answering = new Map<Socket, number>();
  let closing = false;
  const count = (socket: Socket, by: number): void => {
    const now = (answering.get(socket) ?? 0) + by;
    if (socket.destroyed) answering.delete(socket);
    else answering.set(socket, now);
    if (closing && now === 0) socket.destroySoon();
  };
  server.on("connection", (socket) => {
    count(socket, 0);
    socket.once("close", () => answering.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    count(socket, 1);
    response.once("close", () => count(socket, -1));
  });
  return () =>
    new Promise((resolve) => {
      closing = true;
      server.close(() => resolve());
      for (const [socket, open] of answering) if (open === 0) socket.destroySoon();
    });
}
