import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { guard, memoryArea, pageAddress, retryDelay, webArea } from "./index.ts";

afterEach(() => vi.unstubAllGlobals());

describe("guard", () => {
  it("keeps a thrown error from the page", () => {
    const seen: unknown[] = [];
    expect(
      guard(
        () => {
          throw new Error("ours");
        },
        (error) => seen.push(error),
      )(),
    ).toBeUndefined();
    expect(seen).toHaveLength(1);
  });
  it("keeps a rejected promise from the page", async () => {
    const seen: unknown[] = [];
    void guard(
      () => Promise.reject(new Error("ours")),
      (error) => seen.push(error),
    )();
    await Promise.resolve();
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });
});

describe("webArea", () => {
  it("C4 K12 L2 lives in memory where storage is blocked", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("blocked");
      },
      setItem: () => {
        throw new Error("blocked");
      },
      removeItem: () => {
        throw new Error("blocked");
      },
    });
    const area = webArea("localStorage");
    area.set("nl_x", "1");
    expect(area.get("nl_x")).toBe("1");
    area.remove("nl_x");
    expect(area.get("nl_x")).toBeNull();
  });
  it("behaves like memory for any keys and values", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, value) => {
        const area = memoryArea();
        area.set(key, value);
        expect(area.get(key)).toBe(value);
      }),
    );
  });
});

describe("retryDelay", () => {
  it("L10 is never shorter than Retry-After, never longer than 60 s without it", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3600),
        (attempt, random, after) => {
          expect(retryDelay(attempt, String(after), () => random)).toBeGreaterThanOrEqual(after * 1000);
          expect(retryDelay(attempt, null, () => random)).toBeLessThanOrEqual(60_000);
          expect(retryDelay(attempt, null, () => random)).toBeGreaterThanOrEqual(500);
        },
      ),
    );
  });
  it("L10 understands a date", () => {
    const now = Date.UTC(2026, 0, 1);
    expect(retryDelay(0, new Date(now + 90_000).toUTCString(), () => 0, now)).toBe(90_000);
  });
});

it("L9 an address loses query and fragment", () => {
  expect(pageAddress("https://a.example/b?c=d#e")).toBe("https://a.example/b");
  const path = fc.string().map((text) => `https://a.example/${text.replaceAll(/[?#]/g, "")}`);
  fc.assert(
    fc.property(path, fc.constantFrom("", "?", "#"), fc.string(), (address, sign, rest) => {
      expect(pageAddress(sign ? address + sign + rest : address)).toBe(address);
    }),
  );
});
