/** Puts the focus where it was, else on the page's first heading that can be seen (C8). */
export function returnFocus(before: HTMLElement | undefined): void {
  for (const target of [before, ...document.querySelectorAll<HTMLElement>("h1,h2,h3")]) {
    // Reached by script alone, not by the Tab key.
    if (target !== before) target!.tabIndex = -1;
    target?.focus({ preventScroll: true });
    if (document.activeElement === target) return;
  }
}
