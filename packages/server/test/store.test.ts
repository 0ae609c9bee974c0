import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createApp } from "../src/http/createApp.ts";
import { createLogger } from "../src/http/createLogger.ts";
import { openApi } from "../src/http/openApi.ts";
import { siteAccess } from "../src/http/siteAccess.ts";
import { createShares } from "../src/log/createShares.ts";
import { logRoutes } from "../src/log/logRoutes.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../src/store/sqlite/openSqliteStore.ts";
import { demo, temporaryFolder } from "./support/testServer.ts";

/** The collector over a store with bounds of its own. */
async function collector(bounds: Omit<SqliteStoreOptions, "file">) {
  const store = await openSqliteStore({ file: join(temporaryFolder(), "store.sqlite"), ...bounds });
  onTestFinished(() => store.dispose());
  await store.write({ type: "site.save", site: demo, at: 0 });
  const { hono } = createApp(createLogger("silent"));
  hono.use("/v1/:site/*", siteAccess(store.read));
  const shares = createShares({ perSecond: 1000, seconds: 30, open: 200 });
  hono.route(
    "/v1",
    logRoutes({ store, shares, maxBody: 65_536, now: () => 0, counted: () => {}, dropped: () => {} }),
  );
  const deliver = (sequence: number) => {
    const e = [[sequence, 0, "page.view", { text: "x".repeat(2000) }]];
    const body = JSON.stringify({ v: 1, t: 0, s: "session_0123456789abcdef", p: ["analytics"], e });
    return hono.request("/v1/demo/log", { method: "POST", headers: { "content-type": "text/plain" }, body });
  };
  return { store, deliver };
}

it("S4 a disk that is full is 507 storage_full; what was acknowledged before is there, what was refused is not", async () => {
  const { store, deliver } = await collector({ maxPages: 70 });
  const statuses: number[] = [];
  const refusals: unknown[] = [];
  for (let sequence = 1; sequence <= 80; sequence += 1) {
    const response = await deliver(sequence);
    statuses.push(response.status);
    if (response.status !== 202) refusals.push(await response.json());
  }
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: "storage_full", status: 507 });
  expect(new Set(statuses)).toEqual(new Set([202, 507]));
  const kept = (await store.read.session("demo", "session_0123456789abcdef")).map(({ id }) => id);
  const acknowledged = statuses.flatMap((status, index) =>
    status === 202 ? [`session_0123456789abcdef-${index + 1}`] : [],
  );
  expect(kept.toSorted()).toEqual(acknowledged.toSorted());
});

it("S4 a queue that is full is 503 busy with Retry-After", async () => {
  const { deliver } = await collector({ maxWaiting: 3 });
  const responses = await Promise.all(Array.from({ length: 20 }, async (_, index) => deliver(index + 1)));
  const refused = responses.filter(({ status }) => status !== 202);
  expect(refused.length).toBeGreaterThan(0);
  expect(await refused[0]?.json()).toMatchObject({ code: "busy", status: 503 });
  expect(refused[0]?.headers.get("retry-after")).toBe("1");
  expect((await deliver(100)).status).toBe(202);
});

it("S1 the description holds every route's schema, and every reference leads somewhere", () => {
  const text = JSON.stringify(openApi("https://chat.example.no"));
  const description = JSON.parse(text) as { paths: object; components: { schemas: object } };
  const schemas = Object.keys(description.components.schemas);
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(schemas).toContain(name);
  for (const path of ["/v1/{site}/chat", "/v1/{site}/log", "/v1/{site}/consent", "/v1/{site}/privacy"])
    expect(Object.keys(description.paths)).toContain(path);
});
