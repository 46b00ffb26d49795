package blind

import (
	"context"

	"raqim/model"
)

// What follows hides nothing: it is of texts, of the list of entities that all share, of
// the schema and the team, or of the file.

// Schema is the project's schema as it is now.
func (p *Project[F]) Schema() *model.Schema { return p.file.Schema() }

// Team is who works on the project.
func (p *Project[F]) Team() model.Team { return p.file.Team() }

// Path is the absolute path of the project file.
func (p *Project[F]) Path() string { return p.file.Path() }

// ReadOnly reports whether the project was opened for reading only.
func (p *Project[F]) ReadOnly() bool { return p.file.ReadOnly() }

// Observe calls f after every entry that is committed.
func (p *Project[F]) Observe(f func(model.Entry)) { p.file.Observe(f) }

// Close closes the file.
func (p *Project[F]) Close() error { return p.file.Close() }

// Commit writes an entry.
func (p *Project[F]) Commit(entry *model.Entry) error { return p.file.Commit(entry) }

// Document reads a document with its text.
func (p *Project[F]) Document(id model.DocumentID) (model.Document, error) {
	return p.file.Document(id)
}

// FindDocument finds a document by its id or name.
func (p *Project[F]) FindDocument(ref string) (model.DocumentID, error) {
	return p.file.FindDocument(ref)
}

// NextID is the number of the next id of a span or relation in the document id.
func (p *Project[F]) NextID(id model.DocumentID) (int, error) { return p.file.NextID(id) }

// Entities reads all entities of the project.
func (p *Project[F]) Entities() ([]model.Entity, error) { return p.file.Entities() }

// NextEntityID is the number of the next id of an entity.
func (p *Project[F]) NextEntityID() (int, error) { return p.file.NextEntityID() }

// LastEntry is the number of the last entry of the journal, whoever made it.
func (p *Project[F]) LastEntry(ctx context.Context) (int64, error) { return p.file.LastEntry(ctx) }
