/** Calls `fn` once the body is there; an `async` script may run before it. */
export function ready(fn: () => void): void {
  if (document.body) fn();
  else addEventListener("DOMContentLoaded", fn);
}
