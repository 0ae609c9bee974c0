import { guard } from "@nordleads/browser";

/** Text that flows is drawn some twenty times a second; the eye asks for no more, and a phone's battery for less. */
const CALM = 32;

/** `fn` soon, in a frame, once for all calls before it. */
export function calmly(fn: () => void): { readonly soon: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const run = guard(() => {
    timer = undefined;
    fn();
  });
  return {
    soon: () => {
      timer ??= setTimeout(() => (frame = requestAnimationFrame(run)), CALM);
    },
    cancel: () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    },
  };
}
