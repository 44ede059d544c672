-- What was read, by what, and what came of it. Rows are only ever added (002); ids are hashes of content (docs/store.md).

CREATE TABLE document (
    number    INTEGER PRIMARY KEY,  -- order of arrival; only the full-text index uses it
    id        TEXT NOT NULL UNIQUE, -- hash of text, published, title, publisher, url
    published TEXT,
    title     TEXT,
    publisher TEXT,
    url       TEXT,
    language  TEXT,
    masthead  TEXT NOT NULL,        -- JSON list of [start, end] of the words that gave the day
    sha256    TEXT NOT NULL,        -- of the text in UTF-8
    text      TEXT NOT NULL,        -- every span of the store refers to it
    recorded  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX document_published ON document (published);

-- Where the same content was found: files, and what they said that is no part of the content.
CREATE TABLE sighting (
    id           TEXT PRIMARY KEY,
    document     TEXT NOT NULL REFERENCES document (id),
    origin       TEXT,
    given_id     TEXT,
    published_by TEXT,
    warnings     TEXT NOT NULL, -- JSON list
    recorded     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX sighting_document ON sighting (document);
CREATE INDEX sighting_origin ON sighting (origin);

CREATE TABLE run (
    id       TEXT PRIMARY KEY,        -- hash of all that decides the result
    rank     INTEGER NOT NULL UNIQUE, -- 1, 2, ... as runs are first used; of two readings that of the higher rank counts
    purpose  TEXT NOT NULL,           -- reading, linking
    version  TEXT NOT NULL,
    model    TEXT NOT NULL,
    rules    TEXT NOT NULL,
    settings TEXT NOT NULL,           -- JSON
    tagger   TEXT,
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE reading (
    number   INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    run      TEXT NOT NULL REFERENCES run (id),
    record   BLOB NOT NULL, -- zlib of the line of dateline/record/1
    sha256   TEXT NOT NULL, -- of that line in UTF-8
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (document, run)
) STRICT;

CREATE TABLE fact (
    id       TEXT PRIMARY KEY, -- document, "-", letter of the kind, hash of payload and evidence
    document TEXT NOT NULL REFERENCES document (id),
    kind     TEXT NOT NULL,
    type     TEXT,
    mode     TEXT,
    status   TEXT,
    day_from TEXT,
    day_to   TEXT,
    label    TEXT NOT NULL, -- a name or a few words, for people
    country  TEXT,
    anchor   TEXT NOT NULL, -- hash of the evidence: finds the fact again in another run's reading
    payload  TEXT NOT NULL  -- the record's dict, with ids of facts as references, without id and evidence
) STRICT;

-- Which facts a reading has, and their ids within its record ("e3").
CREATE TABLE item (
    reading INTEGER NOT NULL REFERENCES reading (number),
    fact    TEXT NOT NULL REFERENCES fact (id),
    local   TEXT NOT NULL,
    PRIMARY KEY (reading, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    fact  TEXT NOT NULL REFERENCES fact (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (fact, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    fact  TEXT NOT NULL REFERENCES fact (id),
    role  TEXT NOT NULL,
    step  INTEGER NOT NULL, -- the record's order, from 1
    actor TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (fact, role, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_actor ON participant (actor);

CREATE TABLE located (
    fact  TEXT NOT NULL REFERENCES fact (id),
    step  INTEGER NOT NULL,
    place TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (fact, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX located_place ON located (place);

-- The statements that a fact came through, outermost first.
CREATE TABLE claimed (
    fact      TEXT NOT NULL REFERENCES fact (id),
    step      INTEGER NOT NULL,
    statement TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (fact, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    a        TEXT NOT NULL REFERENCES fact (id),
    b        TEXT NOT NULL REFERENCES fact (id),
    why      TEXT NOT NULL,
    evidence TEXT NOT NULL,                   -- JSON list
    run      TEXT NOT NULL REFERENCES run (id),
    document TEXT REFERENCES document (id),   -- NULL: a link across documents
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX link_a ON link (a);
CREATE INDEX link_b ON link (b);

CREATE TABLE decision (
    id         TEXT PRIMARY KEY,
    fact       TEXT NOT NULL REFERENCES fact (id),
    other      TEXT REFERENCES fact (id), -- the second of a pair
    verdict    TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject', 'merge', 'split', 'comment')),
    field      TEXT,
    value      TEXT,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    note       TEXT,
    supersedes TEXT REFERENCES decision (id),
    document   TEXT NOT NULL REFERENCES document (id), -- these five find the facts in another run's reading
    kind       TEXT NOT NULL,
    anchor     TEXT NOT NULL,
    evidence   TEXT NOT NULL,
    other_key  TEXT, -- JSON: document, kind, anchor, evidence of `other`
    recorded   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX decision_fact ON decision (document, kind, anchor);
CREATE INDEX decision_supersedes ON decision (supersedes);

-- Inputs that could not be read.
CREATE TABLE failure (
    id       TEXT PRIMARY KEY,
    origin   TEXT NOT NULL,
    message  TEXT NOT NULL,
    run      TEXT REFERENCES run (id),
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
