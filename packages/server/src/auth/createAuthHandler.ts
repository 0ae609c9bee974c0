import type { Attempts } from "./attempts.ts";
import { problem } from "../http/problem.ts";
import { authPath } from "./authOptions.ts";
import { ownOrigins } from "./ownOrigins.ts";
import { signInLimits } from "./signInLimits.ts";

type Engine = (request: Request) => Promise<Response>;

const mostBytes = 4096;

async function emailOf(request: Request): Promise<string> {
  const text = await request.clone().text();
  if (text.length > mostBytes) throw problem("too_large", "A sign-in has an e-mail and a password only.");
  try {
    const body: unknown = JSON.parse(text);
    const email = typeof body === "object" && body !== null && "email" in body ? body.email : undefined;
    if (typeof email === "string") return email;
  } catch {
    throw problem("json_malformed", "Send a JSON object with email and password.");
  }
  throw problem("shape_invalid", "Send a JSON object with email and password.");
}

/** Only the cookies go on: the engine's body repeats the token, which no script needs to see. */
function bare(answer: Response): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 204, headers });
}

async function signIn(
  engine: Engine,
  attempts: Attempts,
  request: Request,
  address: string,
): Promise<Response> {
  const limits = signInLimits(address, await emailOf(request));
  const wait = attempts.take(limits);
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60);
    throw problem("rate_limited", `Too many tries. Wait ${minutes} min and try again.`, { retryAfter: wait });
  }
  const answer = await engine(request);
  if (answer.ok) {
    attempts.giveBack(limits);
    return bare(answer);
  }
  if (answer.status >= 500) throw problem("internal", "Sign-in failed on our side. Try again.");
  throw problem("sign_in_required", "The e-mail address or the password is not right.");
}

/**
 * The two doors of sign-in that are open; everything else that the engine could answer stays shut.
 * Both need the console's own origin (A6).
 */
export function createAuthHandler(engine: Engine, attempts: Attempts, baseUrl: string) {
  const origins = ownOrigins(baseUrl);
  return async (request: Request, address = "unknown"): Promise<Response> => {
    const door = new URL(request.url).pathname.slice(authPath.length);
    if (door !== "/sign-in/email" && door !== "/sign-out")
      throw problem("not_found", "There is nothing here.");
    if (request.method !== "POST") throw problem("method_not_allowed", "Use POST.");
    if (!origins.includes(request.headers.get("origin") ?? "")) {
      throw problem("origin_not_allowed", "Sign in from the console's own page.");
    }
    return door === "/sign-out" ? bare(await engine(request)) : signIn(engine, attempts, request, address);
  };
}
