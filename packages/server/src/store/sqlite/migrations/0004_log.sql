-- Sessions that have told something, for ever: a hash of the id and the day (since 1970, UTC) it was first heard of.
-- A session is over long before the first of its events may go, so that none can come again (L3).
CREATE TABLE log_seen (
  site TEXT NOT NULL,
  session_hash BLOB NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (site, session_hash)
) STRICT, WITHOUT ROWID;
INSERT INTO log_seen (site, session_hash, day)
  SELECT site, session_hash(site, session), min(received_at) / 86400000 FROM log_events GROUP BY site, session;

-- What was erased of a session (L21): events of the purpose are refused for ever; `*` is every purpose.
CREATE TABLE log_erased (
  site TEXT NOT NULL,
  session_hash BLOB NOT NULL,
  purpose TEXT NOT NULL,
  PRIMARY KEY (site, session_hash, purpose)
) STRICT, WITHOUT ROWID;

-- What is left of technical events: how often, in which week (its Monday, UTC). No session, no id, no time. `cell` is
-- empty for all of a name, or one attribute of a short list; never two together.
CREATE TABLE log_counts (
  site TEXT NOT NULL,
  week TEXT NOT NULL,
  name TEXT NOT NULL,
  cell TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (site, week, name, cell)
) STRICT, WITHOUT ROWID;

-- Events that wait to be exported, in the order of their commits; `erased` is a notice of an erasure (JSON) instead.
-- An event that goes takes its entry with it. No number is given twice: who notes that one is done means that one.
CREATE TABLE otlp_queue (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL,
  id TEXT,
  erased TEXT,
  CHECK ((id IS NULL) <> (erased IS NULL)),
  FOREIGN KEY (site, id) REFERENCES log_events (site, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX otlp_queue_event ON otlp_queue (site, id) WHERE id IS NOT NULL;

CREATE INDEX audit_age ON audit (site, at);
CREATE INDEX log_events_age ON log_events (site, category, at);
CREATE INDEX conversations_session ON conversations (site, session) WHERE session IS NOT NULL;
