package review

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	core "raqim/annotate/review"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/sample"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// desk is what a page asks of the window, without one.
type desk struct {
	t       testing.TB
	project *store.Project
	page    *Page
	window  fyne.Window
	said    string
	failed  error
	back    string // the comment with which work was sent back
	note    string // that is typed next
	place   Place  // of the article to which the page led
	asked   keys.Action
	chosen  Choice // is kept
	at      int    // the document on the page
}

// open shows the page of the first document of the sample project, on which all who worked on it
// are reviewed, but those who are left out.
func open(t *testing.T) *desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "p.raqim")
	if err := sample.Create(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	project, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { project.Close() })
	return opened(t, project)
}

// opened shows the page of the first document of a project.
func opened(t testing.TB, project *store.Project) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	d := &desk{t: t, project: project}
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	d.page = NewPage(Calls{
		View: func() *docview.View { return docview.New(fonts) }, Turn: func(int) {},
		Open: d.goesTo, Documents: d.documents, Chosen: func() Choice { return d.chosen }, Choose: func(c Choice) { d.chosen = c },
		Reviewer: func() string { return "rana" }, EntityName: func(id model.EntityID) string { return string(id) },
		NextEdge: func(_ bool, at model.Offset, step int) model.Offset { return at + model.Offset(step) },
		Note:     func(_, _ string, then func(string)) { then(d.note) },
		Comment:  func(_, _ string, then func(string)) { then(d.note) },
		Article:  func(at Place, a keys.Action) { d.place, d.asked = at, a },
		Mark:     func(words model.Range, digit string) { d.place, d.asked = Place{Words: words}, keys.Action(digit) },
		SendBack: func(_, comment string) error { d.back = comment; return nil },
		Say:      func(s string) { d.said = s }, Fail: func(err error) { d.failed = err },
		Focus: func(f fyne.Focusable) { d.window.Canvas().Focus(f) }, Key: func(*fyne.KeyEvent) {},
	})
	d.show()
	d.window = test.NewTempWindow(t, d.page.Content())
	d.window.Resize(fyne.NewSize(1280, 760))
	return d
}

// show takes the document at hand to the page, as it is stored.
func (d *desk) show() {
	d.t.Helper()
	info := d.documents()[d.at]
	work := Work{}
	var err error
	if work.Gold, err = annotate.Open(d.project, info.ID, model.GoldAuthor); err != nil {
		d.t.Fatal(err)
	}
	for _, set := range info.Sets {
		if set.Author == model.GoldAuthor {
			continue
		}
		marked, err := d.project.Annotations(info.ID, set.Author)
		if err != nil {
			d.t.Fatal(err)
		}
		work.Sets = append(work.Sets, marked)
	}
	d.page.Show(work)
}

func (d *desk) documents() []model.DocumentInfo {
	d.t.Helper()
	all, err := d.project.Documents(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// goesTo shows another document on the page.
func (d *desk) goesTo(id model.DocumentID) {
	d.at = slices.IndexFunc(d.documents(), func(i model.DocumentInfo) bool { return i.ID == id })
	d.show()
	d.window.SetContent(d.page.Content())
	d.window.Canvas().Focus(d.page.Focus())
}

// begin begins with what is chosen.
func (d *desk) begin() {
	d.t.Helper()
	d.page.begin.button.Tapped(nil)
	if len(d.page.rows) == 0 || d.page.begin != nil {
		d.t.Fatalf("it does not begin: %s", d.said)
	}
}

// types types a text where the keyboard is.
func (d *desk) types(text string) {
	for _, r := range text {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

func (d *desk) presses(names ...fyne.KeyName) {
	for _, n := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// goTo takes the first row in hand that ok finds good.
func (d *desk) goTo(what string, ok func(row) bool) row {
	d.t.Helper()
	i := slices.IndexFunc(d.page.rows, ok)
	if i < 0 {
		d.t.Fatalf("there is no %s", what)
	}
	d.page.goTo(i)
	return d.page.rows[i]
}

// decision is that on a row; the zero one where there is none.
func (d *desk) decision(r row) model.Decision {
	if s := d.page.settled(r).Decision; s != nil {
		return *s
	}
	return model.Decision{}
}

// stored is the gold set in the file.
func (d *desk) stored() model.Annotations {
	d.t.Helper()
	gold, err := d.project.Annotations(d.page.compared.Document, model.GoldAuthor)
	if err != nil {
		d.t.Fatal(err)
	}
	return gold
}

// TestKeysOfThePageServeOneActEach: no character does two things, and each act has a key on all
// three keyboards.
func TestKeysOfThePageServeOneActEach(t *testing.T) {
	seen := map[rune]string{}
	for _, a := range acts() {
		for _, r := range a.typed {
			if seen[r] != "" {
				t.Errorf("%c does %s and %s", r, seen[r], a.title)
			}
			seen[r] = a.title
		}
		if runes := []rune(a.typed); runes[0] != '0' && (len(runes) < 2 || runes[0] > 'z' || runes[1] < 0x600) {
			t.Errorf("%s has no key on every keyboard: %q", a.title, a.typed)
		}
	}
}

func TestDecisionsByKeyOnEveryKeyboard(t *testing.T) {
	d := open(t)
	d.begin()
	ofBoth := func(r row) bool {
		return !r.link && d.page.open[r] && d.page.has(r, 0) && d.page.has(r, 1) && d.page.compared.Items[r.index].Differs.Has(core.Edges)
	}
	for _, c := range []struct {
		typed   []string
		verdict model.Verdict
		taken   string
	}{
		{[]string{"1", "١", "۱"}, model.VerdictTaken, "a1"},
		{[]string{"2", "٢", "۲"}, model.VerdictTaken, "a2"},
		{[]string{"j", "J", "ت"}, model.VerdictMerged, "a1"},
		{[]string{"0", "٠", "۰"}, model.VerdictNeither, ""},
		{[]string{"l", "م"}, model.VerdictLater, ""},
	} {
		for _, typed := range c.typed {
			r := d.goTo("item with other edges", ofBoth)
			d.types(typed)
			got := d.decision(r)
			if got.Verdict != c.verdict || got.Taken != c.taken || got.Reviewer != "rana" {
				t.Errorf("%s: decided %+v (%v)", typed, got, d.failed)
			}
			if hand, ok := d.page.hand(); !ok || hand == r || !d.page.open[hand] {
				t.Errorf("%s: the next open one is not at hand", typed)
			}
			d.page.Perform(keys.Undo)
			if d.decision(r).Verdict != "" {
				t.Errorf("%s: undo leaves %+v", typed, d.decision(r))
			}
		}
	}
}

func TestAReasonGoesWithTheNextDecisionOrTheOneThatStands(t *testing.T) {
	d := open(t)
	d.begin()
	r := d.goTo("open item", func(r row) bool { return !r.link && d.page.open[r] })
	d.note = "see 4.2"
	d.types("gt1")
	if got := d.decision(r); got.Reason != model.ReasonGuideline || got.Note != "see 4.2" {
		t.Errorf("decided %+v", got)
	}
	d.goTo("decided item", func(x row) bool { return x == r })
	d.types("س")
	if got := d.decision(r); got.Reason != model.ReasonSlip || got.Verdict != model.VerdictTaken || got.Note != "see 4.2" {
		t.Errorf("then %+v", got)
	}
	d.types("s")
	if got := d.decision(r); got.Reason != model.ReasonNone {
		t.Errorf("the same reason once more leaves %+v", got)
	}
	d.presses(fyne.KeyDelete)
	if got := d.decision(r); got.Verdict != "" {
		t.Errorf("taken back it is %+v", got)
	}
}

func TestAllOfAKindIsDecidedAfterALook(t *testing.T) {
	d := open(t)
	d.begin()
	r := d.goTo("item that only one has", func(r row) bool {
		return !r.link && d.page.open[r] && d.page.compared.Items[r.index].Differs&^core.Links == core.Missing
	})
	before := d.stored()
	d.types("k")
	if d.page.kind == nil || !slices.Contains(d.page.rows, r) || len(d.stored().Decisions) != len(before.Decisions) {
		t.Fatalf("the look shows %d rows and has stored something", len(d.page.rows))
	}
	reached := slices.Clone(d.page.rows)
	if !d.page.Escape() || d.page.kind != nil || d.page.Escape() {
		t.Fatal("Esc does not leave the look, and then the page")
	}
	d.page.goTo(slices.Index(d.page.rows, r))
	d.types("ن0")
	for _, x := range reached {
		if d.decision(x).Verdict != model.VerdictNeither {
			t.Errorf("%v is %+v", x, d.decision(x))
		}
	}
	d.page.Perform(keys.Undo)
	if got := d.stored(); len(got.Decisions) != len(before.Decisions) {
		t.Errorf("one undo leaves %d decisions of %d", len(got.Decisions), len(before.Decisions))
	}
}

func TestAnEdgeIsEdited(t *testing.T) {
	d := open(t)
	d.begin()
	r := d.goTo("open item", func(r row) bool { return !r.link && d.page.open[r] && d.page.has(r, 0) })
	was := d.page.compared.Items[r.index].Spans[0].Parts
	d.page.Perform(keys.EndForth)
	d.page.Perform(keys.StartForth)
	got := d.page.settled(r)
	if got.Decision == nil || got.Decision.Verdict != model.VerdictEdited || got.Span == nil {
		t.Fatalf("decided %+v (%v)", got, d.failed)
	}
	if last := len(was) - 1; got.Span.Parts[0].Start != was[0].Start+1 || got.Span.Parts[last].End != was[last].End+1 {
		t.Errorf("%v has become %v", was, got.Span.Parts)
	}
	if hand, _ := d.page.hand(); hand != r {
		t.Error("another is at hand")
	}
}

// TestEverythingIsSettledUndoneAndDone goes through all that is open, says that the document is
// settled, and undoes all of it in a session that was opened anew.
func TestEverythingIsSettledUndoneAndDone(t *testing.T) {
	d := open(t)
	d.begin()
	d.page.Perform(keys.ToggleDone)
	if d.stored().Set.State == model.SetDone {
		t.Fatal("it is done while something is left")
	}
	for n := len(d.page.rows) + 9; len(d.page.open) > 0 && n > 0; n-- {
		left := len(d.page.open)
		d.types("1")
		if len(d.page.open) >= left {
			d.types("0") // a link whose place is taken
		}
	}
	d.page.Perform(keys.ToggleDone)
	gold := d.stored()
	if len(d.page.open) > 0 || gold.Set.State != model.SetDone {
		t.Fatalf("%d left, the set is %s: %s %v", len(d.page.open), gold.Set.State, d.said, d.failed)
	}
	d.show() // as after a restart
	for range 500 {
		d.page.Perform(keys.Undo)
	}
	if got := d.stored(); len(got.Spans)+len(got.Relations)+len(got.Decisions) > 0 {
		t.Errorf("undone there are %d spans, %d relations, %d decisions", len(got.Spans), len(got.Relations), len(got.Decisions))
	}
	for range 500 {
		d.page.Perform(keys.Redo)
	}
	if got := d.stored(); len(got.Spans) != len(gold.Spans) || len(got.Decisions) != len(gold.Decisions) || got.Set.State != model.SetDone {
		t.Errorf("done again: %d spans of %d, %d decisions of %d", len(got.Spans), len(gold.Spans), len(got.Decisions), len(gold.Decisions))
	}
}

// Whoever goes through the list from the top can decide each link when it comes.
func TestALinkComesBehindBothOfItsEnds(t *testing.T) {
	d := open(t)
	d.begin()
	order := map[row]int{}
	for i, r := range d.page.everything() {
		order[r] = i
	}
	if len(d.page.compared.Links) == 0 || len(order) != len(d.page.compared.Items)+len(d.page.compared.Links) {
		t.Fatalf("%d rows of %d items and %d links", len(order), len(d.page.compared.Items), len(d.page.compared.Links))
	}
	for i, l := range d.page.compared.Links {
		for _, end := range []core.End{l.From, l.To} {
			if end.Item >= 0 && order[row{false, end.Item}] > order[row{true, i}] {
				t.Errorf("link %d comes before its end %d", i, end.Item)
			}
		}
	}
}

func TestVersionsSideBySide(t *testing.T) {
	d := open(t)
	d.begin()
	d.types("v")
	if views := d.page.panes.views(); len(views) != 2 || d.page.side.Visible() {
		t.Fatalf("%d views, the details are seen: %v", len(views), d.page.side.Visible())
	}
	r := d.goTo("item with other values", func(r row) bool {
		return !r.link && d.page.compared.Items[r.index].Differs&^core.Links == core.Attributes
	})
	for k, values := range d.page.panes.values {
		if want := i18n.List(d.page.values(r.index, k)); want == "" || values.Text() != want {
			t.Errorf("above version %d stands %q, not %q", k, values.Text(), want)
		}
	}
	left, right := d.page.panes.sides[0], d.page.panes.sides[1]
	d.window.Resize(fyne.NewSize(1280, 400))
	left.Reveal(1500, 1500)
	if left.Place() == 0 || left.Place() != right.Place() {
		t.Errorf("one side is at %d, the other at %d", left.Place(), right.Place())
	}
	d.types("رv")
	if views := d.page.panes.views(); len(views) != 1 || !d.page.side.Visible() {
		t.Errorf("after gold beside it the article stands %d times", len(views))
	}
}
