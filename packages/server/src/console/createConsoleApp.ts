import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import { authPath } from "../auth/authOptions.ts";
import { consoleApi, type ConsoleApiParameters } from "./consoleApi.ts";
import { consoleHeaders } from "./consoleHeaders.ts";
import { problemAnswer } from "./problemAnswer.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { staticFiles } from "./staticFiles.ts";

export interface ConsoleParameters extends ConsoleApiParameters {
  /** Folder of the built console. */
  readonly consoleDir: string;
  /** Whether the last `X-Forwarded-For` is the caller's address, for the limit on tries to sign in. */
  readonly trustProxy?: boolean;
  /** Told of every fault of ours; nothing of it is shown outside. */
  readonly report?: (error: unknown) => void;
}

/** The caller's address; absent in a test without a socket. */
function addressOf(context: Context, trustProxy: boolean): string | undefined {
  const env = context.env as HttpBindings | undefined;
  const forwarded = trustProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded ?? env?.incoming?.socket.remoteAddress;
}

const notBuilt =
  "<!doctype html><meta charset=utf-8><title>NordLeads</title><p>The console has not been built yet. Build it and reload.";

/** Every path below `/console`: sign-in, the calls, and the built pages, where an unknown path is the app itself. */
export function createConsoleApp(parameters: ConsoleParameters): Hono {
  const app = new Hono();
  const files = staticFiles(parameters.consoleDir);
  app.onError((error) => {
    if (!(error instanceof ProblemError)) parameters.report?.(error);
    return problemAnswer(error);
  });
  app.use("/console/*", async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(consoleHeaders)) context.res.headers.set(name, value);
  });
  app.all(`${authPath}/*`, (context) =>
    parameters.auth.handler(context.req.raw, addressOf(context, parameters.trustProxy ?? false)),
  );
  app.route("/console/api", consoleApi(parameters));
  app.all("/console/api/*", () => {
    throw problem("not_found", "There is no such call.");
  });
  app.get("/console", (context) => context.redirect("/console/", 308));
  app.get("/console/*", async (context) => {
    const path = context.req.path.slice("/console/".length);
    const found = await files(path, context.req.raw);
    if (found) return found;
    if (path.startsWith("assets/")) throw problem("not_found", "There is no such file.");
    return (await files("index.html", context.req.raw)) ?? context.html(notBuilt, 503);
  });
  return app;
}
