/** Puts the focus where it was, else on the page's first heading that can be seen (C8). */
export function returnFocus(before: HTMLElement | undefined): void {
  for (const target of [before, ...document.querySelectorAll<HTMLElement>("h1,h2,h3")]) {
    if (target && target !== before) {
      target.tabIndex = -1;
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    target?.focus({ preventScroll: true });
    if (document.activeElement === target) return;
  }
}
