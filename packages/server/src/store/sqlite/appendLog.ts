import { sessionHash } from "../../log/sessionHash.ts";
import type { AppendLog, AppendedLog } from "../commands.ts";
import type { LogRow } from "../rows.ts";
import { forwardEvent } from "./otlpQueue.ts";
import type { Statements } from "./statements.ts";

const day = 86_400_000;

/**
 * Days that a session may go on after it was first heard of. An event that comes later is a repetition, or false: a
 * device keeps events for a week and a session ends with its day (L17, L18). No event goes by its age before its
 * session is over, so that one that has gone cannot come again (L3).
 */
const longestSession = 21;

/** Keeps a session's events; one that is there already counts as a duplicate (L3), what was erased stays away (L21). */
export function appendLog(db: Statements, command: AppendLog): AppendedLog {
  const { site, session, sessionAttributes, events, note } = command;
  const nothing = { duplicates: [], erased: [], over: [], noted: false };
  const first = events[0] ?? note;
  if (!first) return nothing;
  const hash = sessionHash(site, session);
  const refused = erasedPurposes(db, site, hash);
  const isErased = ({ purpose }: LogRow): boolean => refused.has(purpose) || refused.has("*");
  const welcome = events.filter((event) => !isErased(event));
  const erased = events.filter(isErased).map(({ id }) => id);
  if (isOver(db, site, hash, first.receivedAt))
    return { ...nothing, erased, ...sortKnown(db, site, welcome) };
  if (sessionAttributes !== null && welcome.some(({ category }) => category === "visit.analytics"))
    describe(db, site, session, sessionAttributes);
  const keep = (event: LogRow): boolean => keepEvent(db, site, event, command.forward === true);
  const duplicates = welcome.filter((event) => !keep(event)).map(({ id }) => id);
  return { duplicates, erased, over: [], noted: note !== undefined && !isErased(note) && keep(note) };
}

function erasedPurposes(db: Statements, site: string, hash: Uint8Array): ReadonlySet<string> {
  const rows = db.all<{ purpose: string }>(
    "SELECT purpose FROM log_erased WHERE site = ? AND session_hash = ?",
    site,
    hash,
  );
  return new Set(rows.map(({ purpose }) => purpose));
}

/** Whether the session has ended; one that is new begins. */
function isOver(db: Statements, site: string, hash: Uint8Array, at: number): boolean {
  const today = Math.floor(at / day);
  const seen = db.get<{ day: number }>(
    "SELECT day FROM log_seen WHERE site = ? AND session_hash = ?",
    site,
    hash,
  );
  if (!seen) db.run("INSERT INTO log_seen (site, session_hash, day) VALUES (?, ?, ?)", site, hash, today);
  return seen !== undefined && today - seen.day > longestSession;
}

function sortKnown(
  db: Statements,
  site: string,
  events: readonly LogRow[],
): Pick<AppendedLog, "duplicates" | "over"> {
  const { known = [], over = [] } = Object.groupBy(
    events.map(({ id }) => id),
    (id) => (db.get("SELECT 1 FROM log_events WHERE site = ? AND id = ?", site, id) ? "known" : "over"),
  );
  return { duplicates: known, over };
}

function describe(db: Statements, site: string, session: string, attributes: string): void {
  db.run(
    `INSERT INTO log_sessions (site, session, attributes) VALUES (?, ?, ?)
     ON CONFLICT (site, session) DO UPDATE SET attributes = excluded.attributes
     WHERE attributes <> excluded.attributes`,
    site,
    session,
    attributes,
  );
}

/** False when it was there already. */
function keepEvent(db: Statements, site: string, event: LogRow, forward: boolean): boolean {
  const added = db.run(
    `INSERT INTO log_events (site, id, session, at, received_at, name, purpose, category, attributes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    site,
    event.id,
    event.session,
    event.at,
    event.receivedAt,
    event.name,
    event.purpose,
    event.category,
    event.attributes,
  );
  if (added > 0 && forward) forwardEvent(db, site, event.id);
  return added > 0;
}
