import { expect, it } from "vitest";
import type { Queue } from "../row.ts";

/** What every queue does (L2): run once for each of them. `make` returns an empty one. */
export function queueContract(make: () => Queue | Promise<Queue>): void {
  const texts = async (queue: Queue): Promise<string[]> => (await queue())[0].map(({ text }) => text);

  it("L2 gives back in order what was added, until it is removed", async () => {
    const queue = await make();
    expect(await queue()).toEqual([[], undefined, 0]);
    await queue(["a", "b"]);
    await queue(["c"]);
    expect(await texts(queue)).toEqual(["a", "b", "c"]);
    expect(await texts(queue)).toEqual(["a", "b", "c"]);
  });
  it("L3 removes from the front and keeps what is gone with it", async () => {
    const queue = await make();
    const [rows] = await queue(["a", "b", "c"]);
    const gone = new Map([["session", 20]]);
    const [, state, count] = await queue(["d"], rows[1]?.key, { gone });
    expect(state).toMatchObject({ gone });
    expect(count).toBe(2);
    expect(await texts(queue)).toEqual(["c", "d"]);
    expect((await queue())[1]).toMatchObject({ gone });
  });
  it("keys grow, also when the queue was empty in between", async () => {
    const queue = await make();
    const [[first]] = await queue(["a"]);
    const [[second]] = await queue(["b"], first?.key);
    expect(second?.key).toBeGreaterThan(first?.key ?? Infinity);
  });
  it("shows 100 rows at most, and counts all", async () => {
    const queue = await make();
    const [rows, , count] = await queue(Array.from({ length: 250 }, (_, i) => `${i}`));
    expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, i) => `${i}`));
    expect(count).toBe(250);
  });
  it("the state is not a row", async () => {
    const queue = await make();
    expect(await queue([], 0, { asked: 7 })).toMatchObject([[], { asked: 7 }, 0]);
  });
}
