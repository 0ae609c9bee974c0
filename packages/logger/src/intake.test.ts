import type { Gate } from "@nordleads/wire/types";
import { expect, it } from "vitest";
import { createIntake } from "./intake.ts";
import { testGate } from "./testing/testGate.ts";
import type { Kept } from "./row.ts";

function intake(gate: Gate, clock: () => number = () => 0) {
  const written: Kept[][] = [];
  const decisions: string[] = [];
  let dropped = 0;
  const made = createIntake(
    gate,
    clock,
    async (events) => void written.push([...events]),
    () => dropped++,
    (purpose, granted) => decisions.push(`${purpose} ${granted}`),
  );
  return { ...made, written, decisions, dropped: () => dropped };
}

const task = (): Promise<void> => new Promise((done) => setTimeout(done));

it("L1 what is not decided waits with its time, 200 at most, the oldest dropped and counted", async () => {
  let time = 0;
  const gate = testGate();
  const { track, written, dropped } = intake(gate, () => ++time);
  for (let i = 0; i < 250; i++) track("page.view");
  await task();
  expect(written).toEqual([]);
  expect(dropped()).toBe(50);
  gate.set("analytics", true);
  await task();
  expect(written).toHaveLength(1);
  expect(written[0]).toEqual(Array.from({ length: 200 }, (_, i) => [51 + i, "page.view"]));
});

it("L1 at refusal it is forgotten, and what follows is not kept for a later yes", async () => {
  const gate = testGate();
  const { track, written, decisions } = intake(gate);
  track("page.view");
  gate.set("analytics", false);
  track("page.view");
  gate.set("analytics", true);
  await task();
  expect(written).toEqual([]);
  expect(decisions).toEqual(["analytics false", "analytics true"]);
  track("page.view");
  await task();
  expect(written).toEqual([[[0, "page.view"]]]);
});

it("L1 where the gate knows of an earlier no, nothing waits", async () => {
  const gate = testGate();
  const { track, written } = intake({ ...gate, refused: () => true });
  track("page.view");
  gate.set("analytics", true);
  await task();
  expect(written).toEqual([]);
});

it("L1 each purpose waits for its own decision", async () => {
  const gate = testGate();
  const { track, written } = intake(gate);
  track("a");
  track("b", {}, { purpose: "marketing" });
  track("chat.open");
  gate.set("marketing", true);
  await task();
  expect(written).toEqual([
    [
      [0, "chat.open"],
      [0, "b", {}, "marketing"],
    ],
  ]);
});

it("all calls of a task are one write, in order", async () => {
  const { track, written } = intake(testGate("analytics"));
  for (let i = 0; i < 20; i++) track(`e${i}`);
  await task();
  expect(written).toEqual([Array.from({ length: 20 }, (_, i) => [0, `e${i}`])]);
});

it("L11 another tab's word is obeyed until the gate grants anew", async () => {
  const gate = testGate("analytics");
  const { track, refuse, granted, written } = intake(gate);
  refuse("analytics");
  track("a");
  expect(granted("analytics")).toBe(false);
  gate.set("analytics", true);
  expect(granted("analytics")).toBe(true);
  await task();
  expect(written).toEqual([]);
});

it("close leaves no listener at the gate", () => {
  const gate = testGate();
  const { track, close } = intake(gate);
  track("a");
  track("b", {}, { purpose: "marketing" });
  expect(gate.listeners()).toBe(2);
  close();
  expect(gate.listeners()).toBe(0);
});
