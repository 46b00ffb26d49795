package desk

import (
	"raqim/annotate/find"
	"raqim/ui/i18n"
)

// indexing is the index of a project's entities, which is made beside the window.
type indexing struct {
	done  chan struct{} // closed when found stands
	found *find.EntityIndex
}

// loadEntities begins to read the entities of the project.
func (d *desk) loadEntities() {
	d.entities.index()
	x, project := &indexing{done: make(chan struct{})}, d.project
	d.entities = x
	clear(d.mentions)
	go func() {
		list, err := project.Entities()
		x.found = find.NewEntityIndex(list)
		close(x.done)
		if err != nil {
			later(func() { d.dialogs.Error(i18n.T("desk.error.open"), err) })
		}
	}()
}

// noEntities is the index while no project is open.
func noEntities() *indexing {
	x := &indexing{done: make(chan struct{}), found: find.NewEntityIndex(nil)}
	close(x.done)
	return x
}

// index waits until the index is made, not longer than a person would notice. From then on
// nobody reads the project for it.
func (x *indexing) index() *find.EntityIndex {
	<-x.done
	return x.found
}
