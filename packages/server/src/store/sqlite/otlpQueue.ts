import type { ForwardedLog } from "../commands.ts";
import type { ErasureNotice } from "../rows.ts";
import type { Statements } from "./statements.ts";

/** Has an event wait to be exported. */
export function forwardEvent(db: Statements, site: string, id: string): void {
  db.run("INSERT INTO otlp_queue (site, id) VALUES (?, ?)", site, id);
}

/** Has the notice of an erasure wait to be exported. */
export function forwardErasure(db: Statements, site: string, notice: ErasureNotice): void {
  db.run("INSERT INTO otlp_queue (site, erased) VALUES (?, ?)", site, JSON.stringify(notice));
}

/** Takes entries off the queue. */
export function forwarded(db: Statements, { sequences }: ForwardedLog): null {
  for (const sequence of sequences) db.run("DELETE FROM otlp_queue WHERE sequence = ?", sequence);
  return null;
}
