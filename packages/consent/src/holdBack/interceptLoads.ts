import { guard } from "@nordleads/browser";
import { apart } from "./apart.ts";
import { addresses, loading } from "./meetEach.ts";
import { kept } from "./takeAway.ts";
import { wrap, type Hook } from "./wrap.ts";

/** Puts nodes into a document, makes them from others, sets an address, writes HTML. */
const names =
  /^(append|prepend|insert|replace|before|after|surround|clone|import|adopt|createC|src|href|setAttr|inner|outer)/;

/** Stands before every way to put an element into the page or to give it an address. Returns what ends it. */
export function interceptLoads(
  /** Of a node and all below it: true when something of it is kept back. */
  meet: (node: unknown) => boolean | undefined,
  /** Of an address: the name that it has to wait for. */
  waitsFor: (address: string) => string | undefined,
): () => void {
  const write = guard(writeHtml);
  const hook: Hook = (self, key, args, go) => {
    if (key.endsWith("HTML")) return write(self, key, args, meet) ? undefined : go();
    // Of a property the value alone is given, of an attribute its name too.
    const name = key.startsWith("set") ? String(args.at(-2)).toLowerCase() : key;
    if (addresses.includes(name) && self.matches?.(loading)) {
      // It may have waited with another address.
      if (self.localName !== "script") self.removeAttribute(kept + name);
      if (waitsFor(String(args.at(-1))))
        return apart(self, () => {
          const result = go();
          meet(self);
          return result;
        });
    }
    // What is imported is a copy; the original stays as it is.
    if (key !== "importNode") args.forEach(meet);
    const made = go();
    if (made !== args[0]) meet(made);
    return made;
  };
  const ends = [
    Node,
    Element,
    CharacterData,
    DocumentFragment,
    ShadowRoot,
    Document,
    Range,
    ...loading.split(",").map((tag) => document.createElement(tag).constructor),
  ].map(({ prototype }) => wrap(prototype as object, names, hook));
  // What the parser makes comes by none of these ways.
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(meet);
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    for (const end of ends) end();
  };
}

/**
 * Does what `innerHTML`, `outerHTML` or `insertAdjacentHTML` would, but by way of a template, in which nothing loads.
 * False, and nothing done, where there is nothing to keep back. Hands on what the page has given, so Trusted Types
 * judge it as they would have.
 */
function writeHtml(
  self: Element,
  key: string,
  args: readonly unknown[],
  meet: (node: unknown) => boolean | undefined,
): boolean {
  const html = args.at(-1) as string;
  if (self.localName === "template" || !/src|href/i.test(html)) return false;
  const box = document.createElement("template");
  box.innerHTML = html;
  if (!meet(box.content)) return false;
  if (key[2] === "n") self.replaceChildren(box.content);
  else {
    if (key[2] === "s") self.insertAdjacentElement(args[0] as InsertPosition, box);
    (key[2] === "s" ? box : self).replaceWith(box.content);
  }
  return true;
}
