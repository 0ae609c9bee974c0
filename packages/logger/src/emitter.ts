import { guard } from "@nordleads/browser";

/** Listeners by event; a listener that throws harms nobody. */
export interface Emitter<T> {
  on<K extends keyof T>(this: void, event: K, fn: (detail: T[K]) => void): () => void;
  emit<K extends keyof T>(this: void, event: K, detail: T[K]): void;
}

export function emitter<T>(): Emitter<T> {
  const listeners = new Set<readonly [event: keyof T, fn: (detail: never) => void]>();
  return {
    on: (event, fn) => {
      const entry = [event, fn] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    emit: (event, detail) => {
      for (const [name, fn] of listeners) if (name === event) guard(fn)(detail as never);
    },
  };
}
