import { guard } from "@nordleads/browser";

interface Listeners {
  readonly on: (event: string, fn: (value: never) => void) => () => void;
  readonly emit: (event: string, value: unknown) => void;
}

/** Who wants to hear what. A listener that throws harms neither the others nor us. */
export function listeners(failed?: (error: unknown) => void): Listeners {
  const all = new Set<readonly [event: string, fn: (value: never) => void]>();
  return {
    on: (event, fn) => {
      const entry = [event, fn] as const;
      all.add(entry);
      return () => all.delete(entry);
    },
    emit: (event, value) => {
      for (const [name, fn] of all) if (name === event) guard(fn, failed)(value as never);
    },
  };
}
