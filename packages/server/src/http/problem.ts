import type { ProblemCode } from "@nordleads/wire/types";

/** A refusal that has a meaning for whoever asked. The HTTP room turns it into problem+json, once, at the edge. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  /** JSON path in the request, such as `messages.0.parts`. */
  readonly path: string | undefined;
  /** Seconds until a new try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail: string, more: { path?: string; retryAfter?: number } = {}) {
    super(detail);
    this.name = "ProblemError";
    this.code = code;
    this.path = more.path;
    this.retryAfter = more.retryAfter;
  }
}

/** Makes a refusal to throw: `throw problem("not_found", "…")`. `detail` says what to do (S1). */
export function problem(
  code: ProblemCode,
  detail: string,
  more?: { path?: string; retryAfter?: number },
): ProblemError {
  return new ProblemError(code, detail, more);
}
