import { describe, expect, it } from "vitest";
import { brotliSize, bundle } from "../testing/bundle.ts";

const core = 'export { createConsent, gateContent } from "./index.ts";';
const banner = 'export { drawBanner } from "./banner.ts";';

describe("bytes, minified, after brotli", () => {
  it.each([
    ["headless core", core, 2410],
    ["layer one, without words", core + banner, 4010],
    ["layer one, with one language", `${core}${banner}export { nb } from "./i18n/nb.ts";`, 4500],
    ["layer two", 'export { drawSettings } from "./settings.ts";', 2500],
  ])("%s", async (_, code, budget) => {
    expect(brotliSize(await bundle(code))).toBeLessThanOrEqual(budget);
  });
  it("no entry carries the words of all languages", async () => {
    const code = await bundle(`${core}${banner}export { drawSettings } from "./settings.ts";`);
    expect(code).not.toMatch(/Godta|Accept all/);
  });
});
