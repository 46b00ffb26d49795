-- Who gave an open set back to its author, and when (UTC, RFC 3339); '' where nobody did, or
-- the set was done since. What they said of it is the set's note.
ALTER TABLE sets ADD COLUMN sent_back_by TEXT NOT NULL DEFAULT '';
ALTER TABLE sets ADD COLUMN sent_back_at TEXT NOT NULL DEFAULT '';
