-- Sealed chunks of documents. What the chunks of a vault come to is kept beside it, so that its limit costs no sum over all of them.
CREATE TABLE chunk (
  vault INTEGER NOT NULL REFERENCES vault (no),
  id BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
-- Apart from the bytes: whether a chunk is there is answered without touching them.
CREATE UNIQUE INDEX chunk_by_vault ON chunk (vault, id);

ALTER TABLE vault ADD COLUMN chunk_bytes INTEGER NOT NULL DEFAULT 0;
