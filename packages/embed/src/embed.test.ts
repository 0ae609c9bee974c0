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

it("runs what was called before it loaded, in order, and survives a failing command", async () => {
  const seen: unknown[] = [];
  const stub = Object.assign(() => undefined, { q: [["chat.a", 1], ["log.bad"], ["none.a"], ["on", 2]] });
  globalThis.nordleads = stub;
  const bad = (): never => {
    throw new Error("ours");
  };
  installQueue({
    chat: { a: (value: number) => seen.push(value), on: (value: number) => seen.push(value) },
    consent: {},
    log: Promise.resolve({ bad }),
  });
  globalThis.nordleads("chat.a", 3);
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual([1, 2, 3]);
  globalThis.nordleads = undefined;
});
