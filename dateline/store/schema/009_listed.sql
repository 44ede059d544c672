-- A user's own list of actors, each name a row; of several lists the newest counts.
CREATE TABLE listed (
    list     TEXT NOT NULL, -- hash of the whole list
    id       TEXT NOT NULL, -- the user's
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL, -- "" for any
    country  TEXT NOT NULL, -- "" for any
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (list, id, name)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER listed_once BEFORE INSERT ON listed WHEN EXISTS (SELECT 1 FROM listed WHERE list = NEW.list AND id = NEW.id AND name = NEW.name)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER listed_no_update BEFORE UPDATE ON listed BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER listed_no_delete BEFORE DELETE ON listed BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Which list counts: one row a change, the last one; NULL for none.
CREATE TABLE listing (number INTEGER PRIMARY KEY, list TEXT, recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))) STRICT;
CREATE TRIGGER listing_no_update BEFORE UPDATE ON listing BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER listing_no_delete BEFORE DELETE ON listing BEGIN SELECT RAISE(ABORT, 'append-only'); END;
