-- The first form of a project file.
--
-- Keys are the model's own ids and names, so that a file can be read with any
-- SQLite shell. Where a row belongs to a document and an author its key begins
-- with them: what one author marked in one document lies together, and is read
-- without looking at anything else.
--
-- References between spans, relations and entities are checked at the end of a
-- transaction, so that the order of an action's changes does not matter.

-- What is known of the whole project: schema (JSON), created (UTC), last_entity.
CREATE TABLE project (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Everybody who ever wrote something in this file.
CREATE TABLE annotators (
    name  TEXT NOT NULL PRIMARY KEY,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- removed = 1: taken away; the row, its text and its sets stay for undo.
-- last_number is the highest number an id of a span or relation ever had here.
CREATE TABLE documents (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    language      TEXT NOT NULL,
    direction     TEXT NOT NULL,
    source        TEXT NOT NULL,
    publisher     TEXT NOT NULL,
    url           TEXT NOT NULL,
    date_value    TEXT NOT NULL,
    date_status   TEXT NOT NULL,
    date_evidence TEXT NOT NULL,
    encoding      TEXT NOT NULL,
    bom           INTEGER NOT NULL CHECK (bom IN (0, 1)),
    line_ends     TEXT NOT NULL,
    meta          TEXT NOT NULL,
    flagged       INTEGER NOT NULL CHECK (flagged IN (0, 1)),
    note          TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    characters    INTEGER NOT NULL CHECK (characters > 0),
    last_number   INTEGER NOT NULL DEFAULT 0,
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX documents_by_name ON documents (name) WHERE removed = 0;

-- Texts lie apart: they never change while the rows above do, and the document
-- list does not have to step over them.
CREATE TABLE texts (
    document TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
    text     TEXT NOT NULL
) STRICT;

CREATE TABLE sets (
    document TEXT NOT NULL REFERENCES documents (id),
    author   TEXT NOT NULL REFERENCES annotators (name),
    kind     TEXT NOT NULL,
    state    TEXT NOT NULL,
    note     TEXT NOT NULL,
    PRIMARY KEY (document, author)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
    id          TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL,
    names       TEXT NOT NULL,
    role        TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    wikidata    TEXT NOT NULL,
    note        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE spans (
    document   TEXT NOT NULL,
    author     TEXT NOT NULL,
    id         TEXT NOT NULL,
    label      TEXT NOT NULL,
    attributes TEXT NOT NULL,
    entity     TEXT REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
    note       TEXT NOT NULL,
    origin     TEXT NOT NULL,
    origin_ref TEXT NOT NULL,
    PRIMARY KEY (document, author, id),
    FOREIGN KEY (document, author) REFERENCES sets (document, author) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- An id names one span of a document, whoever marked it.
CREATE UNIQUE INDEX spans_by_id ON spans (document, id);
CREATE INDEX spans_by_entity ON spans (entity) WHERE entity IS NOT NULL;

-- start and "end" count code points; n counts a span's parts from 0.
CREATE TABLE span_parts (
    document TEXT NOT NULL,
    author   TEXT NOT NULL,
    span     TEXT NOT NULL,
    n        INTEGER NOT NULL CHECK (n >= 0),
    start    INTEGER NOT NULL CHECK (start >= 0),
    "end"    INTEGER NOT NULL CHECK ("end" > start),
    PRIMARY KEY (document, author, span, n),
    FOREIGN KEY (document, author, span) REFERENCES spans (document, author, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Both ends belong to the relation's own document and author: the keys say so.
-- With a rowid, unlike the tables above: else SQLite reads all relations of a
-- document rather than look those of one span up.
CREATE TABLE relations (
    document   TEXT NOT NULL,
    author     TEXT NOT NULL,
    id         TEXT NOT NULL,
    label      TEXT NOT NULL,
    from_span  TEXT NOT NULL,
    to_span    TEXT NOT NULL,
    attributes TEXT NOT NULL,
    note       TEXT NOT NULL,
    origin     TEXT NOT NULL,
    origin_ref TEXT NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, author) REFERENCES sets (document, author) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, author, from_span) REFERENCES spans (document, author, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, author, to_span) REFERENCES spans (document, author, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX relations_by_from ON relations (document, author, from_span);
CREATE INDEX relations_by_to ON relations (document, author, to_span);

-- document is '' for what concerns the whole project. changes is JSON: what was
-- there before and after, without texts, which never change.
CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    time     TEXT NOT NULL,
    document TEXT NOT NULL,
    author   TEXT NOT NULL REFERENCES annotators (name),
    kind     TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target   INTEGER REFERENCES journal (seq),
    action   TEXT NOT NULL,
    changes  TEXT NOT NULL
) STRICT;

CREATE INDEX journal_by_scope ON journal (document, author, seq);
