import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginOfRetention } from "./beginOfRetention.ts";
import { countsOf } from "./countsOf.ts";
import { createRetention } from "./createRetention.ts";
import { createScheduler } from "./createScheduler.ts";
import type { Sweeper } from "./types.ts";

const iso = (duration: string, now: string): string | undefined => {
  const begin = beginOfRetention(duration, Date.parse(now));
  return begin === undefined ? undefined : new Date(begin).toISOString().slice(0, 10);
};

describe("the begin of retention", () => {
  it.each([
    ["P30D", "2026-03-01", "2026-01-30"],
    ["P13M", "2026-11-24", "2025-10-24"],
    ["P13M", "2025-03-31", "2024-02-29"],
    ["P24M", "2026-02-28", "2024-02-28"],
    ["P3Y", "2028-02-29", "2025-02-28"],
  ])("R4 %s at %s is %s", (duration, now, begin) => {
    expect(iso(duration, now)).toBe(begin);
  });

  it("R4 what ends with an event has none", () => {
    expect(iso("P0D", "2026-01-01")).toBeUndefined();
  });
});

describe("counts", () => {
  const attributes = { "exception.type": "TypeError", "browser.mobile": true, "exception.message": "Kari" };
  const event = { at: Date.UTC(2026, 10, 24, 12), name: "exception", attributes: JSON.stringify(attributes) };

  it("R5 an event leaves its week and name, and single values of a short list", () => {
    expect(countsOf(event)).toEqual([
      ["2026-11-23", "exception", ""],
      ["2026-11-23", "exception", "exception.type=TypeError"],
      ["2026-11-23", "exception", "browser.mobile=true"],
    ]);
  });

  it("R5 neither session nor id nor time within the week nor any other attribute changes them", () => {
    const monday = Date.UTC(2026, 10, 23);
    const inWeek = fc.integer({ min: monday, max: monday + 7 * 86_400_000 - 1 });
    const others = fc.dictionary(
      fc.string().filter((name) => !(name in attributes) && name !== "user_agent.name"),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    );
    fc.assert(
      fc.property(inWeek, others, fc.string(), (at, other, session) => {
        const same = {
          ...event,
          at,
          id: `${session}-1`,
          session,
          attributes: JSON.stringify({ ...other, ...attributes }),
        };
        expect(countsOf(same)).toEqual(countsOf(event));
      }),
    );
  });

  it("R5 a value that a person may have written is not counted", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const free = JSON.stringify({
          "exception.type": text,
          "browser.mobile": text,
          "user_agent.name": `${text}1`,
        });
        const cells = countsOf({ ...event, attributes: free }).map(([, , cell]) => cell);
        for (const cell of cells)
          expect(cell).toMatch(/^($|exception\.type=[A-Za-z]+(Error|Exception)$|browser\.mobile=)/);
      }),
    );
  });
});

describe("the run", () => {
  it("R4 goes batch by batch, and stops after the present one when it is told to", async () => {
    const stop = new AbortController();
    let left = 25;
    const sizes: number[] = [];
    const sweeper: Sweeper = {
      category: "visit.analytics",
      what: "events",
      due: async () => left,
      sweep: async (_site, _before, limit) => {
        const went = Math.min(limit, left);
        left -= went;
        sizes.push(went);
        if (sizes.length === 2) stop.abort();
        return went;
      },
    };
    const retention = createRetention({ sweepers: [sweeper], now: () => 0, batch: 10 });
    const lineOf = async (signal?: AbortSignal) => {
      const { lines } = await retention.run("demo", signal ? { signal } : {});
      return lines.find(({ category }) => category === "visit.analytics")?.swept;
    };
    expect(await lineOf(stop.signal)).toEqual([{ what: "events", due: 25, gone: 20 }]);
    expect(await lineOf()).toEqual([{ what: "events", due: 5, gone: 5 }]);
    expect(sizes).toEqual([10, 10, 5]);
  });
});

describe("the scheduler", () => {
  it("R4 runs at once and again after each run, also one that failed, and not after the end", async () => {
    const failures: unknown[] = [];
    const runs: AbortSignal[] = [];
    let next: (() => void) | undefined;
    let rested = Promise.withResolvers<void>();
    const scheduler = createScheduler({
      every: 60,
      failed: (error) => failures.push(error),
      work: async (signal) => {
        runs.push(signal);
        if (runs.length === 1) throw new Error("first");
      },
      later: (fn, ms) => {
        expect(ms).toBe(60);
        next = fn;
        rested.resolve();
        return () => (next = undefined);
      },
    });
    scheduler.start();
    await rested.promise;
    expect(failures).toEqual([new Error("first")]);
    rested = Promise.withResolvers<void>();
    next?.();
    await rested.promise;
    expect(runs).toHaveLength(2);
    await scheduler.dispose();
    expect(next).toBeUndefined();
    expect(runs[1]?.aborted).toBe(true);
  });
});
