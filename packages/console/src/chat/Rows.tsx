import { useEffect, useRef, useState } from "preact/hooks";
import type { ConversationSummary } from "@nordleads/wire/types";
import type { ComponentChild } from "preact";
import type { VirtualRows } from "./VirtualRows.tsx";

interface RowsProps {
  readonly lines: readonly ConversationSummary[];
  readonly row: (line: ConversationSummary) => ComponentChild;
  readonly after: ComponentChild;
}

/** From here on only the rows in sight are drawn; below it the browser's own search finds them all. */
const manyRows = 200;

/** The rows: all of them while they are few, only those in sight when they are many. */
export function Rows({ lines, row, after }: RowsProps) {
  const [Virtual, setVirtual] = useState<typeof VirtualRows | null>(null);
  const plain = useRef<HTMLDivElement>(null);
  const from = useRef(0);
  const many = lines.length > manyRows;
  useEffect(() => {
    if (!many) return;
    void import("./VirtualRows.tsx").then((loaded) => {
      from.current = plain.current?.scrollTop ?? 0;
      setVirtual(() => loaded.VirtualRows);
    });
  }, [many]);
  if (many && Virtual) {
    return (
      <>
        <Virtual lines={lines} row={row} from={from.current} />
        {after}
      </>
    );
  }
  return (
    <div class="scroll" ref={plain}>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.id}>{row(line)}</li>
        ))}
      </ul>
      {after}
    </div>
  );
}
