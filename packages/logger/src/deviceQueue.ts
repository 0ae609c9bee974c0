import type { Queue, Row, State } from "./row.ts";

const ROWS = "rows";
const STATE = "gone";

/**
 * Opens the queue in the IndexedDB `name`, shared by the tabs. Rejects where storage is blocked. `created` is
 * called when it was not there before, `erased` when any tab deletes it: a withdrawal needs no other word
 * between the tabs.
 *
 * `relaxed` durability outlives the browser process, not a power cut; writing costs no flush of the disk.
 * A turn asks nothing of the database first and commits at once, so it also outlives a page that is left
 * in the same moment: why this is not idb-keyval, whose transactions are its own.
 */
export function deviceQueue(name: string, created: () => void, erased: () => void): Promise<Queue> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      created();
      request.result.createObjectStore(ROWS, { keyPath: "key", autoIncrement: true });
    };
    request.onerror = reject;
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => {
        db.close();
        erased();
      };
      resolve(turns(db));
    };
  });
}

function turns(db: IDBDatabase): Queue {
  return (texts = [], through = 0, state) =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(ROWS, "readwrite", { durability: "relaxed" });
      const rows = transaction.objectStore(ROWS);
      if (state) rows.put({ ...state, key: STATE });
      rows.delete(IDBKeyRange.upperBound(through));
      for (const text of texts) rows.add({ text });
      const numbers = IDBKeyRange.upperBound(Infinity);
      const first: IDBRequest<Row[]> = rows.getAll(numbers, 100);
      const kept: IDBRequest<State | undefined> = rows.get(STATE);
      const count = rows.count(numbers);
      transaction.oncomplete = () => resolve([first.result, kept.result, count.result]);
      transaction.onabort = reject;
      transaction.commit();
    });
}
