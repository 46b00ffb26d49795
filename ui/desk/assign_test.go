package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// teamed gives the open project a team of two annotators, me one of them, and a reviewer.
func teamed(t *testing.T, d *desk) {
	t.Helper()
	team := model.Team{}.With("me", model.RoleAnnotator).With("hala", model.RoleAnnotator).With("mona", model.RoleReviewer)
	if _, err := annotate.ProjectHistory(d.project.Whole(), d.author).Do(annotate.SetTeam{Team: team}); err != nil {
		t.Fatal(err)
	}
}

// assigned gives by document's name who has it.
func assigned(t *testing.T, d *desk) map[string]string {
	t.Helper()
	infos, err := d.project.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, info := range infos {
		all[info.Name] = strings.Join(info.Assigned, " ")
	}
	return all
}

// focusOn gives the keyboard to what is called so.
func focusOn(t *testing.T, d *desk, name string) fyne.Focusable {
	t.Helper()
	for _, f := range focusables(d) {
		if calls(f) == name {
			d.window.Canvas().Focus(f)
			return f
		}
	}
	t.Fatalf("nothing is called %q", name)
	return nil
}

// The whole way by keyboard: a team, blind, documents given with overlap, undone.
func TestDocumentsAreAssignedByKeyboard(t *testing.T) {
	d := open(t, articles(t, "وصل نادر اليوم.", "عاد نادر أمس إلى الجسر.", "قالت سلمى نعم.", "سافر كريم."))
	key := func(name fyne.KeyName) {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		await(t, d)
	}
	d.perform(keys.Assign)
	focusOn(t, d, "Role of me")
	key(fyne.KeyRight)
	if got := d.project.Team().Role("me"); got != model.RoleAnnotator {
		t.Fatalf("me is %q; the window says %q", got, d.status.Said())
	}
	for _, name := range []string{"hala", "mona"} {
		focusOn(t, d, "Another name, which Enter adds")
		typeText(d, name)
		key(fyne.KeyReturn)
	}
	focusOn(t, d, "Blind until review")
	key(fyne.KeySpace)
	if d.project.Team().Blind || !strings.Contains(d.status.Said(), "reviewer") {
		t.Fatalf("blind without a reviewer; the window says %q", d.status.Said())
	}
	focusOn(t, d, "Role of mona")
	key(fyne.KeyRight)
	if calls(d.window.Canvas().Focused()) != "Role of mona" {
		t.Errorf("the keyboard went to %q", calls(d.window.Canvas().Focused()))
	}
	focusOn(t, d, "Blind until review")
	key(fyne.KeySpace)
	if team := d.project.Team(); !team.Blind || team.Role("mona") != model.RoleReviewer || team.Role("hala") != model.RoleAnnotator {
		t.Fatalf("the team is %+v; the window says %q", team, d.status.Said())
	}
	focusOn(t, d, "To several")
	key(fyne.KeyEnd)
	texts := strings.Join(textsOf(d), "\n")
	if !strings.Contains(texts, "hala and me share 4 documents") {
		t.Errorf("the look before says\n%s", texts)
	}
	d.perform(keys.Finish)
	await(t, d)
	for name, who := range assigned(t, d) {
		if who != "hala me" {
			t.Errorf("%s was given to %q", name, who)
		}
	}
	if !strings.Contains(d.status.Said(), "8") || d.pages.shown == nil {
		t.Errorf("the window says %q, the page is shown: %v", d.status.Said(), d.pages.shown != nil)
	}
	d.perform(keys.Finish) // nothing is left to be given
	if !strings.Contains(d.status.Said(), "nothing to be assigned") {
		t.Errorf("once more it says %q", d.status.Said())
	}
	d.perform(keys.UndoProject)
	await(t, d)
	for name, who := range assigned(t, d) {
		if who != "" {
			t.Errorf("%s stays with %q after undo", name, who)
		}
	}
	d.pageKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.pages.shown != nil {
		t.Error("Esc does not leave the page")
	}
}

func TestADocumentIsGivenAndTakenInItsMenu(t *testing.T) {
	d := open(t, project(t))
	teamed(t, d)
	press := func(name string) (had bool) {
		t.Helper()
		for _, item := range d.assignItem().Items {
			if item.Label == name {
				item.Do()
				await(t, d)
				return item.Checked
			}
		}
		t.Fatalf("the menu lacks %s", name)
		return false
	}
	if press("hala") || assigned(t, d)["a.txt"] != "hala" || d.status.Said() != "a.txt: assigned to hala" {
		t.Errorf("assigned are %v, the window says %q", assigned(t, d), d.status.Said())
	}
	if !press("hala") || assigned(t, d)["a.txt"] != "" {
		t.Errorf("assigned are %v, the window says %q", assigned(t, d), d.status.Said())
	}
	if items := d.assignItem().Items; slices.ContainsFunc(items, func(i *mirror.Item) bool { return i.Label == "mona" }) {
		t.Error("documents are given to a reviewer")
	}
}

// The queue goes through one's own documents first, and says so; the list begins with them.
func TestTheQueueGoesThroughOnesOwn(t *testing.T) {
	path := articles(t, "وصل نادر.", "عاد نادر.", "قالت سلمى.", "سافر كريم.")
	d := open(t, path)
	infos := d.documents.All()
	given := []model.Assignment{{Document: infos[1].ID, Author: "me"}, {Document: infos[3].ID, Author: "me"}, {Document: infos[2].ID, Author: "hala"}}
	d.doInProject(annotate.Assign{Add: given}, func(annotate.Event) string { return "" })
	await(t, d)
	d.perform(keys.Finish)
	if got := d.session.State().Document.Name; got != "1.txt" || !strings.Contains(d.status.Said(), "2 of them yours") {
		t.Fatalf("the queue goes on to %s and says %q", got, d.status.Said())
	}
	if !strings.Contains(d.header.Text(), "yours") {
		t.Errorf("the header says %q", d.header.Text())
	}
	d.close()
	d = open(t, path)
	if got := d.documents.Shown(); len(got) != 2 || !d.documents.Mine() {
		t.Fatalf("the list begins with %d documents", len(got))
	}
	d.openDocument(infos[1].ID)
	d.perform(keys.Finish)
	d.perform(keys.Finish)
	if said := d.status.Said(); !strings.Contains(said, "Nothing that is yours is left; 1 other document is") {
		t.Errorf("at the end of one's own the window says %q", said)
	}
	d.perform(keys.FilterState)
	typeText(d, "6")
	if got := len(d.documents.Shown()); got != 4 {
		t.Errorf("6 shows %d documents", got)
	}
}
