import fc from "fast-check";
import { expect, it } from "vitest";
import { encode } from "./encode.ts";
import { memoryQueue } from "./memoryQueue.ts";
import { plan } from "./plan.ts";
import type { Queue } from "./row.ts";
import { toRows } from "./toRows.ts";

const all = (): boolean => true;
const S = ["a_session_0000000", "b_session_0000000"] as const;

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
  const batches = [...plan(...(await queue.peek()), 50, 62_000, all)];
  const [first] = batches;
  if (!first) return false;
  // A page that is left sends what follows too, and learns nothing of it.
  if (step.arrives) for (const batch of batches.slice(0, 1 + step.ahead)) to.receive(encode(batch, 0, 0));
  // A crash or a lost answer: the batch stays, whoever comes next sends it again.
  if (step.arrives && step.acknowledged) await queue.remove(first.keys, first.gone);
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
          const head = { s: S[step.session], p: ["analytics"] };
          await queue.add(
            toRows(
              head,
              fresh.map((name) => [0, name]),
              fail,
            ),
          );
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

it("L4 a batch has at most 50 events of one session and fits into a request", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom(...S),
          fc.integer({ min: 1, max: 80 }),
          fc.string({ maxLength: 1900, unit: "grapheme" }),
        ),
      ),
      async (groups) => {
        const queue = memoryQueue();
        for (const [s, count, text] of groups)
          await queue.add(
            toRows(
              { s, p: [] },
              Array.from({ length: count }, () => [0, "x", { text }]),
              () => {},
            ),
          );
        for (const batch of plan(...(await queue.peek()), 50, 62_000, all)) {
          expect(batch.events.length).toBeLessThanOrEqual(50);
          const body = encode(batch, 9e12, 9999);
          expect(new Blob([body]).size).toBeLessThan(65_536);
          expect(JSON.parse(body)).toMatchObject({ v: 1 });
        }
      },
    ),
    { numRuns: 50 },
  );
});

it("L11 what is not allowed any more keeps its number and is not sent", async () => {
  const queue = memoryQueue();
  await queue.add(
    toRows(
      { s: S[0], p: [] },
      [
        [0, "a"],
        [0, "b"],
        [0, "c"],
      ],
      fail,
    ),
  );
  const [batch] = plan(...(await queue.peek()), 50, 62_000, ([, name]) => name !== "b");
  expect(batch?.events.map(([seq, [, name]]) => [seq, name])).toEqual([
    [1, "a"],
    [3, "c"],
  ]);
  expect(batch?.gone.get(S[0])).toBe(3);
});

it("L6 times travel as ages, never negative", async () => {
  const queue = memoryQueue();
  await queue.add(
    toRows(
      { s: S[0], p: ["analytics"], r: { a: 1 } },
      [
        [1000, "a", { k: "v" }],
        [9000, "b", {}, "p"],
      ],
      fail,
    ),
  );
  const [batch] = plan(...(await queue.peek()), 50, 62_000, all);
  expect(JSON.parse(batch ? encode(batch, 5000, 2) : "")).toEqual({
    v: 1,
    t: 5000,
    s: S[0],
    p: ["analytics"],
    r: { a: 1 },
    d: 2,
    e: [
      [1, 4000, "a", { k: "v" }],
      [2, 0, "b", {}, "p"],
    ],
  });
});

it("counts of eight sessions are kept, the latest", async () => {
  const queue = memoryQueue();
  for (let i = 0; i < 12; i++)
    await queue.add(toRows({ s: `session_number_${100 + i}`, p: [] }, [[0, "a"]], fail));
  const batch = [...plan(...(await queue.peek()), 50, 62_000, all)].at(-1);
  expect([...(batch?.gone.keys() ?? [])]).toEqual(
    Array.from({ length: 8 }, (_, i) => `session_number_${104 + i}`),
  );
});

it("an event that is too large is left out and told", () => {
  let told = 0;
  const rows = toRows(
    { s: S[0], p: [] },
    [
      [0, "a", { text: "x".repeat(7000) }],
      [0, "b"],
    ],
    () => told++,
  );
  expect(told).toBe(1);
  expect(rows).toHaveLength(1);
});

function fail(): never {
  throw new Error("not expected");
}
