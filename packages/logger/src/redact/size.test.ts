import { brotliSize, bundle } from "../testing/bundle.ts";
import { expect, it } from "vitest";

it("bytes, minified, after brotli: redact 2,000, with none of the hints' words", async () => {
  const code = await bundle(`export { redact } from "./redact.ts";`);
  expect(brotliSize(code)).toBeLessThanOrEqual(2000);
  expect(code).not.toContain("diagnos");
});

it("bytes, minified, after brotli: hints 1,500, with nothing of redact", async () => {
  const code = await bundle(`export { hints } from "./redact.ts";`);
  expect(brotliSize(code)).toBeLessThanOrEqual(1500);
  expect(code).not.toContain("lefon");
});
