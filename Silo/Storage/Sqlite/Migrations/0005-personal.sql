-- Personal data lies sealed, each number's under a key of its own; without that key nobody reads it any more.
CREATE TABLE personal_data (
    ticket TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE personal_key (
    ticket TEXT NOT NULL PRIMARY KEY,
    day    TEXT NOT NULL,
    key    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX personal_key_day ON personal_key (day);

-- One row at most: with the day its key ends.
CREATE TABLE personal_day (
    day TEXT NOT NULL PRIMARY KEY,
    key BLOB NOT NULL
) STRICT, WITHOUT ROWID;
