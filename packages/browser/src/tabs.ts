import { guard } from "./guard.ts";

/** Word between the tabs of one origin. Nothing is stored. */
export interface Tabs<T> {
  post(message: T): void;
  on(fn: (message: T) => void): () => void;
  close(): void;
}

/** A BroadcastChannel; without one (old browsers, opaque origins) the tab is alone. */
export function tabs<T>(name: string): Tabs<T> {
  const listeners = new Set<(message: T) => void>();
  const channel = guard(() => new BroadcastChannel(name))();
  if (channel)
    channel.onmessage = (event: MessageEvent<T>) => listeners.forEach((fn) => guard(fn)(event.data));
  return {
    post: guard((message) => channel?.postMessage(message)),
    on: (fn) => {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    close: () => channel?.close(),
  };
}
