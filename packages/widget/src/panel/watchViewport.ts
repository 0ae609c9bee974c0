import { guard } from "@nordleads/browser";

/** Tells the style sheet what a phone's keyboard leaves of the screen; `dvh` does not know of it on iOS. */
export function watchViewport(host: HTMLElement): () => void {
  const view = globalThis.visualViewport;
  if (!view) return () => undefined;
  const ended = new AbortController();
  const measure = guard(() => {
    host.style.setProperty("--nl-h", `${view.height}px`);
    host.style.setProperty("--nl-y", `${view.offsetTop}px`);
  });
  for (const type of ["resize", "scroll"]) view.addEventListener(type, measure, ended);
  return () => ended.abort();
}
