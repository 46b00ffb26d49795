package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/marks"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
)

// projectOf makes a project with one document and gives its path.
func projectOf(t *testing.T, docs ...model.Document) string {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	path := t.TempDir() + "/p.raqim"
	p, err := store.Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := annotate.AddDocuments(p, "me", docs, nil, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// What is found late, in a text so long that it is searched beside the window, is said of the document it was found in and of
// no other.
func TestLateNoticeIsOfItsDocument(t *testing.T) {
	d := open(t, projectOf(t, article("1.txt", "ar", "قال محمد\nنعم"), article("2.txt", "ar", "سطر أول")))
	first, base := d.session, marks.Base(d.session.State().Document)
	d.perform(keys.NextDocument)
	if d.tellReordered(first, base, 9); d.notice.Visible() || d.reordered >= 0 {
		t.Fatal("the notice of one document is shown above another")
	}
	d.perform(keys.PreviousDocument)
	if d.tellReordered(d.session, bidi.LTR, 9); d.notice.Visible() {
		t.Fatal("the notice is of another direction")
	}
	if d.tellReordered(d.session, base, 9); !d.notice.Visible() || d.reordered != 9 {
		t.Errorf("the notice is shown: %v, paragraph at %d", d.notice.Visible(), d.reordered)
	}
}

func TestNoticeOfControlsThatReorder(t *testing.T) {
	d := open(t, projectOf(t,
		article("1-plain.txt", "ar", "قال\u200f محمد\u200f، نعم"),
		article("2-trojan.txt", "ar", "سطر أول\nوصل الملف تقرير\u202egpj.exe اليوم")))
	if d.notice.Visible() {
		t.Fatal("there is a notice on marks that change nothing")
	}
	d.perform(keys.NextDocument)
	if !d.notice.Visible() || d.reordered != 8 {
		t.Fatalf("the notice is shown: %v, paragraph at %d", d.notice.Visible(), d.reordered)
	}
	if d.view.ShowsControls() || d.items[keys.ShowControls].Checked {
		t.Fatal("the controls are shown at first")
	}
	test.Tap(buttonOf(t, d))
	if !d.view.ShowsControls() || !d.items[keys.ShowControls].Checked || !d.memory.Controls {
		t.Fatal("the button does not show the controls")
	}
	if d.perform(keys.ShowControls); d.view.ShowsControls() {
		t.Fatal("F8 does not hide them")
	}
	if d.perform(keys.PreviousDocument); d.notice.Visible() {
		t.Error("the notice stays on the next document")
	}
}

func TestControlsAndArrowsAreRemembered(t *testing.T) {
	d := open(t, projectOf(t, article("a.txt", "ar", arabicText)))
	d.perform(keys.ShowControls)
	d.perform(keys.LogicalArrows)
	if !d.items[keys.LogicalArrows].Checked {
		t.Error("the menu has no check mark")
	}
	again := readMemory(d.memory.path)
	if !again.Controls || !again.Logical {
		t.Errorf("remembered: controls %v, logical arrows %v", again.Controls, again.Logical)
	}
}

// The direction is a property of the document: it is applied at once, said in the header, kept in the project and undone.
func TestDirectionIsKeptWithTheDocument(t *testing.T) {
	path := projectOf(t, article("a.txt", "ar", "2031\nReuters\nقال"), article("b.txt", "ar", "قال"))
	d := open(t, path)
	if d.view.ParagraphBase(0) != bidi.RTL || d.view.ParagraphBase(6) != bidi.LTR {
		t.Fatal("by content a paragraph of digits runs as its language, one of Latin letters to the right")
	}
	d.perform(keys.DirectionRTL)
	if d.view.ParagraphBase(6) != bidi.RTL || !strings.Contains(d.header.Text(), "set right to left") {
		t.Fatalf("set right to left, a Latin paragraph runs %v; the header says %q", d.view.ParagraphBase(6), d.header.Text())
	}
	d.perform(keys.NextDocument)
	if strings.Contains(d.header.Text(), "set right") {
		t.Error("the next document is set, too")
	}
	d.perform(keys.PreviousDocument)
	d.closeProject()
	d.openProject(path)
	if d.session.State().Document.Name != "a.txt" || d.view.ParagraphBase(6) != bidi.RTL || !d.items[keys.DirectionRTL].Checked {
		t.Fatal("opened again, the direction is lost")
	}
	d.perform(keys.Undo)
	if d.view.ParagraphBase(6) != bidi.LTR || !d.items[keys.DirectionAuto].Checked || strings.Contains(d.header.Text(), "set ") {
		t.Fatalf("after undo: %v, header %q", d.view.ParagraphBase(6), d.header.Text())
	}
	d.perform(keys.Redo)
	d.perform(keys.DirectionLTR)
	if d.view.ParagraphBase(13) != bidi.LTR || !strings.Contains(d.header.Text(), "set left to right") {
		t.Error("left to right is not applied")
	}
}

// inception #5342: a document opens in the same direction every time.
func TestFiftyOpeningsHaveOneDirection(t *testing.T) {
	d := open(t, projectOf(t, article("a.txt", "ar", "(1) قال BBC"), article("b.txt", "", "BBC قال")))
	for i := range 50 {
		if d.view.ParagraphBase(0) != bidi.RTL {
			t.Fatalf("opening %d: the Arabic document runs to the right", i)
		}
		d.perform(keys.NextDocument)
		if d.view.ParagraphBase(0) != bidi.LTR {
			t.Fatalf("opening %d: the Latin document runs to the left", i)
		}
		d.perform(keys.PreviousDocument)
	}
}

// buttonOf finds the button of the notice.
func buttonOf(t *testing.T, d *desk) *mirror.Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(d.notice) {
		if b, ok := o.(*mirror.Button); ok {
			return b
		}
	}
	t.Fatal("the notice has no button")
	return nil
}
