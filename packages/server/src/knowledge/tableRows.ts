import type { PageElement, PageNode } from "./pageNode.ts";

const cellsOf = (row: PageElement): PageElement[] => Array.from(row.querySelectorAll("th, td"));
const isHeader = (cell: PageElement): boolean => cell.nodeName.toUpperCase() === "TH";

/** The row of column names: all of its cells are header cells, and it is the first. */
function headerOf(rows: readonly PageElement[]): PageElement[] | undefined {
  const first = rows[0] ? cellsOf(rows[0]) : [];
  return rows.length > 1 && first.length > 1 && first.slice(1).every(isHeader) ? first : undefined;
}

/**
 * A table as one line a row. The names of the columns are carried into each line ("- Tyre change – Price:
 * 390 kr, Time: 1 day"), so that a row found by itself makes sense. `lineOf` reads a cell.
 */
export function tableRows(table: PageElement, lineOf: (node: PageNode) => string): string[] {
  const rows = Array.from(table.querySelectorAll("tr"));
  const header = headerOf(rows);
  const names = header?.map((cell) => lineOf(cell)) ?? [];
  const body = header ? rows.slice(1) : rows;
  return body.flatMap((row) => {
    const [first = "", ...rest] = cellsOf(row).map((cell) => lineOf(cell));
    const told = rest
      .map((text, at) => [names[at + 1] ?? "", text] as const)
      .filter(([, text]) => text !== "");
    if (told.length === 0) return first === "" ? [] : [`- ${first}`];
    if (names.length === 0)
      return [`- ${[first, told.map(([, text]) => text).join(", ")].filter(Boolean).join(": ")}`];
    const values = told.map(([name, text]) => (name === "" ? text : `${name}: ${text}`)).join(", ");
    return [first === "" ? `- ${values}` : `- ${first} – ${values}`];
  });
}
