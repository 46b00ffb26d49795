-- Who works on the project, and whose each document is to annotate. Whether the team
-- annotates blind stands in project under blind: '1', or '' or nothing where it does not.
CREATE TABLE members (
    name TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An annotator need not have written anything yet.
CREATE TABLE assignments (
    document TEXT NOT NULL REFERENCES documents (id),
    author   TEXT NOT NULL,
    PRIMARY KEY (document, author)
) STRICT, WITHOUT ROWID;
