-- What a blind server keeps: two signed logs, opaque revisions in one chained log, and who has logged in.
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE directory (n INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;

-- Vaults and devices are numbered, so that the indexes of a million revisions stay small.
-- count, xor and last_seq sum up the vault's revisions: reconciliation and pull answer from them without reading any.
CREATE TABLE vault (
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  count INTEGER NOT NULL DEFAULT 0,
  xor BLOB NOT NULL DEFAULT (zeroblob(16)),
  last_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE device (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE) STRICT;

CREATE TABLE membership (
  cursor INTEGER PRIMARY KEY AUTOINCREMENT,
  vault INTEGER NOT NULL REFERENCES vault (no),
  n INTEGER NOT NULL,
  entry BLOB NOT NULL,
  UNIQUE (vault, n)
) STRICT;

CREATE TABLE revision (
  seq INTEGER PRIMARY KEY,
  vault INTEGER NOT NULL REFERENCES vault (no),
  device INTEGER NOT NULL REFERENCES device (no),
  counter INTEGER NOT NULL,
  id BLOB NOT NULL,
  chain BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX revision_by_author ON revision (vault, device, counter);
-- Holds device and id as well: pages are chosen and digests made without touching the rows.
CREATE INDEX revision_by_vault ON revision (vault, seq, device, id);

CREATE TABLE invitation (
  invite BLOB PRIMARY KEY,
  expires INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'used', 'cancelled')),
  device BLOB,
  sign BLOB,
  box BLOB,
  mac BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_by_state ON invitation (state);
CREATE INDEX invitation_by_device ON invitation (device) WHERE device IS NOT NULL;

CREATE TABLE token (hash BLOB PRIMARY KEY, device BLOB NOT NULL, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
