import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createShares } from "./createShares.ts";

const limits = { perSecond: 10, seconds: 3, open: 2 };

describe("shares", () => {
  it("L22 a site may use 3 s at once, then waits until there is one more, and no other site does", () => {
    const shares = createShares(limits);
    shares.charge("a", 30, 0);
    expect(shares.wait("a", 0)).toBe(1);
    expect(shares.wait("b", 0)).toBe(0);
    expect(shares.wait("a", 100)).toBe(0);
    shares.charge("a", 100, 100);
    expect(shares.wait("a", 100)).toBe(10);
    expect(shares.wait("a", 10_100)).toBe(0);
  });

  it("L22 a site has so many places, and gets one back when its work has ended, well or not", async () => {
    const shares = createShares(limits);
    const works = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
    const [first, second] = works.map(({ promise }) => shares.hold("a", () => promise));
    expect(shares.hold("a", async () => "third")).toBeUndefined();
    expect(await shares.hold("b", async () => "other")).toBe("other");
    works[0].reject(new Error("full"));
    await expect(first).rejects.toThrow("full");
    expect(await shares.hold("a", async () => "third")).toBe("third");
    works[1].resolve("second");
    expect(await second).toBe("second");
  });

  it("L22 over any time no site gets more than its share and one batch, and whoever waits as told may go on", () => {
    const steps = fc.array(fc.record({ after: fc.nat(2000), events: fc.integer({ min: 1, max: 40 }) }));
    fc.assert(
      fc.property(steps, (all) => {
        const shares = createShares(limits);
        let [now, taken] = [0, 0];
        for (const { after, events } of all) {
          now += after;
          const wait = shares.wait("a", now);
          if (wait > 0) now += wait * 1000;
          expect(shares.wait("a", now)).toBe(0);
          shares.charge("a", events, now);
          taken += events;
        }
        expect(taken).toBeLessThanOrEqual(30 + (now / 1000) * 10 + 40);
      }),
    );
  });
});
