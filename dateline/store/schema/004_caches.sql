-- Derived from the tables of 001 and rebuilt at will; these rows do change.

-- The facts of current readings with people's decisions applied: the rows of derived_fact (005), kept so that a
-- question about one week is not a walk through every fact.
CREATE TABLE standing (
    fact     TEXT PRIMARY KEY REFERENCES fact (id),
    document TEXT NOT NULL REFERENCES document (id),
    run      TEXT NOT NULL REFERENCES run (id),
    kind     TEXT NOT NULL,
    local    TEXT NOT NULL,
    type     TEXT,
    mode     TEXT,
    status   TEXT,
    day_from TEXT,
    day_to   TEXT,
    label    TEXT NOT NULL,
    country  TEXT,
    verdict  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_document ON standing (document);
CREATE INDEX standing_day ON standing (kind, day_from);

-- What linking needs to know of a fact to compare it, and under which keys to look for it.
CREATE TABLE profile (fact TEXT PRIMARY KEY REFERENCES fact (id), data ANY NOT NULL) STRICT;
CREATE TABLE block (
    key  TEXT NOT NULL,
    fact TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (key, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_fact ON block (fact);

-- Facts that tell of one thing share a story.
CREATE TABLE story (fact TEXT PRIMARY KEY REFERENCES fact (id), story TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX story_story ON story (story);

-- Documents whose newest reading has not been linked with the others yet.
CREATE TABLE waiting (document TEXT PRIMARY KEY REFERENCES document (id)) STRICT, WITHOUT ROWID;

-- Documents that are copies of one text, whole or for the most part, share an origin.
CREATE TABLE origin (document TEXT PRIMARY KEY REFERENCES document (id), origin TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX origin_origin ON origin (origin);

-- What the texts have in common that finds copies: keys of sketches and paragraphs.
CREATE TABLE shingle (
    key      TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document (id),
    PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingle_document ON shingle (document);
