import { guard } from "@nordleads/browser";
import type { Consent } from "./consent.ts";

/**
 * Does what a click on `[data-nl-consent]` means, anywhere on the page (C14), also inside open shadow roots: the
 * link may lie in the chat. Returns a function that ends it.
 */
export function hearClicks(consent: Consent): () => void {
  const open = (): void => consent.open();
  const click = guard((event: Event) => {
    const button = event.composedPath().find((node) => (node as HTMLElement).dataset?.["nlConsent"]) as
      | HTMLButtonElement
      | undefined;
    const name = button?.dataset["nlConsent"];
    const act = {
      accept: consent.acceptAll,
      reject: consent.rejectAll,
      allow: () => consent.set({ [button!.value]: true }),
      settings: open,
      open,
    }[name!];
    if (!act) return;
    event.preventDefault();
    act(button!.closest("dialog") ? 2 : button!.closest("#nl-consent") ? 1 : 0);
  });
  document.addEventListener("click", click, true);
  return () => document.removeEventListener("click", click, true);
}
