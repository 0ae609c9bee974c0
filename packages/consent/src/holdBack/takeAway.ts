import { apart } from "./apart.ts";

/** Where an attribute waits; a clone of the element takes it along. */
export const kept = "data-nl-held-";

/** Of a script the type is taken, not its address, which belongs to Trusted Types: without one it is not asked for. */
const partOf = ({ localName }: Element, key: string): string => (localName === "script" ? "type" : key);

function move(element: Element, from: string, to: string): void {
  const value = element.getAttribute(from) ?? "";
  element.removeAttribute(from);
  element.setAttribute(to, value);
}

/** Takes away what an element would load by, and keeps it beside; false where there is nothing to keep. */
export function takeAway(element: Element, key: string): boolean {
  const part = partOf(element, key);
  const script = part !== key;
  if (script ? element.getAttribute(part) !== "text/plain" : element.hasAttribute(part))
    // What is in the document has begun to load.
    apart(element, () => {
      move(element, part, kept + part);
      if (script) element.setAttribute(part, "text/plain");
    });
  return element.hasAttribute(kept + part);
}

/** Gives back what was taken away; a script runs in order, unless it is `async` by attribute. */
export function giveBack(element: Element, key: string): void {
  const part = partOf(element, key);
  if (element.hasAttribute(kept + part))
    apart(element, () => {
      move(element, kept + part, part);
      if (part !== key && !element.hasAttribute("async")) (element as HTMLScriptElement).async = false;
    });
}
