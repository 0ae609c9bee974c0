import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { figures, type Comparison, type Figure } from "./figures.ts";

const read = (path: string): string => {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

describe("the figures that we publish", () => {
  let measured: Comparison[];
  let all: Figure[];
  beforeAll(async () => {
    measured = await figures();
    all = measured.flatMap((comparison) => comparison.figures);
  });

  it("docs/figures.md says what is measured, within 2 %", () => {
    const quoted = [...read("docs/figures.md").matchAll(/^\| (.+) \| \**([\d,]+)\** \|$/gm)];
    expect(quoted.map(([, what]) => what)).toEqual(all.map(({ what }) => what));
    for (const [, what, bytes] of quoted) {
      const now = all.find((figure) => figure.what === what)?.bytes ?? 0;
      expect(Math.abs(Number(bytes?.replaceAll(",", "")) - now) / now, `${what} is ${now}`).toBeLessThan(
        0.02,
      );
    }
  });

  it("a size that the README gives for one of our packages is one that is measured, rounded to 0.1 KB", () => {
    const rounded = new Set(all.filter(({ peer }) => !peer).map(({ bytes }) => (bytes / 1000).toFixed(1)));
    for (const [, size] of read("README.md").matchAll(/(\d+\.\d) KB/g)) expect([...rounded]).toContain(size);
  });

  it("we are smaller than every peer beside us that does the same", () => {
    const [consent] = measured;
    const [ours, , theirs] = consent?.figures ?? [];
    expect(ours?.bytes).toBeLessThan(theirs?.bytes ?? 0);
  });
});
