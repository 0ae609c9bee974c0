import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sessions } from "./sessions.ts";

const kept = new Map<string, string>();
beforeEach(() =>
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }),
);
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

it("L8 a session goes on as long as no gap reaches 30 minutes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000 })), (gaps) => {
      let time = 1_700_000_000_000;
      const { touch, reset } = sessions(() => time);
      let [last] = touch(true);
      for (const gap of gaps) {
        time += gap;
        const [id, begun] = touch(true);
        // Activity is noted every five seconds, so an end may come that much early.
        expect([id === last, gap >= 1_795_000]).toContain(true);
        expect([id !== last, gap < 1_800_000]).toContain(true);
        expect(begun).toBe(id !== last);
        expect(id).toMatch(/^\w{16,64}$/);
        last = id;
      }
      reset(true);
    }),
  );
});

it("L8 two tabs share the session on the device", () => {
  const a = sessions(Date.now);
  const b = sessions(Date.now);
  expect(b.live(true)).toBeUndefined();
  expect(b.touch(true)[0]).not.toBe("");
  expect(a.touch(true)).toEqual([b.live(true), false]);
});

it("L8 the session in memory is never stored", () => {
  const { touch, live } = sessions(Date.now);
  const [id] = touch(false);
  expect(live(false)).toBe(id);
  expect(kept.size).toBe(0);
});

it("L8 a damaged or foreign value is no session", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      kept.set("nl_session", text);
      expect(sessions(Date.now).live(true)).toBeUndefined();
    }),
  );
});

it("L2 where localStorage is blocked the session lives in memory", () => {
  vi.stubGlobal("localStorage", undefined);
  const { touch, reset, live } = sessions(Date.now);
  const [id] = touch(true);
  expect(touch(true)).toEqual([id, false]);
  reset(true);
  expect(live(true)).toBeUndefined();
});
