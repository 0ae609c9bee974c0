-- The words of an opt-in, kept once by their hash (M1).
CREATE TABLE marketing_words (
  site TEXT NOT NULL,
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  first_shown_at INTEGER NOT NULL,
  PRIMARY KEY (site, hash)
) STRICT, WITHOUT ROWID;

-- Who is on a list, or has asked to be. The row, with the sealed address, goes at withdrawal (M4).
CREATE TABLE marketing_subscriptions (
  site TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
  state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  address BLOB NOT NULL,
  words TEXT NOT NULL,
  version TEXT NOT NULL,
  lang TEXT NOT NULL,
  page TEXT,
  -- A pending one takes over each new ask, and goes when the last token has run out.
  asked_at INTEGER NOT NULL,
  since INTEGER,
  record_sequence INTEGER,
  record_hash TEXT,
  PRIMARY KEY (site, address_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX marketing_subscriptions_pending ON marketing_subscriptions (asked_at) WHERE state = 'pending';

-- Each time that somebody asked; kept over a withdrawal, so that the limits of one address hold.
CREATE TABLE marketing_asks (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  channel TEXT NOT NULL,
  -- Hash of the confirmation's token; null when there is none, or when it is void.
  token_hash TEXT,
  words TEXT NOT NULL,
  version TEXT NOT NULL,
  lang TEXT NOT NULL,
  page TEXT,
  asked_at INTEGER NOT NULL,
  used_at INTEGER,
  -- How often the same was asked within the limits, and nothing was sent.
  repeats INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (site, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX marketing_asks_address ON marketing_asks (site, address_hash, asked_at);
CREATE UNIQUE INDEX marketing_asks_token ON marketing_asks (site, token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX marketing_asks_age ON marketing_asks (asked_at);

-- Messages that wait to be sent. The body is sealed, and goes when the message is sent or refused.
CREATE TABLE mail_queue (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  body BLOB,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  code TEXT,
  PRIMARY KEY (site, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_queue_next ON mail_queue (next_at) WHERE state = 'waiting';
CREATE INDEX mail_queue_address ON mail_queue (site, address_hash);

-- Messages that are kept instead of sent, where no SMTP server is configured.
CREATE TABLE mail_outbox (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  body BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (site, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_outbox_at ON mail_outbox (site, at);
CREATE INDEX mail_outbox_address ON mail_outbox (site, address_hash);
