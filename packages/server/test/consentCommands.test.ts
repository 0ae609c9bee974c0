import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConsentStatistics, Role } from "@nordleads/wire/types";
import { describe, expect, it } from "vitest";
import { decide, nordleads, nothing, receiptOf, shownDecision } from "./support/decisions.ts";
import { temporaryFolder, testServer, type TestServer } from "./support/testServer.ts";

const at = Date.UTC(2026, 10, 24, 12);

/** A server with so many acceptances by `subject-0`, `subject-1` and `subject-2` in turn. */
async function decided(count: number): Promise<TestServer> {
  const server = await testServer({ now: () => at });
  const decision = await shownDecision(server.endpoint, at);
  for (let index = 0; index < count; index++) {
    const own = { id: `decision-${index}`, subject: `subject-${index % 3}` };
    await receiptOf(await decide(server.endpoint, { ...decision, ...own }));
  }
  return server;
}

const keysOf = (server: TestServer): string =>
  `http://127.0.0.1:${server.port}/.well-known/nordleads/keys.json`;

describe("nordleads consent and rights", () => {
  it("C32 C34 erased beside a running server, exported to a file of its owner's, and verified", async () => {
    const server = await decided(7);
    const head = (await (await fetch(`${server.endpoint}/consent/tree-head`)).json()) as { root: string };
    const erase = ["rights", "erase-subject", "--site", "demo", "--subject", "subject-1"];
    const erased = await nordleads(server.data, ...erase, "--json");
    expect([erased.code, JSON.parse(erased.out)]).toEqual([0, { site: "demo", erased: 2 }]);
    expect(await nordleads(server.data, ...erase)).toMatchObject({
      code: 0,
      out: "0 records of demo erased",
    });
    expect(await (await fetch(`${server.endpoint}/consent/tree-head`)).json()).toEqual(head);
    const file = join(temporaryFolder(), "export.jsonl");
    expect(await nordleads(server.data, "consent", "export", "--site", "demo", "--out", file)).toMatchObject({
      code: 0,
      out: "",
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, "utf8");
    expect(text).not.toContain("subject-1");
    expect(text.endsWith("}\n")).toBe(true);
    const verify = (): ReturnType<typeof nordleads> =>
      nordleads(server.data, "verify", file, "--keys", keysOf(server));
    expect(await verify()).toMatchObject({ code: 0, out: "Valid: 5 records, 2 erased, 1 tree heads" });
    const printed = await nordleads(server.data, "consent", "export", "--site", "demo");
    expect(printed.out.split("\n")).toHaveLength(10);
    writeFileSync(file, text.replace("subject-2", "subject-9"));
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining("changed") as string });
    writeFileSync(file, text.split("\n").slice(0, -3).join("\n"));
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining("removed") as string });
    writeFileSync(file, text.slice(0, -40));
    expect((await verify()).code).toBe(2);
  });

  it("C33 statistics on the command line tell days and totals, and no identifier", async () => {
    const server = await decided(12);
    const decision = await shownDecision(server.endpoint, at);
    for (let index = 0; index < 3; index++) {
      const own = {
        id: `refusal-${index}`,
        subject: `refuser-${index}`,
        action: "reject_all",
        choices: nothing,
      };
      await receiptOf(await decide(server.endpoint, { ...decision, ...own }));
    }
    const range = ["--from", "2026-11-23", "--to", "2026-11-24"];
    const args = ["consent", "statistics", "--site", "demo", ...range];
    const { code, out } = await nordleads(server.data, ...args, "--json");
    const statistics = JSON.parse(out) as ConsentStatistics;
    expect([code, statistics]).toMatchObject([
      0,
      {
        site: "demo",
        timeZone: "UTC",
        days: [{ day: "2026-11-23" }, { day: "2026-11-24" }],
        total: { decisions: 10, acceptedAll: 10, rejectedAll: 0, share: 1 },
      },
    ]);
    expect(statistics.days[1]?.actions).toMatchObject({
      accept_all: { "1": 10 },
      reject_all: { "1": "<5" },
    });
    expect(out).not.toMatch(/subject|refuser|decision-|refusal-/);
    expect((await nordleads(server.data, ...args)).out).toContain("2026-11-24  accept_all 10");
    for (const wrong of [
      ["--from", "yesterday"],
      ["--from", "2026-11-25", "--to", "2026-11-24"],
      ["--from", "2020-01-01", "--to", "2026-11-24"],
    ])
      expect((await nordleads(server.data, "consent", "statistics", "--site", "demo", ...wrong)).code).toBe(
        2,
      );
  });

  it("C33 A2 the console's call is for every role, of a site that is theirs, and for nobody else", async () => {
    const server = await decided(6);
    const base = `http://127.0.0.1:${server.port}`;
    const here = `${base}/console/api/sites/demo/consent/statistics`;
    expect((await fetch(here)).status).toBe(401);
    for (const role of ["owner", "support", "reader"] satisfies Role[]) {
      const [email, password] = [`${role}@example.no`, "correct horse 1"];
      await server.users.add({ email, name: role, role, password });
      const signedIn = await fetch(`${base}/console/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: base },
        body: JSON.stringify({ email, password }),
      });
      const headers = { cookie: signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
      const response = await fetch(`${here}?from=2026-11-24&to=2026-11-24`, { headers });
      expect([response.status, await response.json()]).toMatchObject([200, { total: { decisions: 5 } }]);
      const wrong = await fetch(`${here}?from=2026-11-31`, { headers });
      expect([wrong.status, await wrong.json()]).toMatchObject([
        422,
        { code: "shape_invalid", path: "from" },
      ]);
      expect((await fetch(here.replace("/demo/", "/none/"), { headers })).status).toBe(404);
    }
  });
});
