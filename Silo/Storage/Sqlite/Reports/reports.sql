-- Read models: filled from the journal, dropped and filled again at will. Instants are Unix milliseconds, days and
-- hours those of the halls.
CREATE TABLE checkpoint (
  position INTEGER NOT NULL
) STRICT;

INSERT INTO checkpoint VALUES (0);

-- A number's day in the hall.
CREATE TABLE visit (
  ticket       TEXT    PRIMARY KEY,
  hall         TEXT    NOT NULL,
  day          TEXT    NOT NULL,
  hour         INTEGER NOT NULL,
  queue        TEXT    NOT NULL, -- where it was taken
  queue_now    TEXT    NOT NULL, -- where it is: a transfer or the next leg
  is_manual    INTEGER NOT NULL,
  taken_at     INTEGER NOT NULL,
  due_at       INTEGER NOT NULL, -- from when its wait counts: an appointment's slot, or the taking
  window       TEXT,             -- where it was called first
  called_at    INTEGER,
  left_at      INTEGER,
  missed       INTEGER NOT NULL DEFAULT 0,
  state        TEXT    NOT NULL DEFAULT 'Waiting'
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_of_day ON visit (day, hall);

-- A piece of work on a number at a window.
CREATE TABLE service (
  ticket       TEXT    NOT NULL,
  started_at   INTEGER NOT NULL,
  hall         TEXT    NOT NULL,
  day          TEXT    NOT NULL,
  hour         INTEGER NOT NULL,
  queue        TEXT    NOT NULL,
  window       TEXT    NOT NULL,
  ended_at     INTEGER,
  PRIMARY KEY (ticket, started_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX service_of_day ON service (day, hall);

-- What a window is doing since when: one row a window.
CREATE TABLE desk (
  window       TEXT    PRIMARY KEY,
  state        TEXT    NOT NULL, -- Open, Busy, Paused
  since        INTEGER NOT NULL,
  is_pausing   INTEGER NOT NULL DEFAULT 0, -- a pause begins when the number is done
  ticket       TEXT
) STRICT, WITHOUT ROWID;

-- How long a window did what, by the hour.
CREATE TABLE desk_time (
  day          TEXT    NOT NULL,
  hall         TEXT    NOT NULL,
  window       TEXT    NOT NULL,
  hour         INTEGER NOT NULL,
  state        TEXT    NOT NULL,
  milliseconds INTEGER NOT NULL,
  PRIMARY KEY (day, hall, window, hour, state)
) STRICT, WITHOUT ROWID;

-- Who has which role where; who has none is in no row. Those of the first day are not here until something happens to them.
CREATE TABLE people_checkpoint (
  position INTEGER NOT NULL
) STRICT;

INSERT INTO people_checkpoint VALUES (0);

CREATE TABLE person (
  person TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE person_grant (
  scope  TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (scope, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_grant_of ON person_grant (person);
