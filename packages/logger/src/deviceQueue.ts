import type { Gone, Queue, Row } from "./row.ts";

const ROWS = "rows";
const GONE = "gone";

/** A queue in IndexedDB, shared by the tabs. */
export interface DeviceQueue extends Queue {
  /** Opens the database. Rejects where storage is blocked. */
  open(this: void): Promise<unknown>;
  close(this: void): void;
}

/**
 * `relaxed` durability outlives the browser process, not a power cut; writing costs no flush of the disk.
 * A write asks nothing of the database first and commits at once, so it also outlives a page that is left
 * in the same moment. Rows have growing keys; what is gone lies beside them under a key of its own, so both
 * change in one transaction. `created` is called when the database was not there before.
 */
export function deviceQueue(name: string, created: () => void): DeviceQueue {
  let opened: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        created();
        request.result.createObjectStore(ROWS, { keyPath: "key", autoIncrement: true });
      };
      request.onerror = reject;
      request.onsuccess = () => {
        // Another tab deletes the database (withdrawal): let go, and open a new one when there is need.
        request.result.onversionchange = close;
        resolve(request.result);
      };
    }));
  const close = (): void => {
    opened?.then((db) => db.close()).catch(() => {});
    opened = undefined;
  };
  const run = async <T>(mode: IDBTransactionMode, use: (rows: IDBObjectStore) => T): Promise<T> => {
    const transaction = (await open()).transaction(ROWS, mode, { durability: "relaxed" });
    return new Promise((resolve, reject) => {
      const requests = use(transaction.objectStore(ROWS));
      transaction.oncomplete = () => resolve(requests);
      transaction.onabort = reject;
      transaction.commit();
    });
  };

  return {
    open,
    close,
    add: (texts) => run("readwrite", (rows) => texts.forEach((text) => rows.add({ text }))),
    peek: async () => {
      const [rows, gone] = await run(
        "readonly",
        (rows) =>
          [
            rows.getAll(IDBKeyRange.upperBound(Infinity), 100) as IDBRequest<Row[]>,
            rows.get(GONE) as IDBRequest<{ gone: Gone } | undefined>,
          ] as const,
      );
      return [rows.result, gone.result?.gone ?? new Map()];
    },
    remove: (keys, gone) =>
      run("readwrite", (rows) => {
        keys.forEach((key) => rows.delete(key));
        rows.put({ key: GONE, gone });
      }),
  };
}
