import { fill } from "../i18n/fill.ts";
import type { ChatTexts } from "../i18n/ChatTexts.ts";

/** The number of unseen messages at the launcher: seen, and said in its name. */
export function createBadge(
  button: HTMLButtonElement,
  texts: ChatTexts,
  changed: (count: number) => void,
): { add: () => void; clear: () => void } {
  const badge = document.createElement("span");
  badge.className = "bg";
  badge.ariaHidden = "true";
  let count = 0;

  function show(next: number): void {
    if (next === count) return;
    count = next;
    badge.textContent = count > 9 ? "9+" : String(count);
    if (count > 0) button.append(badge);
    else badge.remove();
    button.ariaLabel = count > 0 ? `${texts.open}, ${fill(texts.unread, { count })}` : texts.open;
    changed(count);
  }

  button.ariaLabel = texts.open;
  return { add: () => show(count + 1), clear: () => show(0) };
}
