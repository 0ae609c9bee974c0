import { guard, pageAddress } from "@nordleads/browser";
import type { Target } from "./collector.ts";
import { listen } from "./listen.ts";

/**
 * Logs `page.view` for this page and for each one that a single-page application shows after it: the address
 * without query and fragment has changed. It follows the Navigation API, or the history where there is none;
 * a prerendered page counts when it is shown, and one that comes back from the back/forward cache counts anew.
 *
 * @example
 * const end = pages(logger);
 */
export function pages({ page }: Pick<Target, "page">): () => void {
  let last: string | undefined;
  let ended = false;
  const view = guard(() => {
    const here = pageAddress(location.href);
    if (ended || here === last || (document as { prerendering?: boolean }).prerendering) return;
    last = here;
    page();
  });
  // The application first sets the title that belongs to the new address.
  const later = (): unknown => setTimeout(view);
  const ends = [
    listen(document, "prerenderingchange", view),
    listen<PageTransitionEvent>(globalThis.window, "pageshow", ({ persisted }) => {
      if (persisted) last = undefined;
      view();
    }),
    ...("navigation" in globalThis
      ? [listen(navigation, "currententrychange", later)]
      : followHistory(later)),
  ];
  view();
  return () => {
    ended = true;
    ends.forEach((end) => end());
  };
}

/** For browsers without the Navigation API: calls `moved` after each change of the history. */
function followHistory(moved: () => unknown): (() => void)[] {
  const wrap = (name: "pushState" | "replaceState"): (() => void) => {
    const before = history[name];
    const own: typeof before = function (this: History, ...args) {
      before.apply(this, args);
      moved();
    };
    history[name] = own;
    return () => {
      // Somebody else may have wrapped it since.
      if (history[name] === own) history[name] = before;
    };
  };
  return [listen(globalThis.window, "popstate", moved), wrap("pushState"), wrap("replaceState")];
}
