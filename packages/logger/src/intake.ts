import { guard } from "@nordleads/browser";
import type { Attributes, Gate } from "@nordleads/wire/types";
import { permission, type Permission } from "./permission.ts";
import { purposeOf } from "./purposeOf.ts";

const WAITING = 200;
/** The most characters of an event, and of the events of a row: a row fits into a request, whatever its letters. */
export const LENGTH = 4000;

/** An event on its way to a row: the purpose it needs, and a `Kept` as JSON. */
export type Coming = readonly [purpose: string, text: string];

/** Where events come in: those that are permitted go on, the others wait or are forgotten (L1). */
export interface Intake extends Pick<Permission, "of" | "decide"> {
  track(this: void, at: number, name: string, attributes: Attributes, purpose?: string): void;
  /** Takes out what is permitted now. */
  take(this: void): readonly Coming[];
}

/**
 * `ready` is called once for all events of a task. Events of a purpose that is not decided wait in memory;
 * the oldest are `dropped` when there are more than 200. `decided` is told of each decision.
 */
export function createIntake(
  gate: Gate,
  ended: AbortSignal,
  ready: () => unknown,
  dropped: (count: number, reason: "waiting" | "large") => void,
  decided: (purpose: string, granted: boolean, heard?: boolean) => void,
): Intake {
  let held: Coming[] = [];
  let called = false;

  const call = (): void => {
    if (!called) queueMicrotask(guard(ready));
    called = true;
  };
  const { of, decide } = permission(gate, ended, (purpose, granted, heard) => {
    if (!granted) held = held.filter(([its]) => its !== purpose);
    decided(purpose, granted, heard);
    call();
  });
  return {
    of,
    decide,
    track: (at, name, attributes, given) => {
      const purpose = purposeOf(name, given);
      if (ended.aborted || of(purpose) === false) return;
      const text = `[${at},"${name}",${JSON.stringify(attributes)}${given ? `,"${given}"` : ""}]`;
      if (text.length > LENGTH) return dropped(1, "large");
      held.push([purpose, text]);
      call();
    },
    take: () => {
      called = false;
      const ready = held.filter(([purpose]) => of(purpose));
      const waiting = held.filter(([purpose]) => !of(purpose));
      const over = waiting.length - WAITING;
      if (over > 0) dropped(over, "waiting");
      held = waiting.slice(-WAITING);
      return ready;
    },
  };
}
