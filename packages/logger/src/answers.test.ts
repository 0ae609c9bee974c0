/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { setTimeout as sleep } from "node:timers/promises";
// What becomes of a batch, whatever the collector answers.
import { expect, it } from "vitest";
import { names, useStage } from "./testing/useStage.ts";

const stage = useStage();
const { open, openInUse, events } = stage;

it("L4 L9 a page view: text/plain, no preflight, gzip above 1 KB, no query", async () => {
  const page = await open();
  await page.evaluate(async () => {
    logger.page();
    await logger.flush();
    burst(0, 60, 40);
    await logger.flush();
  });
  await stage.collector.until(() => stage.collector.stored().length === 62);
  expect(stage.collector.requests.map(({ method, type }) => [method, type])).toEqual(
    stage.collector.requests.map(() => ["POST", "text/plain"]),
  );
  expect(stage.collector.requests.map(({ batch }) => batch.e.length)).toEqual([2, 60]);
  expect(stage.collector.requests.map(({ zipped }) => zipped)).toEqual([false, true]);
  expect(JSON.stringify(stage.collector.requests)).not.toContain("someone");
  const view = stage.collector.requests[0]?.batch.e[1];
  expect(view?.[3]).toMatchObject({ "nordleads.page.title": "A page" });
});

it("L2 an answer that is lost: sent again under the same ids", async () => {
  stage.collector.answer = "lost";
  const page = await open();
  await page.evaluate(async () => {
    burst(0, 30);
    await logger.flush();
  });
  await stage.collector.until(() => stage.collector.stored().length === 31);
  stage.collector.answer = "ok";
  await stage.collector.until(() => stage.collector.duplicates() >= 31);
  expect(events()).toEqual(names(0, 30));
});

it("L10 429 with Retry-After: never before, however often it is asked to hurry", async () => {
  stage.collector.answer = { status: 429, retryAfter: 2 };
  const page = await open();
  await page.evaluate(async () => {
    burst(0, 20);
    await logger.flush();
    await logger.flush();
    dispatchEvent(new Event("online"));
  });
  await stage.collector.until(() => stage.collector.requests.length === 1);
  stage.collector.answer = "ok";
  await stage.collector.until(() => events().length === 20);
  expect(stage.collector.requests).toHaveLength(2);
  const [first, second] = stage.collector.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1990);
});

it("L16 Retry-After holds over a reload and in another tab", async () => {
  stage.collector.answer = { status: 429, retryAfter: 3 };
  const page = await open();
  await page.evaluate(() => {
    burst(0, 20);
    return logger.flush();
  });
  await stage.collector.until(() => stage.collector.requests.length === 1);
  stage.collector.answer = "ok";
  await page.reload();
  await open();
  await stage.collector.until(() => events().length === 20);
  const [first, second] = stage.collector.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2990);
  expect(stage.collector.duplicates()).toBe(0);
});

it("L10 six seconds of 500: at most three requests, then all arrive", async () => {
  stage.collector.answer = { status: 500 };
  const page = await open();
  await page.evaluate(() => {
    burst(0, 200);
    return logger.flush();
  });
  await stage.collector.until(() => stage.collector.requests.length === 1);
  await sleep(6000 - (Date.now() - (stage.collector.requests[0]?.at ?? 0)));
  expect(stage.collector.requests.length).toBeLessThanOrEqual(3);
  stage.collector.answer = "ok";
  await stage.collector.until(() => events().length === 200);
  expect(events()).toEqual(names(0, 200));
  expect(stage.collector.duplicates()).toBe(0);
});

it("L10 413 drops a batch like any other 4xx; half an answer is none", async () => {
  stage.collector.answer = { status: 413 };
  const page = await open();
  await page.evaluate(() => {
    burst(0, 5);
    return logger.flush();
  });
  stage.collector.answer = "half";
  await page.evaluate(() => {
    burst(5, 5);
    return logger.flush();
  });
  await stage.collector.until(() => events().length === 5);
  stage.collector.answer = "ok";
  await stage.collector.until(() => stage.collector.duplicates() === 5);
  expect(events()).toEqual(names(5, 10));
  expect(await page.evaluate(() => dropped)).toEqual([{ count: 6, reason: "refused" }]);
});

it("L10 another 4xx drops the batch, counted in the next", async () => {
  stage.collector.answer = { status: 422 };
  const page = await open();
  await page.evaluate(() => {
    burst(0, 20);
    return logger.flush();
  });
  await stage.collector.until(() => stage.collector.requests.length === 1);
  stage.collector.answer = "ok";
  await page.evaluate(() => {
    burst(20, 1);
    return logger.flush();
  });
  await stage.collector.until(() => stage.collector.stored().length === 1);
  expect(stage.collector.requests.at(-1)?.batch).toMatchObject({
    d: 21,
    w: { refused: 21 },
    e: [[22, expect.anything(), "e20", {}]],
  });
  expect(await page.evaluate(() => dropped)).toEqual([{ count: 21, reason: "refused" }]);
});

it("L10 a request that is never answered holds back nothing for more than ten seconds", async () => {
  stage.collector.answer = "silent";
  const page = await open();
  await page.evaluate(() => {
    burst(0, 5);
    void logger.flush();
  });
  await stage.collector.until(() => stage.collector.requests.length === 1);
  stage.collector.answer = "ok";
  await stage.collector.until(() => events().length === 5);
  expect(events()).toEqual(names(0, 5));
  // By the page's clock: how long the test itself waits for its turn does not count.
  const [first, second] = stage.collector.requests.map(({ batch }) => batch.t);
  expect((second ?? Infinity) - (first ?? 0)).toBeLessThan(10_000);
});

it("L4 a batch leaves by itself after five seconds", async () => {
  const page = await openInUse();
  await page.evaluate(() => burst(0, 3));
  await stage.collector.until(() => events().length === 3);
  const age = stage.collector.requests.at(-1)?.batch.e[0]?.[1];
  expect(age).toBeGreaterThanOrEqual(4900);
  expect(age).toBeLessThan(8000);
});
