import { guard } from "./guard.ts";

/** Word between the tabs of one origin. Nothing is stored. */
export interface Tabs<T> {
  post(message: T): void;
  on(fn: (message: T) => void): () => void;
  close(): void;
}

/** A BroadcastChannel; without one (old browsers, opaque origins) the tab is alone. */
export function tabs<T>(name: string): Tabs<T> {
  const channel = guard(() => new BroadcastChannel(name))();
  return {
    post: guard((message) => channel?.postMessage(message)),
    on: (fn) => {
      const hear = guard((event: MessageEvent<T>) => fn(event.data));
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
    close: () => channel?.close(),
  };
}
