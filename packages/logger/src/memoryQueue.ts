import type { Queue, Row, State } from "./row.ts";

/** A queue that lives as long as the page. */
export function memoryQueue(): Queue {
  let rows: Row[] = [];
  let kept: State | undefined;
  let key = 0;
  return async (texts = [], through = 0, state = kept) => {
    kept = state;
    rows = rows.filter((row) => row.key > through);
    for (const text of texts) rows.push({ key: ++key, text });
    return [rows.slice(0, 100), kept, rows.length];
  };
}
