import { expect } from "vitest";
import type { TestServer } from "./testServer.ts";

/** A member of the staff, signed in to the console. */
export interface StaffClient {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body?: object): Promise<Response>;
}

/** Adds a login and signs in with it, as a browser would. */
export async function staff(server: TestServer, name: string): Promise<StaffClient> {
  const email = `${name.toLowerCase().replace(/\W/g, "-")}@example.no`;
  const { password } = await server.users.add({ email, name, role: "support" });
  const at = `http://localhost:${server.port}`;
  const signedIn = await fetch(`${at}/console/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url },
    body: JSON.stringify({ email, password }),
  });
  expect(signedIn.status).toBe(204);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${at}/console/api/sites/demo/conversations${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie, origin: server.url },
    });
  return {
    fetch: call,
    post: (path, body = {}) =>
      call(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}
