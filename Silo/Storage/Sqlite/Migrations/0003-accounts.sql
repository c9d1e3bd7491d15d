-- Who may sign in; the scheme tells how the hash was made.
CREATE TABLE account (
  clerk  TEXT    PRIMARY KEY,
  name   TEXT    NOT NULL,
  scheme INTEGER NOT NULL,
  salt   BLOB    NOT NULL,
  hash   BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
