-- The site comes first in every key, so that a distributed engine can shard by it.

CREATE TABLE sites (
  site TEXT PRIMARY KEY,
  settings TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  knowledge_revision INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
  site TEXT NOT NULL,
  hash TEXT NOT NULL,
  version TEXT NOT NULL,
  lang TEXT NOT NULL,
  body TEXT NOT NULL,
  first_shown_at INTEGER NOT NULL,
  PRIMARY KEY (site, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_records (
  site TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  id TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (site, sequence),
  UNIQUE (site, id)
) STRICT;
CREATE INDEX consent_records_subject ON consent_records (site, subject, sequence);

-- Append-only (C10): what was recorded is never changed. Erasure by retention deletes from the oldest on.
CREATE TRIGGER consent_records_fixed BEFORE UPDATE ON consent_records
BEGIN
  SELECT RAISE(ABORT, 'consent records are append-only');
END;

CREATE TABLE conversations (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  visitor TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ai', 'waiting', 'human')),
  agent_id TEXT,
  agent_name TEXT,
  lang TEXT,
  page TEXT,
  session TEXT,
  subject TEXT,
  first_line BLOB NOT NULL,
  last_line BLOB NOT NULL,
  last_from TEXT NOT NULL CHECK (last_from IN ('visitor', 'assistant', 'agent')),
  started_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  visitor_sequence INTEGER NOT NULL,
  read_sequence INTEGER NOT NULL DEFAULT 0,
  open_answer TEXT,
  open_sequence INTEGER,
  pending_message TEXT,
  PRIMARY KEY (site, id)
) STRICT;
CREATE INDEX conversations_last ON conversations (site, last_at);
CREATE INDEX conversations_visitor ON conversations (site, visitor);
CREATE INDEX conversations_unanswered ON conversations (site, id)
  WHERE pending_message IS NOT NULL OR open_answer IS NOT NULL;

CREATE TABLE chat_events (
  site TEXT NOT NULL,
  conversation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (site, conversation, sequence),
  FOREIGN KEY (site, conversation) REFERENCES conversations (site, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_messages (
  site TEXT NOT NULL,
  conversation TEXT NOT NULL,
  message TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (site, conversation, message),
  FOREIGN KEY (site, conversation) REFERENCES conversations (site, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE log_sessions (
  site TEXT NOT NULL,
  session TEXT NOT NULL,
  attributes TEXT NOT NULL,
  PRIMARY KEY (site, session)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_events (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  session TEXT NOT NULL,
  at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  category TEXT NOT NULL,
  attributes TEXT NOT NULL,
  PRIMARY KEY (site, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_events_session ON log_events (site, session, at);

CREATE TABLE knowledge_pages (
  site TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  lang TEXT NOT NULL,
  hash TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (site, url)
) STRICT, WITHOUT ROWID;

CREATE TABLE knowledge_passages (
  site TEXT NOT NULL,
  url TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  heading TEXT NOT NULL,
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (site, url, position),
  FOREIGN KEY (site, url) REFERENCES knowledge_pages (site, url) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  site TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  staff TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (site, sequence)
) STRICT, WITHOUT ROWID;
