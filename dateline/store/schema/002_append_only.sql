-- Rows are added and never changed. A row that is there already is passed over, also under INSERT OR REPLACE,
-- which would otherwise delete without asking the DELETE trigger.

CREATE TRIGGER document_once BEFORE INSERT ON document WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER sighting_once BEFORE INSERT ON sighting WHEN EXISTS (SELECT 1 FROM sighting WHERE id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER sighting_no_update BEFORE UPDATE ON sighting BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER sighting_no_delete BEFORE DELETE ON sighting BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER run_once BEFORE INSERT ON run WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.id OR rank = NEW.rank)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER run_no_update BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER run_no_delete BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER reading_once BEFORE INSERT ON reading WHEN EXISTS (SELECT 1 FROM reading WHERE document = NEW.document AND run = NEW.run OR number = NEW.number)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER reading_no_update BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER fact_once BEFORE INSERT ON fact WHEN EXISTS (SELECT 1 FROM fact WHERE id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER fact_no_update BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fact_no_delete BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER item_once BEFORE INSERT ON item WHEN EXISTS (SELECT 1 FROM item WHERE reading = NEW.reading AND fact = NEW.fact)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER item_no_update BEFORE UPDATE ON item BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER item_no_delete BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER evidence_once BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE fact = NEW.fact AND start = NEW.start AND "end" = NEW."end")
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER participant_once BEFORE INSERT ON participant WHEN EXISTS (SELECT 1 FROM participant WHERE fact = NEW.fact AND role = NEW.role AND step = NEW.step)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER participant_no_update BEFORE UPDATE ON participant BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER participant_no_delete BEFORE DELETE ON participant BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER located_once BEFORE INSERT ON located WHEN EXISTS (SELECT 1 FROM located WHERE fact = NEW.fact AND step = NEW.step)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER located_no_update BEFORE UPDATE ON located BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER located_no_delete BEFORE DELETE ON located BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER claimed_once BEFORE INSERT ON claimed WHEN EXISTS (SELECT 1 FROM claimed WHERE fact = NEW.fact AND step = NEW.step)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER claimed_no_update BEFORE UPDATE ON claimed BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER claimed_no_delete BEFORE DELETE ON claimed BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER link_once BEFORE INSERT ON link WHEN EXISTS (SELECT 1 FROM link WHERE id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER link_no_update BEFORE UPDATE ON link BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER link_no_delete BEFORE DELETE ON link BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER decision_once BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER failure_once BEFORE INSERT ON failure WHEN EXISTS (SELECT 1 FROM failure WHERE id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER failure_no_update BEFORE UPDATE ON failure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER failure_no_delete BEFORE DELETE ON failure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
