import { guard } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";
import { pause } from "./pause.ts";

/**
 * Shows that a frame waits for its purpose (or service). Called once for each frame; listens to the gate for the
 * end. `once` lets this frame in without a choice that is kept.
 */
export type Hold = (frame: HTMLIFrameElement, purpose: string, once: () => void) => void;

/**
 * Holds back `[data-nl-purpose]` content until its purpose or service is granted (C6), elements that come later too:
 * moves in what a `<template>` holds, brings `<script type="text/plain">` to life (`src` or `data-src`,
 * `data-type`), sets the `src` of a frame or image from `data-src`. In document order, after the paint, one a task. External scripts load side by side
 * and run in order; an inline one waits for those before it.
 *
 * Nothing is made from strings, so it works under Trusted Types; but for a script's `data-src`, which is one (say
 * `src` instead, or use a template). Withdrawal of a purpose that has run reloads the page (C7).
 *
 * Takes any gate, an adapter to another consent banner too. `root` is where to look. Returns a function that ends it.
 */
export function gateContent(gate: Gate, hold?: Hold, root: Document | Element = document): () => void {
  /** Elements that have been met: false while held back, true once started. */
  const met = new WeakMap<HTMLElement, boolean>();
  const ran = new Set<string>();
  const ends: Record<string, () => void> = {};
  const start = starter();
  let busy = false;

  /** Meets new elements; the first that may start now. */
  const scan = (): HTMLElement | undefined => {
    let first: HTMLElement | undefined;
    for (const element of root.querySelectorAll<HTMLElement>("[data-nl-purpose]")) {
      const purpose = element.dataset["nlPurpose"]!;
      ends[purpose] ??= gate.on(purpose, (granted) => {
        if (granted) void run();
        else if (ran.has(purpose)) location.reload();
      });
      if (met.get(element)) continue;
      if (gate.granted(purpose)) first ??= element;
      else if (element instanceof HTMLIFrameElement && !met.has(element)) {
        met.set(element, false);
        hold?.(element, purpose, () => {
          met.set(element, true);
          ran.add(purpose);
          void start(element);
        });
      }
    }
    return first;
  };
  const run = guard(async () => {
    if (!scan() || busy) return;
    busy = true;
    // After the paint; frames are not drawn in a hidden tab.
    await new Promise((done) => {
      (document.hidden ? setTimeout : requestAnimationFrame)(done);
    });
    await pause();
    for (let next; (next = scan());) {
      met.set(next, true);
      ran.add(next.dataset["nlPurpose"]!);
      // One that cannot start (Trusted Types refused it, and said so) does not hold up the others.
      await start(next).then(pause, pause);
    }
    busy = false;
  });

  const observer = new MutationObserver(run);
  observer.observe(root, { childList: true, subtree: true });
  void run();
  return () => {
    observer.disconnect();
    for (const end of Object.values(ends)) end();
  };
}

/**
 * A parsed script that has never run does so when it is put back into the document. Moving the element itself
 * keeps its attributes, nonce and, for Trusted Types, that its text came from the parser.
 */
function starter(): (element: HTMLElement) => Promise<void> {
  let loading: Promise<unknown>[] = [];
  return async (element) => {
    const { nlPurpose, src, type = "" } = element.dataset;
    const place = new Comment();
    if (element instanceof HTMLTemplateElement) {
      // Its scripts wait for their turn like any other.
      for (const script of element.content.querySelectorAll<HTMLScriptElement>(
        "script:not([data-nl-purpose])",
      )) {
        script.dataset["nlPurpose"] = nlPurpose;
        script.dataset["type"] = script.type;
        script.type = "text/plain";
      }
      element.replaceWith(element.content);
    } else if (element instanceof HTMLScriptElement) {
      element.replaceWith(place);
      element.type = type;
      if (!element.hasAttribute("async")) element.async = false;
      if (src) element.src = src;
      if (element.src)
        loading.push(
          new Promise((done) => {
            element.addEventListener("load", done);
            element.addEventListener("error", done);
          }),
        );
      else {
        // A server that never answers must not hold the rest for ever.
        await Promise.race([Promise.all(loading), pause(5000)]);
        loading = [];
      }
      place.replaceWith(element);
    } else if (src) (element as HTMLIFrameElement).src = src;
  };
}
