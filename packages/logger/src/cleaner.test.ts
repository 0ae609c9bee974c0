import fc from "fast-check";
import { expect, it } from "vitest";
import { cleaner } from "./cleaner.ts";

it("L9 an address keeps the listed parameters and no others, and no fragment", () => {
  const clean = cleaner({ keep: ["utm_source"] });
  expect(clean("https://a.example/b?utm_source=x&email=someone%40example.com#y")).toBe(
    "https://a.example/b?utm_source=x",
  );
  expect(clean("https://a.example/b?email=x")).toBe("https://a.example/b");
  expect(clean("why? #1")).toBe("why? #1");
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(clean(url)).toBe(url.split(/[?#]/, 1)[0]);
    }),
  );
});

it("L13 every string is redacted, after its address was cut", () => {
  const clean = cleaner({ redact: (text) => ({ text: text.replaceAll("secret", "…") }) });
  expect(clean("https://a.example/secret?secret")).toBe("https://a.example/…");
});
