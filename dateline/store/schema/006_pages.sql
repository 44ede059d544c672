-- For people, in Datasette or any SQLite viewer: one row a fact, names spelled out, rejected facts left out.

CREATE VIEW current_documents AS -- one row a document that has been read
SELECT d.id, d.published, d.publisher, d.title, d.url, d.language, length(d.text) AS characters,
    (SELECT min(given_id) FROM sighting AS s WHERE s.document = d.id) AS given_id,
    (SELECT min(published_by) FROM sighting AS s WHERE s.document = d.id) AS published_by,
    (SELECT min(origin) FROM sighting AS s WHERE s.document = d.id) AS origin,
    r.run, d.sha256
FROM document AS d JOIN current_reading AS r ON r.document = d.id;

CREATE VIEW current_events AS -- who did what to whom, where and when
SELECT f.id,
    f.day_from,
    f.day_to,
    f.type,
    f.mode,
    f.status,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'actor' ORDER BY p.step)) AS actors,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'recipient' ORDER BY p.step)) AS recipients,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM located AS l JOIN fact AS x ON x.id = l.place
        WHERE l.fact = f.id ORDER BY l.step)) AS places,
    f.label AS trigger,
    (SELECT group_concat(label, '; ') FROM (SELECT coalesce(who.label, json_extract(s.payload, '$.source[0].quote'), '?')
        AS label FROM claimed AS c JOIN fact AS s ON s.id = c.statement
        LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
        LEFT JOIN fact AS who ON who.id = p.actor WHERE c.fact = f.id ORDER BY c.step, p.step)) AS claimed_by,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'event';

CREATE VIEW current_statements AS -- who said what
SELECT f.id,
    f.day_from AS day_from,
    f.day_to AS day_to,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'speaker' ORDER BY p.step)) AS speakers,
    f.type AS act,
    f.mode AS form,
    (SELECT group_concat(json_extract(value, '$.quote'), ' … ') FROM json_each(f.payload, '$.content')) AS content,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'addressee' ORDER BY p.step)) AS addressee,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'outlet' ORDER BY p.step)) AS outlet,
    (SELECT group_concat(label, '; ') FROM (SELECT coalesce(who.label, json_extract(s.payload, '$.source[0].quote'), '?')
        AS label FROM claimed AS c JOIN fact AS s ON s.id = c.statement
        LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
        LEFT JOIN fact AS who ON who.id = p.actor WHERE c.fact = f.id ORDER BY c.step, p.step)) AS claimed_by,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'statement';

CREATE VIEW current_meetings AS -- talks, summits, visits and calls with their newest status
SELECT f.id,
    f.day_from,
    f.day_to,
    f.label AS name,
    f.type AS level,
    f.status,
    (SELECT group_concat(label || ' (' || role || ')', '; ') FROM (SELECT x.label, p.role FROM participant AS p
        JOIN fact AS x ON x.id = p.actor WHERE p.fact = f.id ORDER BY p.step, p.role)) AS participants,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM located AS l JOIN fact AS x ON x.id = l.place
        WHERE l.fact = f.id ORDER BY l.step)) AS places,
    json_extract(f.payload, '$.topic.quote') AS topic,
    (SELECT group_concat(label, '; ') FROM (SELECT coalesce(who.label, json_extract(s.payload, '$.source[0].quote'), '?')
        AS label FROM claimed AS c JOIN fact AS s ON s.id = c.statement
        LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
        LEFT JOIN fact AS who ON who.id = p.actor WHERE c.fact = f.id ORDER BY c.step, p.step)) AS claimed_by,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'meeting';

CREATE VIEW current_positions AS -- where a party stands
SELECT f.id,
    f.day_from,
    f.day_to,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'party' ORDER BY p.step)) AS party,
    f.status AS stance,
    f.label AS issue,
    json_extract(f.payload, '$.condition.quote') AS condition,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'voice' ORDER BY p.step)) AS voiced_by,
    (SELECT group_concat(label, '; ') FROM (SELECT coalesce(who.label, json_extract(s.payload, '$.source[0].quote'), '?')
        AS label FROM claimed AS c JOIN fact AS s ON s.id = c.statement
        LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
        LEFT JOIN fact AS who ON who.id = p.actor WHERE c.fact = f.id ORDER BY c.step, p.step)) AS reported_by,
    (SELECT group_concat(quote, ' … ') FROM (SELECT quote FROM evidence AS e WHERE e.fact = f.id ORDER BY e.start)) AS words,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'position';

CREATE VIEW current_ceasefires AS -- ceasefires and truces
SELECT f.id,
    f.day_from,
    f.day_to,
    f.type AS ceasefire_kind,
    f.status,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'declarer' ORDER BY p.step)) AS declared_by,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'party' ORDER BY p.step)) AS parties,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'mediator' ORDER BY p.step)) AS mediators,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM located AS l JOIN fact AS x ON x.id = l.place
        WHERE l.fact = f.id ORDER BY l.step)) AS places,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'violator' ORDER BY p.step)) AS violated_by,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'accuser' ORDER BY p.step)) AS alleged_by,
    (SELECT group_concat(label, '; ') FROM (SELECT coalesce(who.label, json_extract(s.payload, '$.source[0].quote'), '?')
        AS label FROM claimed AS c JOIN fact AS s ON s.id = c.statement
        LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
        LEFT JOIN fact AS who ON who.id = p.actor WHERE c.fact = f.id ORDER BY c.step, p.step)) AS claimed_by,
    (SELECT group_concat(quote, ' … ') FROM (SELECT quote FROM evidence AS e WHERE e.fact = f.id ORDER BY e.start)) AS words,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'ceasefire';

CREATE VIEW current_figures AS -- counts with their bounds
SELECT f.id,
    f.day_from,
    f.day_to,
    f.type AS measure,
    json_extract(f.payload, '$.low') AS low,
    json_extract(f.payload, '$.point') AS point,
    json_extract(f.payload, '$.high') AS high,
    json_extract(f.payload, '$.who.quote') AS who,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM participant AS p JOIN fact AS x ON x.id = p.actor
        WHERE p.fact = f.id AND p.role = 'doer' ORDER BY p.step)) AS doer,
    (SELECT group_concat(label, '; ') FROM (SELECT x.label FROM located AS l JOIN fact AS x ON x.id = l.place
        WHERE l.fact = f.id ORDER BY l.step)) AS places,
    json_extract(f.payload, '$.cumulative') AS cumulative,
    (SELECT group_concat(label, '; ') FROM (SELECT coalesce(who.label, json_extract(s.payload, '$.source[0].quote'), '?')
        AS label FROM claimed AS c JOIN fact AS s ON s.id = c.statement
        LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
        LEFT JOIN fact AS who ON who.id = p.actor WHERE c.fact = f.id ORDER BY c.step, p.step)) AS claimed_by,
    (SELECT group_concat(quote, ' … ') FROM (SELECT quote FROM evidence AS e WHERE e.fact = f.id ORDER BY e.start)) AS words,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'figure';

CREATE VIEW current_actors AS -- who acts and speaks, by document
SELECT f.id,
    f.label AS name,
    f.type AS actor_kind,
    f.mode AS sector,
    f.country,
    (SELECT group_concat(json_extract(value, '$.title'), '; ') FROM json_each(f.payload, '$.offices')) AS offices,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'actor';

CREATE VIEW current_places AS -- toponyms and where they are, by document
SELECT f.id,
    f.label AS name,
    f.type AS precision,
    f.country,
    json_extract(f.payload, '$.latitude') AS latitude,
    json_extract(f.payload, '$.longitude') AS longitude,
    json_extract(f.payload, '$.geonames_id') AS geonames_id,
    d.published, d.publisher, d.title, f.document, f.local, f.verdict
FROM current_fact AS f JOIN document AS d ON d.id = f.document
WHERE f.kind = 'place';

CREATE VIEW linking_run AS -- the run whose links across documents count
SELECT id FROM run WHERE purpose = 'linking' ORDER BY rank DESC LIMIT 1;

CREATE VIEW current_links AS -- which facts agree, clash or repeat each other
SELECT l.id, l.kind, a.kind AS fact_kind, a.label AS a_label, b.label AS b_label, l.why,
    of_a.published AS a_published, of_a.publisher AS a_publisher, of_b.published AS b_published,
    of_b.publisher AS b_publisher, l.a, l.b, l.evidence, l.run, l.document
FROM link AS l
CROSS JOIN current_fact AS a ON a.id = l.a
CROSS JOIN current_fact AS b ON b.id = l.b
CROSS JOIN document AS of_a ON of_a.id = a.document
CROSS JOIN document AS of_b ON of_b.id = b.document
WHERE CASE WHEN l.document IS NULL THEN l.run = (SELECT id FROM linking_run) ELSE l.run = a.run END;

CREATE VIEW current_failures AS -- inputs that could not be read, and have not been read since
SELECT origin, message, run, recorded FROM failure AS f
WHERE NOT EXISTS (SELECT 1 FROM sighting AS s WHERE s.origin = f.origin AND s.recorded > f.recorded);
