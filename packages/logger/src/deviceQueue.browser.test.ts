import { describe, expect, it } from "vitest";
import { deviceQueue } from "./deviceQueue.ts";
import type { Queue } from "./row.ts";
import { queueContract } from "./testing/queueContract.ts";

let count = 0;
const name = (): string => `nl_test_${++count}`;
const remove = (name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject;
  });

const open = (name: string): Promise<Queue> =>
  deviceQueue(
    name,
    () => {},
    () => {},
  );

describe("the queue on the device", () => {
  queueContract(() => open(name()));

  it("L2 is there for the next page, and tells when it is new", async () => {
    const here = name();
    let created = 0;
    const make = (): Promise<Queue> =>
      deviceQueue(
        here,
        () => created++,
        () => {},
      );
    await (
      await make()
    )(["a"]);
    const [rows] = await (await make())();
    expect(rows.map(({ text }) => text)).toEqual(["a"]);
    expect(created).toBe(1);
  });

  it("L12 two tabs write at once: every row once, each tab's in order", async () => {
    const here = name();
    const [a, b] = await Promise.all([open(here), open(here)]);
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? a([`a${i}`]) : b([`b${i}`]))));
    const [rows] = await a();
    const of = (tab: string): string[] => rows.map(({ text }) => text).filter((text) => text.startsWith(tab));
    const numbers = Array.from({ length: 20 }, (_, i) => i * 2);
    expect(of("a")).toEqual(numbers.map((i) => `a${i + 1}`));
    expect(of("b")).toEqual(numbers.map((i) => `b${i}`));
  });

  it("L11 lets go and tells when another tab deletes it; what comes then is refused", async () => {
    const here = name();
    let erased = 0;
    const queue = await deviceQueue(
      here,
      () => {},
      () => erased++,
    );
    await queue(["a"]);
    await remove(here);
    expect(erased).toBe(1);
    await expect(queue(["b"])).rejects.toThrow("closing");
    expect(await (await open(here))()).toEqual([[], undefined, 0]);
  });
});
