import { expect, it } from "vitest";
import type { Queue } from "../row.ts";

/** What every queue does (L2): run once for each of them. `make` returns an empty one. */
export function queueContract(make: () => Queue | Promise<Queue>): void {
  const texts = async (queue: Queue): Promise<string[]> => (await queue.peek())[0].map(({ text }) => text);

  it("L2 gives back in order what was added, until it is removed", async () => {
    const queue = await make();
    expect(await queue.peek()).toEqual([[], new Map()]);
    await queue.add(["a", "b"]);
    await queue.add(["c"]);
    expect(await texts(queue)).toEqual(["a", "b", "c"]);
    expect(await texts(queue)).toEqual(["a", "b", "c"]);
  });
  it("L3 removes from the front and keeps what is gone with it", async () => {
    const queue = await make();
    await queue.add(["a", "b", "c"]);
    const [rows] = await queue.peek();
    const gone = new Map([["session", 20]]);
    await queue.remove(
      rows.slice(0, 2).map(({ key }) => key),
      gone,
    );
    expect(await texts(queue)).toEqual(["c"]);
    expect((await queue.peek())[1]).toEqual(gone);
    await queue.add(["d"]);
    expect(await texts(queue)).toEqual(["c", "d"]);
  });
  it("keys grow, also when the queue was empty in between", async () => {
    const queue = await make();
    await queue.add(["a"]);
    const [[first]] = await queue.peek();
    await queue.remove([first?.key ?? 0], new Map());
    await queue.add(["b"]);
    const [[second]] = await queue.peek();
    expect(second?.key).toBeGreaterThan(first?.key ?? Infinity);
  });
  it("shows 100 rows at most", async () => {
    const queue = await make();
    await queue.add(Array.from({ length: 250 }, (_, i) => `${i}`));
    expect(await texts(queue)).toEqual(Array.from({ length: 100 }, (_, i) => `${i}`));
  });
  it("nothing added is nothing", async () => {
    const queue = await make();
    await queue.add([]);
    expect(await texts(queue)).toEqual([]);
  });
}
