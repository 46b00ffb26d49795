package desk

import (
	"context"

	"raqim/model"
	"raqim/ui/i18n"
)

// firstPage is how many documents are listed at once; more than fit into a window. The
// others come as soon as they are read beside it.
const firstPage = 200

// listing is the list of a project's documents on its way.
type listing struct {
	cancel context.CancelFunc
	done   chan struct{} // closed when infos and err stand
	ended  chan struct{} // closed when they have been passed on
	infos  []model.DocumentInfo
	err    error
}

// reloadDocuments reads the list of the documents again, after some have come or gone.
func (d *desk) reloadDocuments() {
	if d.listFirst() {
		d.listAll()
	}
	if d.session != nil {
		d.readGold()
	}
	d.refreshPage()
}

// listFirst lists the first page of the documents, which is small projects as a whole, and
// tells whether there are more.
func (d *desk) listFirst() bool {
	d.stopListing()
	d.documents.SetUser(d.user())
	first, err := d.project.FirstDocuments(context.Background(), firstPage+1)
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
		return false
	}
	if len(first) <= firstPage {
		d.documents.SetDocuments(first, d.author)
		return false
	}
	if len(d.documents.All()) == 0 {
		d.documents.SetFirst(first[:firstPage], d.author)
	}
	return true
}

// listAll begins to read the whole list beside the window.
func (d *desk) listAll() {
	ctx, cancel := context.WithCancel(context.Background())
	l, project := &listing{cancel: cancel, done: make(chan struct{}), ended: make(chan struct{})}, d.project
	d.listing = l
	go func() {
		l.infos, l.err = project.Documents(ctx)
		close(l.done)
		later(func() { d.takeList(l) })
		close(l.ended)
	}()
}

// takeList shows the list that l has read, unless it has been shown or given up.
func (d *desk) takeList(l *listing) {
	if d.listing != l {
		return
	}
	d.listing = nil
	l.cancel()
	if l.err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), l.err)
		return
	}
	d.documents.SetDocuments(l.infos, d.author)
	if info, ok := d.documents.Current(); ok && d.session != nil { // marked since it was read
		d.documents.Update(infoAfter(info, d.session.State()))
	}
}

// waitForList waits, not longer than a person would notice, until the list is whole: for
// what goes through all documents.
func (d *desk) waitForList() {
	if l := d.listing; l != nil {
		<-l.done
		d.takeList(l)
	}
}

// allDocuments gives every document of the project. The caller must not change them.
func (d *desk) allDocuments() []model.DocumentInfo {
	d.waitForList()
	return d.documents.All()
}

// stopListing gives up the list that is on its way, and waits until nobody reads the
// project for it any more.
func (d *desk) stopListing() {
	if l := d.listing; l != nil {
		l.cancel()
		<-l.done
		d.listing = nil
	}
}
