package desk

import (
	"fmt"
	"testing"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

// crowd makes a project of n articles.
func crowd(t *testing.T, n int) string {
	t.Helper()
	documents := make([]model.Document, n)
	for i := range documents {
		documents[i] = article(fmt.Sprintf("%04d.txt", i), "ar", fmt.Sprintf("قال المتحدث رقم %d إن الجسر مفتوح", i))
	}
	return stored(t, documents, nil)
}

// awaitList lets the list that is on its way come.
func awaitList(d *desk) {
	if l := d.listing; l != nil {
		<-l.ended
		drain()
	}
}

func TestALongListComesBesideTheWindow(t *testing.T) {
	const n = firstPage*2 + 50
	d := open(t, crowd(t, n))
	if d.session == nil || len(d.documents.All()) < firstPage {
		t.Fatal("the window waits for the list")
	}
	awaitList(d)
	all := d.documents.All()
	if len(all) != n || all[0].Name != "0000.txt" || all[n-1].Name != fmt.Sprintf("%04d.txt", n-1) {
		t.Fatalf("%d documents from %s to %s", len(all), all[0].Name, all[len(all)-1].Name)
	}
	if d.listing != nil {
		t.Error("the list is whole and still on its way")
	}
}

func TestAMarkIsInAListThatWasReadBeforeIt(t *testing.T) {
	d := open(t, crowd(t, firstPage+1))
	awaitList(d)
	before, err := d.project.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	choose(t, d, "المتحدث")
	d.mark("SPEAKER")
	late := &listing{cancel: func() {}, done: make(chan struct{}), infos: before}
	close(late.done)
	d.listing = late
	d.takeList(&listing{cancel: func() {}}) // one that was given up
	d.waitForList()
	if info, ok := d.documents.Current(); !ok || len(info.Sets) != 1 || info.Sets[0].Spans != 1 {
		t.Errorf("the list says of the open document: %+v", info)
	}
	if n := len(d.documents.All()); n != firstPage+1 {
		t.Errorf("the list has %d documents", n)
	}
}

// The last document lies behind the first page: it is opened before the list has come.
func TestADocumentBehindTheFirstPageIsOpenedAgain(t *testing.T) {
	const n = firstPage + 50
	path := crowd(t, n)
	d := open(t, path)
	awaitList(d)
	last := d.documents.All()[n-1].ID
	d.openDocument(last)
	d.closeProject()
	d.openProject(path)
	if got := d.session.Scope().Document; got != last {
		t.Fatalf("%s is open, %s was left", got, last)
	}
	awaitList(d)
	d.perform(keys.PreviousDocument)
	if got := d.session.State().Document.Name; got != fmt.Sprintf("%04d.txt", n-2) {
		t.Errorf("before the last document comes %s", got)
	}
}

func TestAProjectIsLeftWhileItsListIsRead(t *testing.T) {
	path, other := crowd(t, firstPage+1), project(t)
	d := open(t, path)
	d.openProject(other)
	if n := len(d.documents.All()); n != 2 || d.listing != nil {
		t.Errorf("the other project has %d documents", n)
	}
}

func TestAnImportOfMoreThanAPageIsTakenBack(t *testing.T) {
	d := open(t, crowd(t, firstPage+1))
	awaitList(d)
	d.stepProject(keys.UndoProject, (*annotate.History).Undo, nil)
	await(t, d)
	awaitList(d)
	if n := len(d.documents.All()); n != 0 || d.session != nil {
		t.Errorf("%d documents are left, session %v", n, d.session)
	}
	d.stepProject(keys.RedoProject, (*annotate.History).Redo, nil)
	await(t, d)
	awaitList(d)
	if n := len(d.documents.All()); n != firstPage+1 || d.session == nil {
		t.Errorf("%d documents are back, session %v", n, d.session)
	}
}
