-- A record may lose its personal part (C32): what stays is its place, the two hashes and the time. `kind` finds a
-- subject's last decision among reports and marketing; `erased_id`, a hash of the id, knows it when it comes again.
CREATE TABLE consent_records_new (
  site TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  id TEXT,
  subject TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'report', 'marketing')),
  body TEXT,
  hash TEXT NOT NULL,
  leaf TEXT NOT NULL,
  erased_at INTEGER,
  erased_id TEXT,
  PRIMARY KEY (site, sequence),
  UNIQUE (site, id),
  UNIQUE (site, erased_id),
  CHECK (iif(erased_at IS NULL,
    id IS NOT NULL AND subject IS NOT NULL AND body IS NOT NULL AND erased_id IS NULL,
    id IS NULL AND subject IS NULL AND body IS NULL AND erased_id IS NOT NULL))
) STRICT;
INSERT INTO consent_records_new (site, sequence, id, subject, kind, body, hash, leaf)
  SELECT site, sequence, id, subject, 'decision', body, hash, leaf_hash(body) FROM consent_records;
DROP TABLE consent_records;
ALTER TABLE consent_records_new RENAME TO consent_records;
CREATE INDEX consent_records_subject ON consent_records (site, subject, sequence) WHERE subject IS NOT NULL;

-- Append-only (C10): nothing is changed, replaced or removed. The one exception takes the personal part, whole.
CREATE TRIGGER consent_records_next BEFORE INSERT ON consent_records
WHEN NEW.sequence <> 1 + coalesce((SELECT max(sequence) FROM consent_records WHERE site = NEW.site), 0)
  OR EXISTS (SELECT 1 FROM consent_records WHERE site = NEW.site AND id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'consent records are append-only');
END;
CREATE TRIGGER consent_records_fixed BEFORE UPDATE ON consent_records
WHEN OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
  OR NEW.site <> OLD.site OR NEW.sequence <> OLD.sequence OR NEW.kind <> OLD.kind
  OR NEW.hash <> OLD.hash OR NEW.leaf <> OLD.leaf
BEGIN
  SELECT RAISE(ABORT, 'consent records are append-only');
END;
CREATE TRIGGER consent_records_kept BEFORE DELETE ON consent_records
BEGIN
  SELECT RAISE(ABORT, 'consent records are append-only');
END;

-- Decisions by day (UTC), counted as they are recorded (C33): no identifier, and erasing a subject changes
-- nothing. `cell` is `action/ACTION/LAYER` or `name/PURPOSE or SERVICE/CHANGE`.
CREATE TABLE consent_counts (
  site TEXT NOT NULL,
  day TEXT NOT NULL,
  cell TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (site, day, cell)
) STRICT, WITHOUT ROWID;
INSERT INTO consent_counts (site, day, cell, count)
  SELECT site, substr(json_extract(body, '$.recordedAt'), 1, 10),
    'action/' || json_extract(body, '$.action') || '/' || json_extract(body, '$.layer'), count(*)
  FROM consent_records GROUP BY 1, 2, 3;
INSERT INTO consent_counts (site, day, cell, count)
  WITH decided AS (
    SELECT site, body, lag(body) OVER (PARTITION BY site, subject ORDER BY sequence) AS before
    FROM consent_records
  ), chosen AS (
    SELECT site, substr(json_extract(body, '$.recordedAt'), 1, 10) AS day, choice.key AS name, choice.value AS now,
      json_extract(before, '$.choices."' || choice.key || '"') AS past
    FROM decided, json_each(body, '$.choices') AS choice
  )
  SELECT site, day, 'name/' || name || '/' || iif(now, 'given', iif(past IS NULL, 'refused', 'withdrawn')), count(*)
  FROM chosen WHERE past IS NULL OR past <> now GROUP BY 1, 2, 3;

-- Conversations that are gone and whose key, in the other file, is still to be destroyed (C27). Such a
-- conversation cannot begin again before: what was sealed with the old key could never be read.
CREATE TABLE erased_conversations (
  site TEXT NOT NULL,
  conversation TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (site, conversation)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversations_subject ON conversations (site, subject) WHERE subject IS NOT NULL;
