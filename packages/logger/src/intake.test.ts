import type { Gate } from "@nordleads/wire/types";
import { expect, it } from "vitest";
import { createIntake } from "./intake.ts";
import { testGate } from "./testing/testGate.ts";

// oxlint-disable-next-line typescript/explicit-function-return-type -- a test's own helper
function intake(gate: Gate) {
  const written: unknown[][] = [];
  const decisions: string[] = [];
  const dropped: string[] = [];
  const ending = new AbortController();
  let time = 0;
  const made = createIntake(
    gate,
    ending.signal,
    () => {
      const coming = made.take();
      if (coming[0]) written.push(coming.map(([, text]) => JSON.parse(text) as unknown));
    },
    (count, reason) => dropped.push(`${count} ${reason}`),
    (purpose, granted) => decisions.push(`${purpose} ${granted}`),
  );
  const track = (name: string, purpose?: string): void => made.track(++time, name, {}, purpose);
  return { ...made, track, close: () => ending.abort(), written, decisions, dropped };
}

const task = (): Promise<void> => new Promise((done) => setTimeout(done));

it("L1 what is not decided waits with its time, 200 at most, the oldest dropped and counted", async () => {
  const gate = testGate();
  const { track, written, dropped } = intake(gate);
  for (let i = 0; i < 250; i++) track("page.view");
  await task();
  expect(written).toEqual([]);
  expect(dropped).toEqual(["50 waiting"]);
  gate.set("analytics", true);
  await task();
  expect(written).toEqual([Array.from({ length: 200 }, (_, i) => [51 + i, "page.view", {}])]);
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
  expect(written).toEqual([[[3, "page.view", {}]]]);
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
  track("b", "marketing");
  track("chat.open");
  gate.set("marketing", true);
  await task();
  expect(written).toEqual([
    [
      [2, "b", {}, "marketing"],
      [3, "chat.open", {}],
    ],
  ]);
});

it("all calls of a task are one write, in order", async () => {
  const { track, written } = intake(testGate("analytics"));
  for (let i = 0; i < 20; i++) track(`e${i}`);
  await task();
  expect(written).toEqual([Array.from({ length: 20 }, (_, i) => [i + 1, `e${i}`, {}])]);
});

it("L11 another tab's word is obeyed until the gate grants anew", async () => {
  const gate = testGate("analytics");
  const { track, of, decide, written } = intake(gate);
  track("a");
  decide("analytics", false, true);
  track("a");
  expect(of("analytics")).toBe(false);
  gate.set("analytics", true);
  expect(of("analytics")).toBe(true);
  await task();
  expect(written).toEqual([]);
});

it("L11 a refusal counts once, however many tell of it", () => {
  const gate = testGate("analytics");
  const { of, decide, decisions } = intake(gate);
  expect(of("analytics")).toBe(true);
  decide("analytics", false, true);
  gate.set("analytics", false);
  expect(decisions).toEqual(["analytics false"]);
});

it("L2 an event of more than 4,000 characters is dropped and counted", () => {
  const { track, dropped, take } = intake(testGate("analytics"));
  track("x".repeat(5000));
  expect(dropped).toEqual(["1 large"]);
  expect(take()).toEqual([]);
});

it("L1 a purpose with a name of JavaScript's own is not granted", () => {
  const { of } = intake(testGate());
  for (const name of ["constructor", "__proto__", "toString"]) expect(of(name)).toBeUndefined();
});

it("close leaves no listener at the gate", () => {
  const gate = testGate();
  const { track, close } = intake(gate);
  track("a");
  track("b", "marketing");
  expect(gate.listeners()).toBe(2);
  close();
  expect(gate.listeners()).toBe(0);
});
