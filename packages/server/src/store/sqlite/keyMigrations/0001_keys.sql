-- Lives in a file of its own, apart from the text (R2), with a backup of its own.

CREATE TABLE data_keys (
  site TEXT NOT NULL,
  conversation TEXT NOT NULL,
  wrapped BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (site, conversation)
) STRICT, WITHOUT ROWID;

CREATE TABLE signing_keys (
  kid TEXT PRIMARY KEY,
  public_jwk TEXT NOT NULL,
  wrapped BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
