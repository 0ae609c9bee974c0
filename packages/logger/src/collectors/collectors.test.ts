// Collectors that hear what only a whole page says.
import { expect, it } from "vitest";
import type { Attributes } from "@nordleads/wire/types";
import { useStage } from "../testing/useStage.ts";

const stage = useStage();
const { open } = stage;

const told = (name: string): (Attributes | undefined)[] =>
  stage.collector.requests.flatMap(({ batch }) =>
    batch.e.flatMap(([, , of, is]) => (of === name ? [is] : [])),
  );

it("L19 web vitals: OpenTelemetry's event, when a value is known", async () => {
  const page = await open();
  await page.evaluate(() => vitals(logger));
  await page.evaluate(() => document.body.append("something to paint"));
  await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
  await page.mouse.click(10, 10);
  await page.goto("about:blank");
  await open(["analytics"], page);
  await stage.collector.until(() => stage.collector.stored().includes("browser.web_vital"));
  const [first, ...others] = told("browser.web_vital");
  expect([first, ...others].map((is) => is?.["browser.web_vital.name"])).toContain("ttfb");
  expect(first).toEqual({
    "browser.web_vital.name": expect.stringMatching(/^(ttfb|fcp|lcp|cls|inp)$/),
    "browser.web_vital.value": expect.any(Number),
    "browser.web_vital.delta": expect.any(Number),
    "browser.web_vital.id": expect.any(String),
    "browser.web_vital.rating": expect.stringMatching(/^(good|needs-improvement|poor)$/),
    "browser.web_vital.navigation_type": expect.any(String),
  });
});

it("L9 L19 errors: type and frames without origin and query, each once, 20 a page; a message only if asked for", async () => {
  const page = await open();
  await page.evaluate(async () => {
    const end = errors()(logger);
    const next = (type: string): Promise<unknown> =>
      new Promise((done) => addEventListener(type, done, { once: true }));
    const same = new TypeError("no such user someone@example.com");
    const reject = (reason: unknown): Promise<unknown> => {
      const heard = next("unhandledrejection");
      void Promise.reject(reason);
      return heard;
    };
    await reject(same);
    await reject(same);
    const heard = next("error");
    setTimeout(() => {
      throw new RangeError("someone@example.com");
    });
    await heard;
    for (let i = 0; i < 30; i++) await reject(`someone ${i}`);
    end();
    const again = errors({ message: (text) => text.replace(/\S+@\S+/, "(address)"), purpose: "necessary" })(
      logger,
    );
    await reject(new Error("hello someone@example.com"));
    again();
    await reject(new Error("ended"));
    await logger.flush();
  });
  await stage.collector.until(() => told("exception").length > 20);
  const [first, second, third, ...rest] = told("exception");
  expect(first).toEqual({
    "exception.type": "TypeError",
    "exception.stacktrace": expect.stringContaining("at "),
  });
  expect(second).toEqual({
    "exception.type": "RangeError",
    "exception.stacktrace": expect.stringContaining("at "),
  });
  expect(third).toEqual({ "exception.type": "string" });
  expect(rest).toHaveLength(18);
  expect(rest.at(-1)).toMatchObject({ "exception.type": "Error", "exception.message": "hello (address)" });
  expect(JSON.stringify(told("exception"))).not.toMatch(/someone|https?:|\?/);
});
