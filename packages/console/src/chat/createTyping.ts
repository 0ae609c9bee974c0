export interface Typing {
  /** A key was pressed in the composer. */
  readonly typed: () => void;
  readonly stop: () => void;
}

const repeatMs = 3000;
const idleMs = 4000;

/** Says that somebody types at most every three seconds, and once that they have stopped. */
export function createTyping(say: (on: boolean) => void, now: () => number = Date.now): Typing {
  let said = -Infinity;
  let on = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    if (on) say(false);
    on = false;
    said = -Infinity;
  };
  return {
    typed: () => {
      clearTimeout(timer);
      timer = setTimeout(stop, idleMs);
      if (now() - said < repeatMs) return;
      said = now();
      on = true;
      say(true);
    },
    stop,
  };
}
