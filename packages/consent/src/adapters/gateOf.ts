import type { Gate } from "@nordleads/wire/types";

/** What an adapter must know of another vendor's banner. */
export interface OtherBanner {
  /** The visitor's answer to a purpose; `undefined` while there is none. */
  readonly answer: (purpose: string) => boolean | undefined;
  /** Calls `changed` whenever an answer may have changed; returns a function that ends it. */
  readonly listen: (changed: () => void) => () => void;
}

/** A purpose of ours → the vendor's names for it. What is not listed keeps its name; all of them must be granted. */
export type Names = Readonly<Record<string, string | readonly string[]>>;

/**
 * A gate over another vendor's banner (C19). `necessary` is always granted; what the vendor does not know, or has
 * no answer for, never is. Listeners hear each change once: the first refusal too, as with our own gate.
 */
export function gateOf({ answer, listen }: OtherBanner): Gate {
  const read = (purpose: string): boolean | undefined =>
    purpose === "necessary" ? true : guarded(() => answer(purpose));
  return {
    granted: (purpose) => read(purpose) === true,
    refused: (purpose) => read(purpose) === false,
    on: (purpose, fn) => {
      let last = read(purpose);
      return listen(() => {
        const before = last;
        last = read(purpose);
        if (last !== before) fn(last === true);
      });
    },
  };
}

/** A banner that is not there yet, or throws, has no answer. */
function guarded(read: () => boolean | undefined): boolean | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Asks `granted` for each of the vendor's names of a purpose. */
export function everyName(names: Names, purpose: string, granted: (name: string) => boolean): boolean {
  return [names[purpose] ?? purpose].flat().every((name) => granted(name));
}

/** Hears events of the window. */
export function onWindow(...events: readonly string[]): OtherBanner["listen"] {
  return (changed) => {
    for (const event of events) addEventListener(event, changed);
    return () => {
      for (const event of events) removeEventListener(event, changed);
    };
  };
}
