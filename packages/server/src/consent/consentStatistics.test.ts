import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConsentCountRow } from "../store/rows.ts";
import { consentStatistics, daysBetween } from "./consentStatistics.ts";

const days = ["2026-11-23", "2026-11-24"];
const cells = [
  "action/accept_all/1",
  "action/reject_all/1",
  "action/save/2",
  "action/withdraw/2",
  "action/report/2",
  "name/analytics/given",
  "name/analytics/refused",
  "name/gone/given",
];
const range = { site: "demo", from: "2026-11-23", to: "2026-11-24", names: ["analytics"] } as const;
const places = days.flatMap((day) => cells.map((cell) => ({ day, cell })));
const counts = fc.array(fc.nat(40), { minLength: places.length, maxLength: places.length });
const rowsOf = (list: readonly number[]): ConsentCountRow[] =>
  places.flatMap((place, index) => (list[index] ? [{ ...place, count: list[index] }] : []));

test("C33: a count below 5 is told as that, another rounded down, and totals are sums of what is told", () => {
  const rows = [
    { day: "2026-11-24", cell: "action/accept_all/1", count: 23 },
    { day: "2026-11-24", cell: "action/reject_all/1", count: 9 },
    { day: "2026-11-24", cell: "action/save/2", count: 4 },
    { day: "2026-11-24", cell: "name/analytics/given", count: 23 },
    { day: "2026-11-24", cell: "name/analytics/refused", count: 13 },
    { day: "2026-11-24", cell: "name/analytics/withdrawn", count: 1 },
  ];
  const { days: told, total } = consentStatistics(rows, range);
  expect(told).toHaveLength(2);
  expect(told[1]?.actions.accept_all).toEqual({ "0": "<5", "1": 20, "2": "<5" });
  expect(told[1]?.actions.save).toEqual({ "0": "<5", "1": "<5", "2": "<5" });
  expect(told[1]?.names).toEqual({ analytics: { given: 20, refused: 10, withdrawn: "<5" } });
  expect(total).toEqual({
    decisions: 25,
    acceptedAll: 20,
    rejectedAll: 5,
    share: 0.8,
    names: { analytics: { given: 20, refused: 10, withdrawn: 0, share: 0.667 } },
  });
  expect(consentStatistics([], range).total).toMatchObject({ decisions: 0, share: null });
});

test("C33: a hidden count cannot be computed: whatever it is, from 0 to 4, all that is told is the same", () => {
  fc.assert(
    fc.property(counts, fc.nat(places.length - 1), fc.nat(4), (list, at, other) => {
      fc.pre((list[at] ?? 0) < 5);
      const told = consentStatistics(rowsOf(list), range);
      expect(consentStatistics(rowsOf(list.with(at, other)), range)).toEqual(told);
    }),
  );
});

test("C33: no number that is told is below 5 or no multiple of it, or above what it counts", () => {
  fc.assert(
    fc.property(counts, (list) => {
      const { days: told, total } = consentStatistics(rowsOf(list), range);
      const numbers = JSON.stringify(told.map(({ actions, names }) => [actions, names])).match(/(?<=:)\d+/g);
      for (const number of numbers ?? [])
        expect([Number(number) >= 5, Number(number) % 5]).toEqual([true, 0]);
      const true_ = rowsOf(list).filter(({ cell }) => /^action\/(?!report)/.test(cell));
      const sum = true_.reduce((all, { count }) => all + count, 0);
      expect(total.decisions).toBeLessThanOrEqual(sum);
      expect(sum - total.decisions).toBeLessThanOrEqual(4 * true_.length);
    }),
  );
});

test("C33: every day of a range is there, also where nothing was decided", () => {
  expect(daysBetween("2026-02-27", "2026-03-02")).toEqual([
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
    "2026-03-02",
  ]);
  expect(daysBetween("2026-03-02", "2026-03-01")).toEqual([]);
});
