import type { Bus, BusMessage, Topic } from "./types.ts";

/** The bus inside one process. A listener that throws holds back no other; `failed` hears of it. */
export function createLocalBus(failed: (error: unknown) => void): Bus {
  const listeners = new Map<Topic, Set<(message: BusMessage) => void>>();
  return {
    publish: (topic, message) => {
      for (const fn of Array.from(listeners.get(topic) ?? [])) {
        try {
          fn(message);
        } catch (error) {
          failed(error);
        }
      }
    },
    subscribe: (topic, fn) => {
      const own = (message: BusMessage): void => fn(message);
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(own));
      return () => {
        known.delete(own);
        if (known.size === 0 && listeners.get(topic) === known) listeners.delete(topic);
      };
    },
    dispose: async () => listeners.clear(),
  };
}
