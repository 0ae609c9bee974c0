import { useLayoutEffect, useRef } from "preact/hooks";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import type { ConversationSummary } from "@nordleads/wire/types";
import type { ComponentChild } from "preact";

interface VirtualRowsProps {
  readonly lines: readonly ConversationSummary[];
  readonly row: (line: ConversationSummary) => ComponentChild;
  /** How far the list stands scrolled when it begins, px. */
  readonly from: number;
}

/**
 * Keeps the row that is being read where it is while others come above it or move there. At its top the list
 * shows what is new.
 */
function useStay(lines: readonly ConversationSummary[], from: number) {
  const list = useRef<VirtualizerHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const before = useRef(lines);
  useLayoutEffect(() => {
    if (from > 0) list.current?.scrollTo(from);
  }, []);
  useLayoutEffect(() => {
    const { current: shown } = list;
    const read = shown ? before.current[shown.findItemIndex(shown.scrollOffset)] : undefined;
    const was = read ? before.current.indexOf(read) : -1;
    const is = lines.findIndex(({ id }) => id === read?.id);
    before.current = lines;
    if (!shown || is < 0 || is === was || shown.scrollOffset <= 0) return;
    // At once, not by the list's own scrollTo: that one comes back after measuring, against a reader who has scrolled.
    scroller.current?.scrollBy(0, shown.getItemOffset(is) - shown.getItemOffset(was));
  }, [lines]);
  return { list, scroller };
}

/** Draws only the rows in sight. Loaded when a list passes two hundred rows, and not before. */
export function VirtualRows({ lines, row, from }: VirtualRowsProps) {
  const { list, scroller } = useStay(lines, from);
  return (
    <div ref={scroller} class="scroll rows virtual" role="list">
      <Virtualizer ref={list} scrollRef={scroller} data={[...lines]} bufferSize={600}>
        {(line: ConversationSummary) => (
          <div key={line.id} role="listitem">
            {row(line)}
          </div>
        )}
      </Virtualizer>
    </div>
  );
}
