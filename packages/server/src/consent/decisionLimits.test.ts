import { expect, it } from "vitest";
import { createApp } from "../http/createApp.ts";
import { createLogger } from "../http/createLogger.ts";
import { demoSite } from "../store/contractSite.ts";
import { blockLimit, decisionLimits, decisionsLimit } from "./decisionLimits.ts";

it("S4 a site that is flooded from everywhere is told to wait, others go on, and it goes on by itself", async () => {
  let now = 0;
  const app = createApp(createLogger("silent")).hono;
  app.use("/:site/*", async (c, next) => {
    c.set("site", { ...demoSite, key: c.req.param("site") });
    return next();
  });
  app.post(
    "/:site/consent",
    decisionLimits(true, () => now),
    (c) => c.body(null, 201),
  );
  const from = async (site: string, address: string): Promise<Response> =>
    app.request(`/${site}/consent`, { method: "POST", headers: { "x-forwarded-for": address } });
  const statuses = new Map<number, number>();
  for (let number = 0; number < decisionsLimit.burst + 10; number += 1) {
    const { status } = await from("a", `198.${number % 200}.${number >> 8}.1`);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(statuses)).toEqual({ 201: decisionsLimit.burst, 429: 10 });
  const refused = await from("a", "203.0.113.1");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
  expect((await from("b", "203.0.113.1")).status).toBe(201);
  now += 1000;
  expect((await from("a", "203.0.113.1")).status).toBe(201);
});

it("S4 a block that is refused takes nothing of what its site may send", async () => {
  const app = createApp(createLogger("silent")).hono;
  app.use("/:site/*", async (c, next) => {
    c.set("site", demoSite);
    return next();
  });
  app.post(
    "/:site/consent",
    decisionLimits(true, () => 0),
    (c) => c.body(null, 201),
  );
  const from = async (address: string): Promise<number> =>
    (await app.request("/demo/consent", { method: "POST", headers: { "x-forwarded-for": address } })).status;
  for (let number = 0; number < 2 * decisionsLimit.burst; number += 1) await from("198.51.100.7");
  let taken = blockLimit.burst;
  while ((await from(`2001:db8:${taken.toString(16)}::1`)) === 201) taken += 1;
  expect(taken).toBe(decisionsLimit.burst);
});
