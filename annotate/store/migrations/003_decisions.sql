-- What a reviewer decided of what annotators marked in a document.
--
-- about is JSON: a list of [author, id of a span or relation]. These need not be there any
-- more, so that nothing refers to them. A span or relation of the gold set whose origin is
-- 'review' came of the decision whose id is its origin_ref.
CREATE TABLE decisions (
    document TEXT NOT NULL REFERENCES documents (id),
    id       TEXT NOT NULL,
    about    TEXT NOT NULL,
    verdict   TEXT NOT NULL,
    taken    TEXT NOT NULL,
    rule     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    note     TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;
