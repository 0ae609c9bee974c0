import type { ProblemCode } from "@nordleads/wire/types";

/** Why a call did not succeed: the server's code, or `offline` when it could not be reached. */
export interface Failure extends Error {
  readonly code: ProblemCode | "offline";
  /** Seconds to wait, where the server said so. */
  readonly retryAfter: number;
}

/** Makes a failure to throw. */
export function failure(code: Failure["code"], detail: string, retryAfter = 0): Failure {
  return Object.assign(new Error(detail), { code, retryAfter });
}

/** The code of whatever was thrown; a fault of our own code counts as `internal`. */
export function codeOf(error: unknown): Failure["code"] {
  return error instanceof Error && "code" in error ? (error as Failure).code : "internal";
}
