import { createMiddleware } from "hono/factory";
import type { Env } from "../http/env.ts";
import { ProblemError } from "../http/problem.ts";
import { mediaType } from "../http/readBody.ts";
import { createCodec, type Encoding } from "./createCodec.ts";

/** HTTP status of a refusal for an OTLP sender, which tries again at 429, 502, 503 and 504 alone. */
const retold: Readonly<Record<number, number>> = { 422: 400, 507: 503 };

/** Codes of `google.rpc.Code` by HTTP status. */
const codes: Readonly<Record<number, number>> = {
  400: 3,
  403: 7,
  404: 5,
  413: 3,
  415: 3,
  429: 8,
  503: 14,
};

/** Words refusals as OTLP does: a `Status` in the encoding of the request, JSON where that is neither. */
export function otlpStatus() {
  const codec = createCodec();
  return createMiddleware<Env>(async (c, next) => {
    await next();
    if (c.res.ok) return;
    const status = retold[c.res.status] ?? c.res.status;
    const message = c.error instanceof ProblemError ? c.error.message : "Something went wrong here.";
    const encoding: Encoding =
      mediaType(c.req.raw) === "application/x-protobuf" ? "application/x-protobuf" : "application/json";
    const headers = new Headers(c.res.headers);
    headers.set("content-type", encoding);
    const body = codec.encode("status", { code: codes[status] ?? 13, message }, encoding);
    // Hono joins the headers of the answer that is replaced, unless it is taken away first.
    c.res = undefined;
    c.res = new Response(body, { status, headers });
  });
}
