import { brotliSize, bundle } from "./testing/bundle.ts";
import { expect, it } from "vitest";

it("bytes, minified, after brotli: 3,850 with all it needs", async () => {
  expect(brotliSize(await bundle(`export { createLogger } from "./index.ts";`))).toBeLessThanOrEqual(3850);
});
