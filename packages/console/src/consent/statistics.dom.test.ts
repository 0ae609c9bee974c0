import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsentStatistics } from "@nordleads/wire/types";
import { failure } from "../api/failure.ts";
import { allOf, answersOf, bucketsOf, countOf, shareOfName, soundAnswers } from "./answers.ts";
import { barsOf, labelled, parts } from "./bars.ts";
import { createStatistics } from "./createStatistics.ts";
import { daysIn, faultOf, isoDay, lastDays, mostDays, readPeriod } from "./period.ts";
import { dayOf, statisticsOf } from "./testStatistics.ts";

const now = Date.parse("2026-11-24T23:30:00Z");
const period = (from: string, to: string) => ({ from, to });

describe("the period of the statistics", () => {
  it("C33 days are UTC: just before midnight it is still the same day", () => {
    expect(lastDays(7, now)).toEqual(period("2026-11-18", "2026-11-24"));
    expect(isoDay(now + 1_800_000)).toBe("2026-11-25");
  });
  it("is read from the address; what makes no sense is the last 30 days", () => {
    expect(readPeriod("days=90", now)).toEqual({ period: lastDays(90, now), length: 90 });
    expect(readPeriod("from=2026-11-01&to=2026-11-03", now)).toEqual({
      period: period("2026-11-01", "2026-11-03"),
      length: null,
    });
    for (const search of [
      "",
      "days=31",
      "from=2026-11-05&to=2026-11-03",
      "from=x&to=y",
      "from=2026-02-30&to=2026-03-01",
    ])
      expect(readPeriod(search, now)).toEqual({ period: lastDays(30, now), length: 30 });
  });
  it("says what is wrong with dates that cannot be shown", () => {
    expect(faultOf(period("", "2026-11-24"), now)).toBe("wrongEmpty");
    expect(faultOf(period("2026-11-24", "2026-11-20"), now)).toBe("wrongOrder");
    expect(faultOf(period("2026-11-24", "2026-11-25"), now)).toBe("wrongFuture");
    expect(faultOf(period(isoDay(now - mostDays * 86_400_000), "2026-11-24"), now)).toBe("wrongLong");
    expect(faultOf(period("2026-11-24", "2026-11-24"), now)).toBeNull();
  });
  it("any address gives days that the server answers", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (days, from, to) => {
        const asked = readPeriod(String(new URLSearchParams({ days, from, to })), now);
        expect(faultOf(asked.period, now)).toBeNull();
        expect(daysIn(asked.period)).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the answers", () => {
  it("C33 sum what is told; what is hidden adds nothing", () => {
    const days = [
      dayOf("2026-11-01", { accept_all: 25, save: "<5" }),
      dayOf("2026-11-02", { accept_all: "<5", reject_all: 10 }),
    ];
    expect(answersOf(days)).toEqual({ accepted: 25, own: 0, rejected: 10 });
    expect(countOf(days, "accept_all", 2)).toBe(0);
  });
  it("C27 who said to be under age has refused all", () => {
    expect(answersOf([dayOf("2026-11-01", { reject_all: 10, under_age: 5 })]).rejected).toBe(15);
  });
  it("C33 no share is made of a day on which hidden counts would weigh", () => {
    const days = [
      dayOf("2026-11-01", { accept_all: 15 }),
      dayOf("2026-11-02", { accept_all: 15, reject_all: 5 }),
    ];
    expect(soundAnswers(days)).toEqual({ accepted: 15, own: 0, rejected: 5 });
    const name = (given: number) => ({ kart: { given, refused: "<5", withdrawn: "<5" } }) as const;
    expect(shareOfName([dayOf("2026-11-01", {}, name(15))], "kart")).toBeNull();
    expect(shareOfName([dayOf("2026-11-01", {}, name(20))], "kart")).toBe(1);
    expect(shareOfName([dayOf("2026-11-01")], "other")).toBeNull();
  });
  it("a long period is drawn by weeks, the last of them whole, and nothing is lost", () => {
    const given = [dayOf("2026-09-01", { accept_all: 20 }), dayOf("2026-11-24", { accept_all: 5 })];
    const short = statisticsOf("2026-10-26", "2026-11-24", given);
    expect(bucketsOf(short)).toHaveLength(30);
    const buckets = bucketsOf(statisticsOf("2026-08-27", "2026-11-24", given));
    expect(buckets).toHaveLength(13);
    expect(buckets[0]).toMatchObject({ from: "2026-08-27", to: "2026-09-01" });
    expect(buckets.at(-1)).toMatchObject({ from: "2026-11-18", to: "2026-11-24" });
    expect(buckets.reduce((all, { answers }) => all + allOf(answers), 0)).toBe(25);
  });
});

describe("the bars", () => {
  const counts = fc.record({ accepted: fc.nat(500), own: fc.nat(500), rejected: fc.nat(500) });
  const place = { left: 48, top: 12, width: 700, height: 176 };
  it("stay in their place, do not overlap, and are as tall as the whole", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 62 }), (all) => {
        const bars = barsOf(all, place);
        expect(bars).toHaveLength(all.length);
        for (const [index, answers] of all.entries()) {
          const { x, width, pieces } = bars[index]!;
          const tall = pieces.reduce((sum, { height }) => sum + height, 0);
          expect(tall).toBeCloseTo(allOf(answers) === 0 ? 0 : place.height, 6);
          expect(x).toBeGreaterThanOrEqual(place.left);
          expect(x + width).toBeLessThanOrEqual(bars[index + 1]?.x ?? place.left + place.width);
          expect(pieces.map(({ part }) => part)).toEqual(parts.filter((part) => answers[part] > 0));
        }
      }),
    );
  });
  it("carry as many labels as have room", () => {
    expect(labelled(7, 700, 72)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(labelled(30, 700, 72)).toHaveLength(8);
    expect(labelled(0, 700, 72)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 62 }), fc.integer({ min: 1, max: 2000 }), (count, width) => {
        const shown = labelled(count, width, 72);
        expect(shown[0]).toBe(0);
        expect(shown.at(-1)).toBeLessThan(count);
      }),
    );
  });
});

describe("fetching", () => {
  it("drops an answer that a later question has overtaken, and keeps what is shown until the next is there", async () => {
    const waiting: ((told: ConsentStatistics) => void)[] = [];
    const statistics = createStatistics(
      { statistics: () => new Promise((resolve) => waiting.push(resolve)) },
      "demo",
    );
    const first = statistics.load(period("2026-11-01", "2026-11-02"));
    const second = statistics.load(period("2026-11-03", "2026-11-03"));
    waiting[1]?.(statisticsOf("2026-11-03", "2026-11-03", []));
    await second;
    waiting[0]?.(statisticsOf("2026-11-01", "2026-11-02", []));
    await first;
    expect(statistics.shown.value?.from).toBe("2026-11-03");
    const third = statistics.load(period("2026-11-04", "2026-11-04"));
    expect([statistics.loading.value, statistics.shown.value?.from]).toEqual([true, "2026-11-03"]);
    waiting[2]?.(statisticsOf("2026-11-04", "2026-11-04", []));
    await third;
    expect([statistics.loading.value, statistics.shown.value?.from]).toEqual([false, "2026-11-04"]);
  });
  it("says why it failed", async () => {
    const statistics = createStatistics({ statistics: () => Promise.reject(failure("offline", "")) }, "demo");
    await statistics.load(period("2026-11-01", "2026-11-02"));
    expect([statistics.failed.value, statistics.shown.value]).toEqual(["offline", null]);
  });
});
