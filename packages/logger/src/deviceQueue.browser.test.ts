import { describe, expect, it } from "vitest";
import { deviceQueue } from "./deviceQueue.ts";
import { queueContract } from "./testing/queueContract.ts";

let count = 0;
const name = (): string => `nl_test_${++count}`;
const remove = (name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject;
  });

describe("the queue on the device", () => {
  queueContract(() => deviceQueue(name(), () => {}));

  it("L2 is there for the next page, and tells when it is new", async () => {
    const here = name();
    let created = 0;
    const first = deviceQueue(here, () => created++);
    await first.add(["a"]);
    first.close();
    const [rows] = await deviceQueue(here, () => created++).peek();
    expect(rows.map(({ text }) => text)).toEqual(["a"]);
    expect(created).toBe(1);
  });

  it("L12 two tabs write at once: every row once, each tab's in order", async () => {
    const here = name();
    const [a, b] = [deviceQueue(here, () => {}), deviceQueue(here, () => {})];
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? a.add([`a${i}`]) : b.add([`b${i}`]))));
    const [rows] = await a.peek();
    const of = (tab: string): string[] => rows.map(({ text }) => text).filter((text) => text.startsWith(tab));
    const numbers = Array.from({ length: 20 }, (_, i) => i * 2);
    expect(of("a")).toEqual(numbers.map((i) => `a${i + 1}`));
    expect(of("b")).toEqual(numbers.map((i) => `b${i}`));
  });

  it("L11 lets go when another tab deletes it, and opens a new one when there is need", async () => {
    const here = name();
    const queue = deviceQueue(here, () => {});
    await queue.add(["a"]);
    await remove(here);
    await queue.add(["b"]);
    expect((await queue.peek())[0].map(({ text }) => text)).toEqual(["b"]);
  });
});
