-- How far each subscription has come in the journal.
CREATE TABLE checkpoint (
  name     TEXT    PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a subscription could not handle, so that it does not hold up the others.
CREATE TABLE put_aside (
  name     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  stream   TEXT    NOT NULL,
  error    TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (name, position)
) STRICT, WITHOUT ROWID;
