import { describe, expect, it } from "vitest";
import { brotliSize, bundle } from "../testing/bundle.ts";

const core = 'export { createConsent, gateContent } from "./index.ts";';
const banner = 'export { drawBanner } from "./banner.ts";';

describe("bytes, minified, after brotli", () => {
  it.each([
    ["headless core", 'export { createGate } from "./core.ts";', 2000],
    ["headless core that fetches its delivery", 'export { createConsent } from "./index.ts";', 2060],
    ["the same with the gating of the page", core, 2580],
    ["layer one, without words", core + banner, 4200],
    ["layer one, with one language", `${core}${banner}export { nbBanner } from "./bannerTexts.ts";`, 4500],
    ["layer two", 'export { drawSettings } from "./settings.ts";', 4000],
    ["delivery and what takes its time at a withdrawal", 'export { deliver } from "./delivery.ts";', 1500],
  ])("%s", async (_, code, budget) => {
    expect(brotliSize(await bundle(code))).toBeLessThanOrEqual(budget);
  });
  it("no entry carries the words of all languages", async () => {
    const code = await bundle(`${core}${banner}export { drawSettings } from "./settings.ts";`);
    expect(code).not.toMatch(/Godta|Accept all/);
  });
});
