import { problems } from "@nordleads/wire";
import type { Problem } from "@nordleads/wire/types";
import type { ProblemError } from "./problem.ts";

/** The refusal as RFC 9457 `application/problem+json` (S1), with `Retry-After` in seconds where one is known. */
export function problemResponse(error: ProblemError): Response {
  const [status, title] = problems[error.code];
  const body: Problem = {
    type: `urn:nordleads:problem:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (error.retryAfter !== undefined) headers.set("retry-after", String(Math.ceil(error.retryAfter)));
  return new Response(JSON.stringify(body), { status, headers });
}
