import { DatabaseSync } from "node:sqlite";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LogAck } from "@nordleads/wire/types";

/** A session's id as the browser's logger makes them. */
export const session = "session_0123456789abcdef";

/** A batch as the browser's logger sends it. */
export const batch = (e: unknown[], more: object = {}): object => ({
  ...{ v: 1, t: 0, s: session, p: ["analytics"], e },
  ...more,
});

/** Posts as a page does: without a preflight. */
export const post = (url: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
  fetch(url, { method: "POST", headers: { "content-type": "text/plain;charset=UTF-8" }, body });

/** Delivers a batch that is taken. */
export async function deliver(endpoint: string, body: object): Promise<LogAck> {
  const response = await post(`${endpoint}/log`, JSON.stringify(body));
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as LogAck;
}

/** Rows of a query on the content file. */
export function rowsOf<T>(data: string, sql: string): T[] {
  const db = new DatabaseSync(join(data, "nordleads.sqlite"), { readOnly: true });
  const rows = db.prepare(sql).all() as T[];
  db.close();
  return rows;
}

/** Files of a folder whose bytes hold one of the marks. */
export function filesWith(data: string, marks: readonly string[]): string[] {
  return readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(data, name);
    return statSync(path).isFile() && marks.some((mark) => readFileSync(path).includes(mark));
  });
}
