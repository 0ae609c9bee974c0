import { expect, it } from "vitest";
import { plainGate } from "./plainGate.ts";

it("C5 grants only what is necessary until the page says more, and tells each change once", () => {
  const { gate, set } = plainGate();
  const heard: boolean[] = [];
  const end = gate.on("analytics", (granted) => heard.push(granted));
  expect(gate.granted("necessary")).toBe(true);
  expect(gate.granted("analytics")).toBe(false);
  set({ analytics: true });
  set({ analytics: true, marketing: false });
  set({ analytics: false, necessary: false });
  expect(heard).toEqual([true, false]);
  expect(gate.granted("necessary")).toBe(true);
  end();
  set({ analytics: true });
  expect(heard).toHaveLength(2);
});
