import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Auth } from "./auth/createAuth.ts";
import { recover } from "./chat/recover.ts";
import type { Config } from "./config/types.ts";
import { createFrame, type Frame } from "./createFrame.ts";
import { createLogger, type Logger } from "./http/createLogger.ts";
import { listen, type Listener } from "./http/listen.ts";
import { mountConsole } from "./mountConsole.ts";
import { mountPublic } from "./mountPublic.ts";
import { openFoundation, type Foundation } from "./openFoundation.ts";
import { createServices, type Services } from "./services.ts";
import { holdFolder } from "./store/sqlite/holdFolder.ts";

/** Where the built files are, and what hears of the server's life. All have defaults. */
export interface ServerOptions {
  /** The built `packages/embed/dist`. */
  readonly assetsDir?: string;
  /** The built `packages/console/dist`. */
  readonly consoleDir?: string;
  readonly logger?: Logger;
  /** ms since the epoch. */
  readonly now?: () => number;
}

/** A running server: a value, started and disposed, several in one process (S8). */
export interface Server extends Services {
  /** The public origin. */
  readonly url: string;
  readonly port: number;
  /** The console's first login, only when this start has made it. */
  readonly firstLogin: { readonly email: string; readonly password: string } | undefined;
  /** Stops taking, finishes what was begun, folds the logs into the files and closes. */
  dispose(): Promise<void>;
}

const sibling = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Starts a server: the one place where all its parts meet. Rejects when the port is taken or the data
 * folder cannot be opened; nothing is left running then.
 */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<Server> {
  const now = options.now ?? Date.now;
  const log = options.logger ?? createLogger(config.logLevel);
  const listener = await listen(config.port, config.host);
  const url = config.publicUrl ?? `http://localhost:${listener.port}`;
  let foundation: Foundation | undefined;
  let release: (() => void) | undefined;
  try {
    mkdirSync(config.data, { recursive: true, mode: 0o700 });
    release = holdFolder(config.data);
    foundation = await openFoundation(config, log, now);
    const frame = await createFrame({ foundation, config, log, now, url });
    const firstLogin = await makeFirstLogin(frame.auth, config);
    mountPublic(frame, options.assetsDir ?? sibling("embed/dist"));
    await mountConsole(frame, options.consoleDir ?? sibling("console/dist"));
    await frame.erasures.recover();
    const count = await recover(foundation.store, frame.conversations, frame.answering, now());
    frame.marketing.start();
    frame.sweeping.start();
    frame.finishing.start();
    frame.forwarder?.start();
    listener.serve((request, env) => frame.app.hono.fetch(request, env));
    log.info({ event: "started", port: listener.port, count });
    const dispose = once(() => close(frame, listener, foundation).finally(release));
    const services = createServices({ ...frame, config, now });
    return { ...services, url, port: listener.port, firstLogin, dispose };
  } catch (error) {
    listener.cut();
    await listener.close();
    await foundation?.dispose();
    release?.();
    throw error;
  }
}

/** Live streams end at once, answers being written may end in peace, then nothing is open any more (S8). */
async function close(frame: Frame, listener: Listener, foundation: Foundation | undefined): Promise<void> {
  const { config, closing, closed, answering, marketing, auth, log } = frame;
  closing.abort();
  const ended = listener.close();
  await answering.drain(config.drain);
  closed.abort();
  const timer = setTimeout(() => listener.cut(), config.drain);
  await ended;
  clearTimeout(timer);
  await marketing.dispose(config.drain);
  await frame.sweeping.dispose();
  await frame.finishing.dispose();
  await frame.forwarder?.dispose(config.drain);
  await auth.dispose();
  await foundation?.dispose();
  log.info({ event: "stopped" });
}

async function makeFirstLogin(auth: Auth, { admin }: Config): Promise<Server["firstLogin"]> {
  if ((await auth.count()) > 0) return undefined;
  const user = { email: admin.email, name: "Support", role: "owner" } as const;
  const { password } = await auth.addUser(admin.password ? { ...user, password: admin.password } : user);
  return { email: admin.email, password };
}

function once(fn: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= fn());
}
