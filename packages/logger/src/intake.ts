import { guard } from "@nordleads/browser";
import type { Attributes, Gate } from "@nordleads/wire/types";
import { clean } from "./clean.ts";
import { permission } from "./permission.ts";
import { purposeOf } from "./purposeOf.ts";
import type { Kept } from "./row.ts";

const WAITING = 200;

/** Where events come in: those that are permitted go on, the others wait or are forgotten (L1). */
export interface Intake {
  track(this: void, name: string, attributes?: Attributes, options?: { readonly purpose?: string }): void;
  granted(this: void, purpose: string): boolean;
  /** Another tab has heard that the purpose was refused. */
  refuse(this: void, purpose: string): void;
  /** Writes at once what this task has brought. */
  write(this: void): Promise<unknown>;
  close(this: void): void;
}

/**
 * `write` gets all permitted events of a task at once. Events of a purpose that is not decided wait in
 * memory; the oldest is `dropped` when there are more than 200. `decided` is told of each decision.
 */
export function createIntake(
  gate: Gate,
  now: () => number,
  write: (events: readonly Kept[]) => Promise<unknown>,
  dropped: () => void,
  decided: (purpose: string, granted: boolean, fromGate?: boolean) => void,
): Intake {
  let waiting: Kept[] = [];
  let task: Kept[] = [];
  let closed = false;

  const flush = async (): Promise<void> => {
    const events = task;
    task = [];
    if (events[0]) await write(events);
  };
  const add = (event: Kept): void => {
    if (task.push(event) === 1) queueMicrotask(guard(flush));
  };
  const allow = permission(gate, (purpose, granted, fromGate) => {
    const its = (event: Kept): boolean => purposeOf(event[1], event[3]) === purpose;
    if (granted) waiting.filter(its).forEach(add);
    waiting = waiting.filter((event) => !its(event));
    decided(purpose, granted, fromGate);
  });
  return {
    track: (name, attributes, { purpose } = {}) => {
      if (closed) return;
      const state = allow.of(purposeOf(name, purpose));
      const event = keep(now(), name, attributes, purpose);
      if (state) add(event);
      else if (state === undefined && waiting.push(event) > WAITING) {
        waiting.shift();
        dropped();
      }
    },
    granted: (purpose) => !!allow.of(purpose),
    refuse: (purpose) => allow.decide(purpose, false),
    write: flush,
    close: () => {
      closed = true;
      allow.close();
    },
  };
}

function keep(at: number, name: string, attributes?: Attributes, purpose?: string): Kept {
  if (purpose && purpose !== purposeOf(name)) return [at, name, clean(attributes ?? {}), purpose];
  return attributes ? [at, name, clean(attributes)] : [at, name];
}
