import type { Attributes } from "@nordleads/wire/types";
import type { Target } from "./collector.ts";
import { listen } from "./listen.ts";

/**
 * Logs clicks on elements that declare an event, and on nothing else:
 * `<a data-nl-event="signup.clicked" data-nl-event-plan="pro">` logs `signup.clicked` with `{ plan: "pro" }`;
 * `data-nl-event-purpose` names a purpose. Elements that come later count too, in open shadow roots as well.
 */
export function clicks({ track }: Pick<Target, "track">): () => void {
  return listen<Event>(
    document,
    "click",
    (event) => {
      const [target] = event.composedPath();
      const declared = target instanceof Element ? closest(target) : null;
      if (!declared) return;
      const { nlEvent = "", nlEventPurpose: purpose, ...data } = declared.dataset;
      track(nlEvent, attributesOf(data), purpose ? { purpose } : {});
    },
    true,
  );
}

/** The nearest element that declares an event, beyond the borders of shadow roots. */
function closest(element: Element): HTMLElement | null {
  const found = element.closest<HTMLElement>("[data-nl-event]");
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closest(root.host) : null);
}

/** `nlEventPlanName` becomes `plan_name`. */
function attributesOf(data: DOMStringMap): Attributes {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value = ""]) => {
      const name = /^nlEvent([A-Z].*)$/.exec(key)?.[1];
      return name ? [[name.replace(/\B[A-Z]/g, "_$&").toLowerCase(), value]] : [];
    }),
  );
}
