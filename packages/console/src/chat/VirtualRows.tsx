import { VList } from "virtua";
import type { ConversationSummary } from "@nordleads/wire/types";
import type { ComponentChild } from "preact";

interface VirtualRowsProps {
  readonly lines: readonly ConversationSummary[];
  readonly row: (line: ConversationSummary) => ComponentChild;
}

/** Draws only the rows in sight. Loaded when a list passes two hundred rows, and not before. */
export function VirtualRows({ lines, row }: VirtualRowsProps) {
  return (
    <VList data={[...lines]} bufferSize={600} class="rows virtual" role="list">
      {(line: ConversationSummary) => (
        <div key={line.id} role="listitem">
          {row(line)}
        </div>
      )}
    </VList>
  );
}
