-- What linking finds across documents. Worked out anew for every story that a new report touches, so not append-only:
-- whether two facts are one can hang on a third.

-- Two tellings of different documents that can be one, and how surely; the stories are made of these.
CREATE TABLE pair (
    a      TEXT NOT NULL REFERENCES fact (id), -- the smaller id
    b      TEXT NOT NULL REFERENCES fact (id),
    points REAL NOT NULL,
    why    TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_b ON pair (b);

-- Links within a story: same, contradicts, updates.
CREATE TABLE tie (
    id    TEXT PRIMARY KEY,
    kind  TEXT NOT NULL,
    a     TEXT NOT NULL REFERENCES fact (id),
    b     TEXT NOT NULL REFERENCES fact (id),
    why   TEXT NOT NULL,
    story TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_a ON tie (a);
CREATE INDEX tie_b ON tie (b);
CREATE INDEX tie_story ON tie (story);

-- The run of linking that all of this is of: one row.
CREATE TABLE linked (run TEXT PRIMARY KEY REFERENCES run (id)) STRICT, WITHOUT ROWID;

DROP VIEW current_links;
CREATE VIEW current_links AS -- which facts agree, clash or repeat each other
SELECT l.id, l.kind, a.kind AS fact_kind, a.label AS a_label, b.label AS b_label, l.why,
    of_a.published AS a_published, of_a.publisher AS a_publisher, of_b.published AS b_published,
    of_b.publisher AS b_publisher, l.a, l.b, l.evidence, l.run, l.document
FROM link AS l
CROSS JOIN current_fact AS a ON a.id = l.a
CROSS JOIN current_fact AS b ON b.id = l.b
CROSS JOIN document AS of_a ON of_a.id = a.document
CROSS JOIN document AS of_b ON of_b.id = b.document
WHERE CASE WHEN l.document IS NULL THEN l.run = (SELECT id FROM linking_run) ELSE l.run = a.run END
UNION ALL
SELECT t.id, t.kind, a.kind, a.label, b.label, t.why, of_a.published, of_a.publisher, of_b.published, of_b.publisher,
    t.a, t.b, '[]', NULL, NULL
FROM tie AS t
CROSS JOIN current_fact AS a ON a.id = t.a
CROSS JOIN current_fact AS b ON b.id = t.b
CROSS JOIN document AS of_a ON of_a.id = a.document
CROSS JOIN document AS of_b ON of_b.id = b.document;
