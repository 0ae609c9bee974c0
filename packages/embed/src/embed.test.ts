import { expect, it } from "vitest";
import { language } from "./language.ts";
import { installQueue } from "./queue.ts";

it("speaks the tag's language, then the page's, then the site's own", () => {
  const known = { nb: 1, en: 1 };
  expect(language(["en-GB", "nb"], known, "nb")).toBe("en");
  expect(language([null, "no-NO"], known, "en")).toBe("nb");
  expect(language([undefined, "fr"], known, "nb")).toBe("nb");
  expect(language(["", ""], known, "nb")).toBe("nb");
});

it("runs what was called before it loaded, in order, and survives a failing command", () => {
  const seen: unknown[] = [];
  const stub = Object.assign(() => undefined, { q: [["a", 1], ["bad"], ["unknown"], ["a", 2]] });
  globalThis.nordleads = stub;
  installQueue({
    a: (value: number) => seen.push(value),
    bad: () => {
      throw new Error("ours");
    },
  });
  globalThis.nordleads("a", 3);
  expect(seen).toEqual([1, 2, 3]);
  globalThis.nordleads = undefined;
});
