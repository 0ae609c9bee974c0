import type { Tracker } from "./tracker.ts";

const request = <T>(from: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    from.onsuccess = () => resolve(from.result);
    from.onerror = () => reject(from.error ?? new Error("refused"));
  });

async function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open("probe");
  asked.onupgradeneeded = () => void asked.result.createObjectStore("q", { autoIncrement: true });
  return request(asked);
}

/** Sends up to 250 events from the front, and deletes what has arrived. The wait until the next look, in ms. */
async function send(db: IDBDatabase, sink: string, tries: number): Promise<number> {
  const range = IDBKeyRange.upperBound(Infinity);
  const rows = db.transaction("q").objectStore("q");
  const [keys, texts] = await Promise.all([
    request(rows.getAllKeys(range, 250)),
    request<string[]>(rows.getAll(range, 250)),
  ]);
  if (!keys[0]) return 1000;
  const body = `[${texts.join()}]`;
  const leaving = { keepalive: body.length < 60_000, signal: AbortSignal.timeout(5000) };
  const answer = await fetch(`${sink}/device`, { method: "POST", body, ...leaving }).catch(() => undefined);
  if (!answer?.ok)
    return Number(answer?.headers.get("retry-after")) * 1000 || Math.random() * 1000 * 2 ** tries;
  await request(
    db
      .transaction("q", "readwrite")
      .objectStore("q")
      .delete(IDBKeyRange.upperBound(keys.at(-1)!)),
  );
  return 0;
}

/** A row of IndexedDB a task, written first; one tab sends, by Web Lock: what a durable queue costs physically. No sessions, no consent. */
export const tracker: Tracker = {
  start: async (sink) => {
    const db = await open();
    let task: string[] = [];
    const write = (): void => {
      const rows = db.transaction("q", "readwrite", { durability: "relaxed" });
      rows.objectStore("q").add(task.join());
      rows.commit();
      task = [];
    };
    tracker.track = (props) => {
      if (task.push(JSON.stringify(props)) === 1) queueMicrotask(write);
    };
    void navigator.locks.request("probe", async () => {
      for (let tries = 0; ;) {
        const wait = await send(db, sink, tries);
        tries = wait && wait !== 1000 ? tries + 1 : 0;
        await new Promise((done) => setTimeout(done, Math.min(wait, 8000)));
      }
    });
  },
  track: () => {},
};
