import { problem, ProblemError } from "../http/problem.ts";
import { problemResponse } from "../http/problemResponse.ts";

/** Turns whatever was thrown into an answer (S1). What is not a problem is our mistake and says nothing of its inside. */
export function problemAnswer(error: unknown): Response {
  if (error instanceof ProblemError) return problemResponse(error);
  return problemResponse(problem("internal", "Something went wrong on our side. Try again."));
}
