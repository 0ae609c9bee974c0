import { expect, it } from "vitest";
import { brotliSize, bundle } from "../testing/bundle.ts";

/** Words that only the TCF's library, or our own part of it, has. */
const library = /vendorsDisclosed|consentLanguages|Base64Url/;

it("C29 is never in the gate's bytes", async () => {
  const code = await bundle(
    'export * from "./index.ts"; export * from "./banner.ts"; export * from "./settings.ts"; export * from "./holdBack.ts";',
    "iife",
  );
  expect(code).not.toMatch(library);
  expect(code).not.toMatch(/tcfapi/);
});

it("C29 stays below its budget of bytes, and loads its library later", async () => {
  const code = await bundle('export { tcf } from "./tcf.ts";');
  expect(code).not.toMatch(library);
  expect(brotliSize(code)).toBeLessThanOrEqual(1300);
  expect(await bundle('export { tcf } from "./tcf.ts";', "iife")).toMatch(library);
});
