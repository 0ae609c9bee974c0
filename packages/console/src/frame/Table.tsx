import type { ComponentChildren } from "preact";

interface TableProps {
  /** What the table tells, for whoever hears it; on the screen a heading stands above. */
  readonly caption: string;
  /** The first names the rows, the others stand above numbers. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

/** Numbers in columns, each row with a name. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table class="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} data-row={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
