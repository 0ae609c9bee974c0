// The sender as it is, on a queue that several tabs share, against a real collector that fails in every way.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLine, type Line } from "./line.ts";
import { memoryQueue } from "./memoryQueue.ts";
import { startCollector, type Answer, type TestCollector } from "./testing/collector.ts";

let collector: TestCollector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector[Symbol.asyncDispose]());

const tab = fc.nat(2);
const command = fc.oneof(
  fc.record({ do: fc.constant("track" as const), tab, count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant("wake" as const), tab, waits: fc.boolean() }),
  fc.record({ do: fc.constant("leave" as const), tab }),
  // At any point: what was on its way may have arrived or not, and nobody learns of it.
  fc.record({ do: fc.constant("crash" as const), tab }),
  fc.record({
    do: fc.constant("answer" as const),
    answer: fc.constantFrom<Answer>("ok", "down", "lost", "half", { status: 500 }, { status: 429 }),
  }),
);

it("L2 L3 L12 any tabs, in any order, with any answers and crashes at any point: nothing lost, nothing twice, order kept", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
      const session = `session_${String(++run).padStart(10, "0")}`;
      const queue = memoryQueue();
      const tools = {
        endpoint: `${collector.origin}/v1/demo`,
        now: Date.now,
        allowed: () => true,
        left: () => {},
      };
      const open = (): Line => createLine(queue, tools, session);
      const tabs = [open(), open(), open()];
      const tracked: string[] = [];
      for (const step of commands) {
        if (step.do === "answer") collector.answer = step.answer;
        else if (step.do === "track") {
          const names = Array.from({ length: step.count }, (_, i) => `e${tracked.length + i}`);
          tracked.push(...names);
          const e = names.map((name) => [Date.now(), name]);
          await tabs[step.tab]?.write([JSON.stringify({ s: session, p: [], e })]);
        } else if (step.do === "wake") {
          const tried = tabs[step.tab]?.wake(true);
          if (step.waits) await tried;
        } else if (step.do === "leave") tabs[step.tab]?.last();
        else {
          tabs[step.tab]?.end();
          tabs[step.tab] = open();
        }
      }
      collector.answer = "ok";
      while ((await queue())[2] > 0) await Promise.all(tabs.map((line) => line.wake(true)));
      tabs.forEach((line) => line.end());
      const arrived = collector.ids().filter((id) => id.startsWith(session));
      expect(arrived.map((id) => Number(id.split("-")[1])).toSorted((a, b) => a - b)).toEqual(
        tracked.map((_, i) => i + 1),
      );
      expect(arrived.map((id) => collector.nameOf(id))).toEqual(
        arrived.map((id) => `e${Number(id.split("-")[1]) - 1}`),
      );
    }),
    { numRuns: 150 },
  );
}, 60_000);
