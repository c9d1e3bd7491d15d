-- Passwords alone: names and roles are in the journal.
ALTER TABLE account RENAME COLUMN clerk TO person;
ALTER TABLE account DROP COLUMN name;
