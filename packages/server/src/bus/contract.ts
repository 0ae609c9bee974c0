import { describe, expect, it } from "vitest";
import type { Bus, BusMessage } from "./types.ts";

const news = (conversation: string): BusMessage => ({ kind: "news", conversation });

/** What every engine of the bus does. `open` makes an empty one; `settled` waits until what was published has arrived. */
export function busContract(name: string, open: () => Promise<Bus>, settled: () => Promise<void>): void {
  const using = async (use: (bus: Bus) => Promise<void>): Promise<void> => {
    const bus = await open();
    try {
      await use(bus);
    } finally {
      await bus.dispose();
    }
  };

  describe(`bus: ${name}`, () => {
    it("K8 tells every listener of a topic, in order, and nobody else", () =>
      using(async (bus) => {
        const [one, two, other]: BusMessage[][] = [[], [], []];
        bus.subscribe("chat/demo/c1", (message) => one?.push(message));
        bus.subscribe("chat/demo/c1", (message) => two?.push(message));
        bus.subscribe("chat/demo/c2", (message) => other?.push(message));
        for (const id of ["a", "b", "c"]) bus.publish("chat/demo/c1", news(id));
        await settled();
        expect(one).toEqual([news("a"), news("b"), news("c")]);
        expect(two).toEqual(one);
        expect(other).toEqual([]);
      }));

    it("K8 nothing is told after leaving, and the same function twice is two listeners", () =>
      using(async (bus) => {
        const heard: BusMessage[] = [];
        const listen = (message: BusMessage): void => void heard.push(message);
        const leave = bus.subscribe("site/demo", listen);
        bus.subscribe("site/demo", listen);
        bus.publish("site/demo", news("a"));
        await settled();
        leave();
        leave();
        bus.publish("site/demo", news("b"));
        await settled();
        expect(heard).toEqual([news("a"), news("a"), news("b")]);
      }));

    it("K8 a listener that throws holds back no other", () =>
      using(async (bus) => {
        const heard: BusMessage[] = [];
        bus.subscribe("site/demo", () => {
          throw new Error("planted");
        });
        bus.subscribe("site/demo", (message) => heard.push(message));
        bus.publish("site/demo", news("a"));
        await settled();
        expect(heard).toEqual([news("a")]);
      }));
  });
}
