-- Full text of documents. External content: the index holds no second copy of the text.

CREATE VIRTUAL TABLE document_fts USING fts5 (
    title, text, content = 'document', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER document_indexed AFTER INSERT ON document
BEGIN INSERT INTO document_fts (rowid, title, text) VALUES (NEW.number, NEW.title, NEW.text); END;
