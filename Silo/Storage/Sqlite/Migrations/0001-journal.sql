-- The journal. Positions and the versions of a stream count from 1 without a hole; instants are microseconds from 1970.
-- What each column means, and how its hash is made, is told in docs/journal.md.
CREATE TABLE entry (
  position       INTEGER PRIMARY KEY,
  stream         TEXT    NOT NULL,
  version        INTEGER NOT NULL,
  event          TEXT    NOT NULL,
  schema         INTEGER NOT NULL,
  occurred_at    INTEGER NOT NULL,
  recorded_at    INTEGER NOT NULL,
  origin         INTEGER NOT NULL,
  time_quality   INTEGER NOT NULL,
  actor          TEXT    NOT NULL,
  authentication TEXT    NOT NULL,
  device         TEXT,
  request_id     TEXT,
  command_hash   BLOB,
  is_opening     INTEGER NOT NULL CHECK (is_opening IN (0, 1)),
  payload        BLOB    NOT NULL,
  salt           BLOB    NOT NULL,
  hash           BLOB    NOT NULL,
  UNIQUE (stream, version)
) STRICT;

CREATE UNIQUE INDEX entry_request ON entry (stream, actor, request_id) WHERE request_id IS NOT NULL;

CREATE INDEX entry_opening ON entry (stream, occurred_at, version) WHERE is_opening;

-- An entry is only ever added at the end. A version or a request id that is taken adds no row, which its author sees;
-- asking first also stops INSERT OR REPLACE, which removes rows without asking the trigger on DELETE.
CREATE TRIGGER entry_is_added_at_the_end BEFORE INSERT ON entry
BEGIN
  SELECT RAISE(ABORT, 'a position follows the last one')
  WHERE NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entry);

  SELECT RAISE(IGNORE)
  WHERE NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM entry WHERE stream = NEW.stream)
     OR EXISTS (SELECT 1 FROM entry WHERE stream = NEW.stream AND actor = NEW.actor AND request_id = NEW.request_id);
END;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed');
END;

CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never removed');
END;

-- Counts the batches whose end was unknown; each count is written over what such a batch may have left in the log.
CREATE TABLE fence (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  moved INTEGER NOT NULL
) STRICT;

INSERT INTO fence (id, moved) VALUES (1, 0);
