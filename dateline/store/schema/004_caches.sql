-- Derived from the tables of 001 and rebuilt at will; these rows do change.

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
