-- What counts now: the reading of the latest run, less what people rejected, with what they corrected.

CREATE VIEW current_reading AS
SELECT reading.number, reading.document, reading.run, reading.record, reading.sha256, reading.recorded
FROM reading JOIN run ON run.id = reading.run
WHERE NOT EXISTS (
    SELECT 1 FROM reading AS newer JOIN run AS newer_run ON newer_run.id = newer.run
    WHERE newer.document = reading.document AND newer_run.rank > run.rank
);

CREATE VIEW standing_decision AS
SELECT * FROM decision WHERE NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.supersedes = decision.id);

-- Each fact with the newest verdict on it.
CREATE VIEW judged_fact AS
SELECT fact.*, (
    SELECT verdict FROM standing_decision AS d
    WHERE d.document = fact.document AND d.kind = fact.kind AND d.anchor = fact.anchor
        AND d.verdict IN ('accept', 'correct', 'reject')
    ORDER BY d.at DESC, d.id DESC LIMIT 1
) AS verdict
FROM fact;

-- field, value: the newest correction of each field; an empty value takes the field's value away.
CREATE VIEW correction AS
SELECT document, kind, anchor, field, value FROM standing_decision AS d
WHERE verdict = 'correct' AND NOT EXISTS (
    SELECT 1 FROM standing_decision AS later
    WHERE later.document = d.document AND later.kind = d.kind AND later.anchor = d.anchor
        AND later.verdict = 'correct' AND later.field = d.field AND (later.at, later.id) > (d.at, d.id)
);

-- What the table standing has to hold; ask of one document, as all of them take long.
CREATE VIEW derived_fact AS
SELECT f.id AS fact, reading.document, reading.run, f.kind, item.local,
    nullif(coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'type'), f.type), '') AS type,
    nullif(coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'mode'), f.mode), '') AS mode,
    nullif(coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'status'), f.status), '') AS status,
    nullif(coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'day_from'), f.day_from), '') AS day_from,
    nullif(coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'day_to'), f.day_to), '') AS day_to,
    coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'label'), f.label) AS label,
    nullif(coalesce((SELECT value FROM correction AS c WHERE c.document = f.document AND c.kind = f.kind
        AND c.anchor = f.anchor AND c.field = 'country'), f.country), '') AS country,
    f.verdict
FROM current_reading AS reading
CROSS JOIN item ON item.reading = reading.number
CROSS JOIN judged_fact AS f ON f.id = item.fact
WHERE f.verdict IS NOT 'reject';

CREATE VIEW current_fact AS
SELECT s.fact AS id, s.document, s.run, s.kind, s.local, s.type, s.mode, s.status, s.day_from, s.day_to, s.label,
    s.country, f.anchor, f.payload, s.verdict
FROM standing AS s JOIN fact AS f ON f.id = s.fact;
