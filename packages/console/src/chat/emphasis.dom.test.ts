import fc from "fast-check";
import { expect, it } from "vitest";
import { emphasis, withoutMarks } from "./emphasis.ts";

it("splits at what is bold, and leaves what is not", () => {
  expect(emphasis("**Vanlig uke**\n- Lørdag 10–15")).toEqual([
    { text: "Vanlig uke", strong: true },
    { text: "\n- Lørdag 10–15", strong: false },
  ]);
  expect(emphasis("2 ** 3")).toEqual([{ text: "2 ** 3", strong: false }]);
  expect(withoutMarks("**Vanlig uke** - Lørdag")).toBe("Vanlig uke: - Lørdag");
});

it("K16 loses no words of any text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const kept = emphasis(text).map((part) => (part.strong ? `**${part.text}**` : part.text));
      expect(kept.join("")).toBe(text);
    }),
  );
});
