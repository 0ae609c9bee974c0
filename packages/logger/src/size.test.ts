import { brotliSize, bundleFiles } from "./testing/bundle.ts";
import { expect, it } from "vitest";

it("bytes, minified, after brotli: 2,500 at once, and 1,500 when something may be sent", async () => {
  const [entry, ...later] = await bundleFiles(`export { createLogger } from "./index.ts";`);
  expect(brotliSize(entry?.code ?? "")).toBeLessThanOrEqual(2500);
  expect(later.reduce((sum, { code }) => sum + brotliSize(code), 0)).toBeLessThanOrEqual(1500);
});
