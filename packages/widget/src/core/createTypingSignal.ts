/** A pause this long counts as the end of typing. */
const PAUSE = 4000;

/** Turns key strokes into one "on" and, after a pause or an empty field, one "off" (K8, K11). */
export function createTypingSignal(send: (on: boolean) => void): {
  input(some: boolean): void;
  stop(): void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    send(false);
  }

  return {
    input: (some) => {
      if (!some) return stop();
      if (timer === undefined) send(true);
      clearTimeout(timer);
      timer = setTimeout(stop, PAUSE);
    },
    stop,
  };
}
