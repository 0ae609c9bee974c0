import fc from "fast-check";
import { expect, it } from "vitest";
import { cut, type Batch } from "./cut.ts";
import { memoryQueue } from "./memoryQueue.ts";
import type { Kept, Queue, View } from "./row.ts";

const all = (): boolean => true;
const S = ["a_session_0000000", "b_session_0000000"] as const;
const row = (s: string, ...e: readonly Kept[]): string => JSON.stringify({ s, p: [], e });

function* batches(view: View): Generator<Batch> {
  for (let batch; (batch = cut(view, 50, 0, all)); view = batch.rest) yield batch;
}

interface Collector {
  readonly byId: Map<string, string>;
  /** Stores what is new; a repetition under the same id must be the same event. */
  receive(body: string): void;
}

function collector(): Collector {
  const byId = new Map<string, string>();
  return {
    byId,
    receive: (body) => {
      const { s, e } = JSON.parse(body) as { s: string; e: [number, number, string][] };
      for (const [seq, , name] of e) {
        const id = `${s}-${seq}`;
        expect(byId.get(id) ?? name).toBe(name);
        byId.set(id, name);
      }
    },
  };
}

type Step =
  | { readonly do: "track"; readonly session: 0 | 1; readonly count: number }
  | {
      readonly do: "send";
      readonly arrives: boolean;
      readonly acknowledged: boolean;
      readonly ahead: number;
    };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant("track" as const),
      session: fc.constantFrom(0 as const, 1 as const),
      count: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record({
      do: fc.constant("send" as const),
      arrives: fc.boolean(),
      acknowledged: fc.boolean(),
      ahead: fc.integer({ min: 0, max: 3 }),
    }),
  ),
  { maxLength: 60 },
);

async function send(queue: Queue, to: Collector, step: Step & { do: "send" }): Promise<boolean> {
  const ready = [...batches(await queue())];
  const [first] = ready;
  if (!first) return false;
  // A page that is left sends what follows too, and learns nothing of it.
  if (step.arrives) for (const batch of ready.slice(0, 1 + step.ahead)) to.receive(batch.body);
  // A crash or a lost answer: the batch stays, whoever comes next sends it again.
  if (step.arrives && step.acknowledged) await queue([], first.through, first.rest[1]);
  return true;
}

it("L2 L3 L12 whatever is tracked, sent, lost and repeated: nothing lost, nothing twice, in order, numbered from 1", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const queue = memoryQueue();
      const to = collector();
      const tracked: [string[], string[]] = [[], []];
      for (const step of script) {
        if (step.do === "send") await send(queue, to, step);
        else {
          const names = tracked[step.session];
          const fresh = Array.from({ length: step.count }, (_, i) => `e${names.length + i}`);
          names.push(...fresh);
          await queue([row(S[step.session], ...fresh.map((name) => [0, name] as const))]);
        }
      }
      while (await send(queue, to, { do: "send", arrives: true, acknowledged: true, ahead: 0 }));
      for (const [index, names] of tracked.entries())
        expect(names.map((_, i) => to.byId.get(`${S[index]}-${i + 1}`))).toEqual(names);
      expect(to.byId.size).toBe(tracked[0].length + tracked[1].length);
    }),
    { numRuns: 300 },
  );
});

it("L4 a batch has rows of one session, about 50 events, and fits into a request whatever the letters", async () => {
  const event = fc
    .string({ maxLength: 3900, unit: "grapheme" })
    .map((text) => [0, "x", { text }] as const)
    .filter((each) => JSON.stringify(each).length <= 4000);
  const rows = fc.array(
    fc
      .tuple(fc.constantFrom(...S), fc.array(event, { minLength: 1, maxLength: 5 }))
      .map(([s, e]) => row(s, ...e)),
  );
  await fc.assert(
    fc.asyncProperty(rows, async (texts) => {
      let count = 0;
      for (const batch of batches(await memoryQueue()(texts))) {
        const body = JSON.parse(batch.body) as { v: number; e: unknown[] };
        expect(body.v).toBe(1);
        expect(body.e).toHaveLength(batch.count);
        expect(batch.count).toBeLessThan(55);
        expect(new Blob([batch.body]).size).toBeLessThan(65_536);
        count += batch.count;
      }
      expect(count).toBe(texts.flatMap((text) => (JSON.parse(text) as { e: unknown[] }).e).length);
    }),
    { numRuns: 50 },
  );
});

it("L11 what is not allowed any more keeps its number and is not sent", async () => {
  const view = await memoryQueue()([row(S[0], [0, "a"], [0, "b"], [0, "c"])]);
  const batch = cut(view, 50, 0, ([, name]) => name !== "b");
  expect(JSON.parse(batch?.body ?? "")).toMatchObject({
    e: [
      [1, 0, "a"],
      [3, 0, "c"],
    ],
  });
  expect(batch?.rest[1]?.gone?.get(S[0])).toBe(3);
  expect(cut(view, 50, 0, () => false)?.body).toBe("");
});

it("L6 times travel as ages, never negative", async () => {
  const [a, b] = [[1000, "a", { k: "v" }] as const, [9000, "b", {}, "p"] as const];
  const text = JSON.stringify({ s: S[0], p: ["analytics"], r: { a: 1 }, d: 2, w: { old: 2 }, e: [a, b] });
  const batch = cut(await memoryQueue()([text]), 50, 5000, all);
  expect(JSON.parse(batch?.body ?? "")).toEqual({
    ...{ v: 1, t: 5000, s: S[0], p: ["analytics"], r: { a: 1 }, d: 2, w: { old: 2 } },
    e: [
      [1, 4000, "a", { k: "v" }],
      [2, 0, "b", {}, "p"],
    ],
  });
});

it("L3 counts of eight sessions are kept, the latest", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `session_number_${100 + i}`);
  const last = [...batches(await memoryQueue()(names.map((s) => row(s, [0, "a"]))))].at(-1);
  expect([...(last?.rest[1]?.gone?.keys() ?? [])]).toEqual(names.slice(-8));
});
