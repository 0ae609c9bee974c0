import type { JSONWebKeySet } from "jose";
import { describe, expect, it } from "vitest";
import { verifyExport } from "../src/consent/verifyExport.ts";
import { verifyReceipt } from "../src/consent/verifyReceipt.ts";
import { decide, nordleads, nothing, receiptOf, shownDecision } from "./support/decisions.ts";
import { demo, testServer, type TestServer } from "./support/testServer.ts";

const at = Date.UTC(2026, 10, 24, 12);

const site = {
  ...demo,
  services: [
    { id: "video", purpose: "marketing", name: "Video" },
    { id: "map", purpose: "functional", name: "Map" },
  ],
};

async function shown(options: Parameters<typeof testServer>[0] = {}) {
  const server = await testServer({ now: () => at, ...options });
  await server.sites.save(site);
  return { server, decision: await shownDecision(server.endpoint, at) };
}

const keysOf = async (server: TestServer): Promise<JSONWebKeySet> =>
  (await (
    await fetch(`http://127.0.0.1:${server.port}/.well-known/nordleads/keys.json`)
  ).json()) as JSONWebKeySet;

const sizeOf = async (server: TestServer): Promise<unknown> =>
  ((await (await fetch(`${server.endpoint}/consent/tree-head`)).json()) as { size: number }).size;

const left = [{ kind: "cookie", name: "_stat", why: "http_only" }] as const;

describe("decisions", () => {
  it("C10 C24 services, the input and what each answer changed stand in the signed record", async () => {
    const { server, decision } = await shown();
    const chosen = { ...decision, action: "save", services: { video: false, map: true }, input: "key" };
    const first = await receiptOf(await decide(server.endpoint, chosen));
    expect(first.record).toMatchObject({
      services: { video: false, map: true },
      input: "key",
      changes: {
        functional: "given",
        analytics: "given",
        marketing: "given",
        video: "refused",
        map: "given",
      },
    });
    const withdrawal = { ...decision, id: "decision-2", action: "withdraw", choices: nothing };
    const second = await receiptOf(
      await decide(server.endpoint, { ...withdrawal, services: { video: false, map: false } }),
    );
    expect(second.record.changes).toEqual({
      functional: "withdrawn",
      analytics: "withdrawn",
      marketing: "withdrawn",
      video: "unchanged",
      map: "withdrawn",
    });
    const keys = await keysOf(server);
    for (const receipt of [first, second])
      expect(await verifyReceipt(receipt, keys)).toMatchObject({ record: { id: receipt.record.id } });
  });

  it("C25 what a withdrawal left behind is a record of its own and changes nothing", async () => {
    const { server, decision } = await shown();
    const withdrawal = { ...decision, id: "decision-2", action: "withdraw", choices: nothing };
    const report = { ...withdrawal, id: "decision-2-r", action: "report", of: "decision-2", left };
    await receiptOf(await decide(server.endpoint, decision));
    await receiptOf(await decide(server.endpoint, withdrawal));
    const { record } = await receiptOf(await decide(server.endpoint, report));
    expect(record).toMatchObject({ action: "report", of: "decision-2", left, sequence: 3 });
    expect("changes" in record).toBe(false);
    expect((await decide(server.endpoint, report)).status).toBe(200);
    const next = {
      ...decision,
      id: "decision-3",
      action: "save",
      choices: { ...nothing, analytics: true },
    };
    expect((await receiptOf(await decide(server.endpoint, next))).record.changes).toEqual({
      functional: "unchanged",
      analytics: "given",
      marketing: "unchanged",
    });
  });

  it("C12 C25 C27 what does not belong together is refused with its path, and stored nowhere", async () => {
    const { server, decision } = await shown();
    await receiptOf(await decide(server.endpoint, decision));
    await receiptOf(await decide(server.endpoint, { ...decision, id: "foreign-1", subject: "subject-2" }));
    const report = { ...decision, id: "report-1", action: "report", of: "decision-1", left };
    await receiptOf(await decide(server.endpoint, report));
    const { of: _of, ...withoutOf } = report;
    const { left: _left, ...withoutLeft } = report;
    const fresh = { ...decision, id: "decision-9" };
    const again = { ...report, id: "report-9" };
    const wrong: [object, string, string][] = [
      [{ ...fresh, services: { espionage: true } }, "purpose_unknown", "services.espionage"],
      [{ ...fresh, choices: { video: true } }, "purpose_unknown", "choices.video"],
      [{ ...fresh, of: "decision-1" }, "shape_invalid", "of"],
      [{ ...fresh, left }, "shape_invalid", "left"],
      [{ ...fresh, input: "eye" }, "shape_invalid", "input"],
      [{ ...fresh, marketing: 1, choices: { nothing: 1 } }, "shape_invalid", "choices.nothing"],
      [{ ...withoutOf, id: "report-9" }, "shape_invalid", "of"],
      [{ ...withoutLeft, id: "report-9" }, "shape_invalid", "left"],
      [{ ...again, of: "decision-8" }, "shape_invalid", "of"],
      [{ ...again, of: "foreign-1" }, "shape_invalid", "of"],
      [{ ...again, of: "report-1" }, "shape_invalid", "of"],
      [{ ...again, left: [{ ...left[0], why: "because" }] }, "shape_invalid", "left.0.why"],
      [{ ...fresh, action: "under_age" }, "shape_invalid", "choices.functional"],
      [{ ...fresh, own: {} }, "shape_invalid", "own"],
      [
        { ...fresh, action: "under_age", choices: nothing, own: { sessions: ["short"] } },
        "shape_invalid",
        "own.sessions.0",
      ],
      [
        {
          ...fresh,
          action: "under_age",
          choices: nothing,
          own: { sessions: Array.from({ length: 21 }, (_, index) => `session_0123456789_${index}`) },
        },
        "shape_invalid",
        "own.sessions",
      ],
      [
        { ...fresh, action: "under_age", choices: nothing, services: { video: true } },
        "shape_invalid",
        "services.video",
      ],
    ];
    for (const [body, code, path] of wrong) {
      const response = await decide(server.endpoint, body);
      expect([response.status, await response.json()]).toMatchObject([422, { code, path }]);
    }
    expect(await sizeOf(server)).toBe(3);
  });

  it("C9 C12 a decision on an older notice is recorded with that notice's purposes and services", async () => {
    const { server, decision } = await shown();
    const { services: _services, ...rest } = site;
    await server.sites.save({ ...rest, purposes: ["functional", "research"] });
    const later = await shownDecision(server.endpoint, at);
    expect(later.notice.hash).not.toBe(decision.notice.hash);
    const waited = { ...decision, services: { video: true, map: true } };
    const headers = { accept: "application/ld+json" };
    const answer = await decide(server.endpoint, waited, headers);
    expect(answer.status).toBe(201);
    expect(await answer.text()).toContain("decision-1:marketing");
    const { record } = await receiptOf(await decide(server.endpoint, waited));
    expect(record).toMatchObject({ choices: decision.choices, services: waited.services });
    const [research, own] = [
      { functional: true, research: true },
      { ...later, id: "decision-2" },
    ];
    expect((await decide(server.endpoint, { ...own, choices: research })).status).toBe(201);
    const wrong: [object, string, string][] = [
      [{ ...waited, choices: research }, "purpose_unknown", "choices.research"],
      [own, "purpose_unknown", "choices.analytics"],
      [{ ...own, choices: research, services: { video: true } }, "purpose_unknown", "services.video"],
      [{ ...waited, services: { video: false, map: true } }, "shape_invalid", "services.video"],
    ];
    for (const [body, code, path] of wrong) {
      const refused = await decide(server.endpoint, { ...body, id: "decision-9" });
      expect([refused.status, await refused.json()]).toMatchObject([422, { code, path }]);
    }
    expect(await sizeOf(server)).toBe(2);
  });

  it("C12 C10 a record is made by the server: what a decision adds to it is dropped", async () => {
    const { server, decision } = await shown();
    const forged = {
      ...decision,
      sequence: 99,
      site: "other",
      changes: { analytics: "unchanged" },
      notice: { ...decision.notice, version: "another" },
      marketing: { channel: "email", step: "confirmed", address: "a".repeat(64), words: "b".repeat(64) },
      recordedAt: "2001-01-01T00:00:00.000Z",
    };
    const { record } = await receiptOf(await decide(server.endpoint, forged));
    expect(record).toMatchObject({ sequence: 1, site: "demo", changes: { analytics: "given" } });
    expect(record.recordedAt).toBe(new Date(at).toISOString());
    expect(record.notice).toEqual({
      hash: expect.stringMatching(`^${decision.notice.hash}`) as string,
      version: decision.notice.version,
      lang: "nb",
    });
    expect("marketing" in record).toBe(false);
  });

  it("C9 a replay with another subject learns nothing; a notice of another site proves nothing", async () => {
    const { server, decision } = await shown();
    await receiptOf(await decide(server.endpoint, decision));
    const stolen = await decide(server.endpoint, { ...decision, subject: "subject-2" });
    const text = await stolen.text();
    expect([stolen.status, JSON.parse(text)]).toMatchObject([409, { code: "conflict", path: "id" }]);
    expect(text).not.toContain("subject-1");
    await server.sites.save({ ...demo, key: "other", name: "Other", policyUrl: "https://other.example.no/" });
    const other = server.endpoint.replace("/demo", "/other");
    const foreign = await shownDecision(other, at);
    const refused = await decide(server.endpoint, { ...decision, id: "decision-2", notice: foreign.notice });
    expect(await refused.json()).toMatchObject({ code: "notice_unknown" });
    expect((await decide(other, { ...foreign, id: "decision-1" })).status).toBe(201);
    expect(await sizeOf(server)).toBe(1);
  });

  it("C12 any clock of a device is no error, from 1970 to the end of time, and its receipt is valid", async () => {
    const { server, decision } = await shown();
    const keys = await keysOf(server);
    const told: string[] = [];
    for (const [index, clock] of [0, 8.64e15].entries()) {
      const own = { ...decision, id: `decision-${index + 1}`, at: clock };
      const receipt = await receiptOf(await decide(server.endpoint, own));
      expect(await verifyReceipt(receipt, keys)).toMatchObject({ record: { sequence: index + 1 } });
      expect(receipt.record.recordedAt).toBe(new Date(at).toISOString());
      told.push(receipt.record.decidedAt);
    }
    expect(told).toEqual(["1970-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"]);
    for (const clock of [-1, 1.5, 8.65e15]) {
      const refused = await decide(server.endpoint, { ...decision, id: "decision-9", at: clock });
      expect(await refused.json()).toMatchObject({ code: "shape_invalid", path: "at" });
    }
  });

  it("S4 what is too large is refused before it is read, and too many leftovers by their shape", async () => {
    const { server, decision } = await shown();
    const large = await decide(server.endpoint, { ...decision, left: "x".repeat(70_000) });
    expect([large.status, await large.json()]).toMatchObject([413, { code: "too_large" }]);
    const many = Array.from({ length: 201 }, () => left[0]);
    const report = { ...decision, action: "report", of: "decision-0", left: many };
    expect(await (await decide(server.endpoint, report)).json()).toMatchObject({ code: "shape_invalid" });
    expect(await sizeOf(server)).toBe(0);
  });

  it(
    "S4 S5 ten thousand from one address are limited with Retry-After; its site and others go on, none is lost",
    { timeout: 60_000 },
    async () => {
      let time = at;
      const { server, decision } = await shown({ now: () => time, config: { trustProxy: true } });
      await server.sites.save({ ...demo, key: "other" });
      const other = server.endpoint.replace("/demo", "/other");
      const elsewhere = await shownDecision(other, at);
      const from = (address: string, id: string): Promise<Response> =>
        decide(
          server.endpoint,
          { ...decision, id, subject: `subject-${id}` },
          { "x-forwarded-for": address },
        );
      const total = 10_000;
      const statuses = new Map<number, number>();
      const waits = new Set<string | null>();
      const others: number[] = [];
      let sent = 0;
      const flood = async (): Promise<void> => {
        while (sent < total) {
          sent += 1;
          const number = sent;
          // Whoever has a block of addresses is one caller all the same.
          const response = await from(`198.51.100.${number % 256}`, `flood-${number}-x`);
          await response.arrayBuffer();
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          if (response.status === 429) waits.add(response.headers.get("retry-after"));
          if (number % 500 === 0)
            others.push((await from(`2001:db8:0:${number}::1`, `calm-${number}-x`)).status);
        }
      };
      await Promise.all(Array.from({ length: 32 }, flood));
      expect(Object.fromEntries(statuses)).toEqual({ 201: 300, 429: total - 300 });
      expect([...waits]).toEqual(["1"]);
      expect(others).toEqual(Array.from({ length: 20 }, () => 201));
      const same = { "x-forwarded-for": "198.51.100.7" };
      expect((await decide(other, { ...elsewhere, id: "decision-2" }, same)).status).toBe(201);
      time += 1000;
      expect((await from("198.51.100.7", "flood-later")).status).toBe(201);
      const lines = (await nordleads(server.data, "consent", "export", "--site", "demo")).out.split("\n");
      const verified = await verifyExport(
        lines.map((line) => JSON.parse(line) as unknown),
        await keysOf(server),
      );
      expect(verified).toMatchObject({ records: 321, findings: [] });
    },
  );
});
