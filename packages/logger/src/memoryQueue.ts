import type { Gone, Queue, Row } from "./row.ts";

/** A queue that lives as long as the page. */
export function memoryQueue(): Queue {
  let rows: Row[] = [];
  let gone: Gone = new Map();
  let key = 0;
  return {
    add: async (texts) => {
      for (const text of texts) rows.push({ key: ++key, text });
    },
    peek: async () => [rows.slice(0, 100), gone],
    remove: async (keys, left) => {
      rows = rows.slice(keys.length);
      gone = left;
    },
  };
}
