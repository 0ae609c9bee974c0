/** Moves the focus to the next (1) or previous (-1) row; from outside it goes to the open one, or the first. */
export function moveInList(pane: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(pane?.querySelectorAll<HTMLElement>("a.row") ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute("aria-current"));
  const next = at >= 0 ? at + step : open >= 0 ? open + step : 0;
  const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
  row?.focus();
  row?.scrollIntoView({ block: "nearest" });
}
