import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sessions } from "./sessions.ts";

let kept: Record<string, string>;
beforeEach(() => {
  kept = {};
  vi.stubGlobal("localStorage", kept);
});
afterEach(() => vi.unstubAllGlobals());

it("L8 L18 a session ends after 30 minutes without an event, and at midnight of the site's zone; the new one names it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4_000_000 })),
      fc.constantFrom("Europe/Oslo", "Pacific/Kiritimati", "America/New_York"),
      (gaps, timeZone) => {
        let time = 1_700_000_000_000;
        const { touch, reset } = sessions(() => time, timeZone);
        const day = (): string => new Date(time).toLocaleDateString("en", { timeZone });
        let [last, before] = touch(true);
        expect(before).toBe("");
        for (const gap of gaps) {
          const today = day();
          time += gap;
          const goesOn = gap < 1_800_000 && day() === today;
          const [id, previous] = touch(true);
          expect([id === last, previous]).toEqual(goesOn ? [true, undefined] : [false, last]);
          expect(id).toMatch(/^\w{16,64}$/);
          last = id;
        }
        expect(reset(true)).toBe(last);
        [, before] = touch(true);
        expect(before).toBe("");
        reset(true);
      },
    ),
  );
});

it("L18 an idle tab neither ends nor begins a session: what another tab did counts", () => {
  let time = Date.UTC(2026, 0, 1, 9);
  const [idle, busy] = [sessions(() => time, "UTC"), sessions(() => time, "UTC")];
  const [id] = idle.touch(true);
  for (let minutes = 0; minutes < 120; minutes += 20) {
    time += 20 * 60_000;
    busy.touch(true);
  }
  expect(idle.touch(true)).toEqual([id]);
});

it("L18 after a day nothing leads back to the session before; nor when a clock was set back by days", () => {
  let time = 1_700_000_000_000;
  const { touch } = sessions(() => time);
  const [first] = touch(true);
  time += 2 * 86_400_000;
  expect(touch(true)).toEqual([expect.not.stringMatching(`^${first}$`), ""]);
  time -= 5 * 86_400_000;
  expect(touch(true)[1]).toBe("");
});

it("L8 two tabs share the session on the device, and to ask for it begins none", () => {
  const [a, b] = [sessions(Date.now), sessions(Date.now)];
  expect(b.touch(true, true)).toEqual([]);
  expect(kept).toEqual({});
  const [id] = b.touch(true);
  expect(a.touch(true)).toEqual([id]);
  expect(a.touch(true, true)).toEqual([id]);
});

it("L8 the session in memory is never stored", () => {
  const { touch } = sessions(Date.now);
  const [id] = touch(false);
  expect(touch(false)).toEqual([id]);
  expect(kept).toEqual({});
});

it("L8 a damaged or foreign value is no session", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\w{10,70}\.\d{10,15}$/)), (text) => {
      kept["nl_session"] = text;
      expect(sessions(Date.now).touch(true, true)).toEqual([]);
    }),
  );
});
