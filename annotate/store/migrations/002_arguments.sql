-- Relations may begin or end outside the text: at the author of the document
-- ('AUTHOR'), at its date ('t0') or at an entity of the project ('entity:e3').
--
-- from_end and to_end hold the ends as every file does. The columns behind them
-- follow from these: the span or the entity that an end is, for the references.

CREATE TABLE relations_with_arguments (
    document   TEXT NOT NULL,
    author     TEXT NOT NULL,
    id         TEXT NOT NULL,
    label      TEXT NOT NULL,
    from_end   TEXT NOT NULL,
    to_end     TEXT NOT NULL,
    attributes TEXT NOT NULL,
    note       TEXT NOT NULL,
    origin     TEXT NOT NULL,
    origin_ref TEXT NOT NULL,
    from_span   TEXT AS (CASE WHEN from_end GLOB 's[1-9]*' THEN from_end END),
    to_span     TEXT AS (CASE WHEN to_end GLOB 's[1-9]*' THEN to_end END),
    from_entity TEXT AS (CASE WHEN from_end GLOB 'entity:*' THEN substr(from_end, 8) END),
    to_entity   TEXT AS (CASE WHEN to_end GLOB 'entity:*' THEN substr(to_end, 8) END),
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, author) REFERENCES sets (document, author) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, author, from_span) REFERENCES spans (document, author, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, author, to_span) REFERENCES spans (document, author, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (from_entity) REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (to_entity) REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

INSERT INTO relations_with_arguments (document, author, id, label, from_end, to_end, attributes, note, origin, origin_ref)
SELECT document, author, id, label, from_span, to_span, attributes, note, origin, origin_ref FROM relations;

DROP TABLE relations;
ALTER TABLE relations_with_arguments RENAME TO relations;

CREATE INDEX relations_by_from ON relations (document, author, from_span);
CREATE INDEX relations_by_to ON relations (document, author, to_span);
CREATE INDEX relations_by_from_entity ON relations (from_entity) WHERE from_entity IS NOT NULL;
CREATE INDEX relations_by_to_entity ON relations (to_entity) WHERE to_entity IS NOT NULL;
