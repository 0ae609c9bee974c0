import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAttempts } from "./attempts.ts";
import { authTables } from "./authTables.ts";
import { createAuth, type Auth } from "./createAuth.ts";
import { ownOrigins } from "./ownOrigins.ts";

const baseUrl = "http://localhost:8787";
const secret = "a-secret-for-tests-of-forty-characters!!";
const owner = {
  email: "owner@example.no",
  name: "Owner",
  role: "owner",
  password: "correct horse 1",
} as const;

let folder: string;
let auth: Auth;
let clock: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nl-auth-"));
  clock = 1_800_000_000_000;
  auth = await createAuth({ databaseFile: join(folder, "a.sqlite"), baseUrl, secret, now: () => clock });
});
afterEach(async () => {
  await auth.dispose();
  await rm(folder, { recursive: true });
});

const call = (door: string, body: unknown, origin: string | null = baseUrl, base = baseUrl) =>
  new Request(`${base}/console/auth/${door}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(origin ? { origin } : {}) },
    body: JSON.stringify(body),
  });
const signIn = (password: string, address?: string, email: string = owner.email) =>
  auth.handler(call("sign-in/email", { email, password }), address);
const cookieOf = (answer: Response) =>
  new Headers({ cookie: answer.headers.getSetCookie()[0]!.split(";")[0]! });

describe("sign-in", () => {
  it("A1 the right password gives an HttpOnly, SameSite=Strict cookie that names the member", async () => {
    const { id } = await auth.addUser(owner);
    const answer = await signIn(owner.password);
    expect(answer.status).toBe(204);
    const cookie = answer.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Path=\/console/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await answer.text()).toBe("");
    expect(await auth.member(cookieOf(answer))).toEqual({
      id,
      name: "Owner",
      email: "owner@example.no",
      role: "owner",
      sites: "all",
    });
  });
  it("A1 the cookie is Secure away from localhost", async () => {
    const base = "https://chat.example.no";
    const other = await createAuth({ databaseFile: join(folder, "b.sqlite"), baseUrl: base, secret });
    await other.addUser(owner);
    const request = call("sign-in/email", { email: owner.email, password: owner.password }, base, base);
    expect((await other.handler(request)).headers.getSetCookie()[0]).toMatch(/^__Secure-.*; Secure/i);
    await other.dispose();
  });
  it("A1 a wrong password and an unknown e-mail are refused in the same words", async () => {
    await auth.addUser(owner);
    const wrong = await signIn("wrong horse 22").catch((error: unknown) => error);
    const unknown = await signIn("wrong horse 22", undefined, "no@example.no").catch((e: unknown) => e);
    expect(wrong).toMatchObject({ code: "sign_in_required" });
    expect(unknown).toEqual(wrong);
  });
  it("A1 tries are limited by person and address, and again open when the time is over", async () => {
    await auth.addUser(owner);
    for (let i = 0; i < 5; i++)
      await expect(signIn("wrong horse 22", "192.0.2.1")).rejects.toMatchObject({ code: "sign_in_required" });
    await expect(signIn(owner.password, "192.0.2.1")).rejects.toMatchObject({
      code: "rate_limited",
      retryAfter: 300,
    });
    expect((await signIn(owner.password, "192.0.2.2")).status).toBe(204);
    clock += 300_001;
    expect((await signIn(owner.password, "192.0.2.1")).status).toBe(204);
  });
  it("A1 simultaneous tries do not slip past the limit", async () => {
    await auth.addUser(owner);
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => signIn("wrong horse 22")));
    const codes = tries.map((one) =>
      one.status === "rejected" ? (one.reason as { code: string }).code : "in",
    );
    expect(codes.filter((code) => code === "sign_in_required")).toHaveLength(5);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(7);
  });
  it("A6 needs the console's own origin", async () => {
    await auth.addUser(owner);
    for (const origin of ["https://evil.example", "null", null]) {
      const request = call("sign-in/email", { email: owner.email, password: owner.password }, origin);
      await expect(auth.handler(request)).rejects.toMatchObject({ code: "origin_not_allowed" });
    }
  });
  it("S4 a body that is not JSON, has no e-mail or is too large is refused", async () => {
    const headers = { origin: baseUrl, "content-type": "application/json" };
    const send = (body: string) =>
      auth.handler(new Request(`${baseUrl}/console/auth/sign-in/email`, { method: "POST", headers, body }));
    await expect(send("{")).rejects.toMatchObject({ code: "json_malformed" });
    await expect(send("[]")).rejects.toMatchObject({ code: "shape_invalid" });
    await expect(send(" ".repeat(5000))).rejects.toMatchObject({ code: "too_large" });
  });
  it("sign-out ends the session at the server", async () => {
    await auth.addUser(owner);
    const cookie = cookieOf(await signIn(owner.password));
    const request = call("sign-out", {});
    request.headers.set("cookie", cookie.get("cookie")!);
    expect((await auth.handler(request)).status).toBe(204);
    expect(await auth.member(cookie)).toBeNull();
  });
});

describe("staff", () => {
  it("A1 sign-up and every other door of the engine is shut", async () => {
    for (const door of [
      "sign-up/email",
      "update-user",
      "get-session",
      "sign-in/social",
      "list-sessions",
      "ok",
    ])
      await expect(auth.handler(call(door, owner))).rejects.toMatchObject({ code: "not_found" });
    expect(await auth.count()).toBe(0);
  });
  it("A1 a login without a password gets a random one, which works", async () => {
    const { password } = await auth.addUser({
      email: "Support@Example.no",
      name: "Support",
      role: "support",
    });
    expect(password).toMatch(/^[\w-]{20}$/);
    const answer = await signIn(password, undefined, "support@example.no");
    expect(await auth.member(cookieOf(answer))).toMatchObject({ role: "support" });
  });
  it("one login for an e-mail; what is refused leaves nothing behind", async () => {
    await auth.addUser(owner);
    await expect(auth.addUser({ ...owner, email: "OWNER@example.no" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(auth.addUser({ ...owner, email: "x" })).rejects.toMatchObject({ code: "shape_invalid" });
    await expect(auth.addUser({ ...owner, email: "x@y.no", password: "short" })).rejects.toMatchObject({
      code: "shape_invalid",
    });
    expect(await auth.users()).toMatchObject([{ email: "owner@example.no", role: "owner" }]);
  });
  it("a damaged or foreign cookie is nobody", async () => {
    await auth.addUser(owner);
    const cookie = cookieOf(await signIn(owner.password)).get("cookie")!;
    expect(await auth.member(new Headers({ cookie: `${cookie}x` }))).toBeNull();
    expect(await auth.member(new Headers({ cookie: "nl_console.session_token=abc" }))).toBeNull();
    expect(await auth.member(new Headers())).toBeNull();
  });
});

describe("what is kept", () => {
  it("D2 every column of sign-in is in the map", () => {
    const database = new DatabaseSync(join(folder, "a.sqlite"), { readOnly: true });
    for (const [table, columns] of Object.entries(authTables)) {
      const real = database.prepare(`select name from pragma_table_info(?)`).all(table);
      expect(real.map((column) => column["name"])).toEqual(Object.keys(columns));
    }
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    expect(new Set(tables.map((table) => table["name"]))).toEqual(new Set(Object.keys(authTables)));
    database.close();
  });
  it("keeps no address and no user agent with a session", async () => {
    await auth.addUser(owner);
    const request = call("sign-in/email", { email: owner.email, password: owner.password });
    request.headers.set("user-agent", "Browser/1");
    request.headers.set("x-forwarded-for", "192.0.2.9");
    await auth.handler(request, "192.0.2.9");
    const database = new DatabaseSync(join(folder, "a.sqlite"), { readOnly: true });
    expect(database.prepare("select ipAddress, userAgent from auth_session").all()).toEqual([
      { ipAddress: null, userAgent: null },
    ]);
    database.close();
  });
});

describe("attempts", () => {
  it("A1 never lets more than max through in a window, whatever the times", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (steps, max) => {
        let now = 0;
        const attempts = createAttempts(() => now);
        const taken: number[] = [];
        for (const step of steps) {
          now += step;
          if (attempts.take([{ key: "k", max, windowMs: 100 }]) === 0) taken.push(now);
        }
        // Two windows can touch: within any 100 ms at most twice the maximum, and never more in one window.
        for (const at of taken)
          expect(taken.filter((other) => other >= at && other < at + 100).length).toBeLessThanOrEqual(
            2 * max,
          );
      }),
    );
  });
});

it("A6 the own origin is that of the public address, on this machine under each of its names", () => {
  expect(ownOrigins("https://chat.example.no/")).toEqual(["https://chat.example.no"]);
  expect(ownOrigins("http://127.0.0.1:8787")).toContain("http://localhost:8787");
});
