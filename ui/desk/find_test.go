package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// look opens the search by its key, types a line into it and waits for the hits.
func look(t *testing.T, d *desk, a keys.Action, line string) {
	t.Helper()
	d.perform(a)
	l, ok := d.window.Canvas().Focused().(*field.Line)
	if !ok {
		t.Fatalf("%s leaves the keys with %T", a, d.window.Canvas().Focused())
	}
	l.SelectAll()
	for _, r := range line {
		l.TypedRune(r)
	}
	settle(d)
}

// typeKey gives a key to what has the keyboard.
func typeKey(d *desk, names ...fyne.KeyName) {
	for _, name := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		settle(d)
	}
}

// hitTexts are the texts of the hits, in the order of their rows.
func hitTexts(d *desk) string {
	var all []string
	for i := range d.find.pane.Len() {
		all = append(all, d.find.pane.Hit(i).Text)
	}
	return strings.Join(all, "|")
}

func selected(d *desk) string { return d.view.SelectedText() }

func TestFindInTheArticle(t *testing.T) {
	d := open(t, project(t))
	look(t, d, keys.FindHere, "ن")
	if n := d.find.pane.Len(); n != strings.Count(arabicText, "ن") || !strings.Contains(d.find.pane.Said(), "hits") {
		t.Fatalf("%d hits; the pane says %q", n, d.find.pane.Said())
	}
	if len(d.view.Found()) != d.find.pane.Len() {
		t.Errorf("%d places are highlighted", len(d.view.Found()))
	}
	look(t, d, keys.FindHere, "نادِر سـليم")
	if got := hitTexts(d); got != "نادر سليم" {
		t.Fatalf("the hits are %q", got)
	}
	typeKey(d, fyne.KeyReturn)
	if selected(d) != "نادر سليم" {
		t.Errorf("Enter selects %q", selected(d))
	}
	typeKey(d, fyne.KeyDown, fyne.KeyReturn)
	if d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Errorf("Enter among the hits leaves the keys with %T", d.window.Canvas().Focused())
	}
	d.view.TypedRune('1')
	if got := only(t, d); got.Label != "SPEAKER" || d.textOf(got) != "نادر سليم" {
		t.Errorf("the digit made %+v", got)
	}
	typeKey(d, fyne.KeyEscape, fyne.KeyEscape)
	if d.drawer.open() || len(d.view.Found()) != 0 {
		t.Error("Esc leaves the search open, or its highlights")
	}
}

func TestHitsAreGoneToOverDocumentsAndAround(t *testing.T) {
	d := open(t, project(t))
	look(t, d, keys.FindProject, "گفت")
	if got := hitTexts(d); got != "گفت|گفت" {
		t.Fatalf("the hits are %q; the pane says %q", got, d.find.pane.Said())
	}
	d.nextHit(1)
	if name := d.session.State().Document.Name; name != "b.txt" || selected(d) != "گفت" {
		t.Errorf("F3 opens %s with %q", name, selected(d))
	}
	first, _ := d.view.Selection()
	typeKey(d, fyne.KeyF3)
	if second, _ := d.view.Selection(); second <= first || d.find.pane.At() != 1 {
		t.Errorf("the second hit is at %d, the first at %d", second, first)
	}
	typeKey(d, fyne.KeyF3)
	if again, _ := d.view.Selection(); again != first {
		t.Errorf("behind the last hit comes the one at %d, want %d", again, first)
	}
	if d.find.pane.Len() != 2 {
		t.Errorf("opening a document left %d hits", d.find.pane.Len())
	}
}

func TestWordsAndClitics(t *testing.T) {
	d := open(t, project(t))
	for _, want := range []int{strings.Count(arabicText, "متحدث"), 0, 1} {
		look(t, d, keys.FindHere, "متحدث")
		if n := d.find.pane.Len(); n != want {
			t.Errorf("match %d: %d hits, want %d", d.find.pane.Match(), n, want)
		}
		d.perform(keys.FindMatch)
		settle(d)
	}
	if d.find.pane.Match() != panel.Anywhere {
		t.Error("the third change does not lead back")
	}
}

// Space and Ctrl+A check, digits of every layout mark, each document is one action, and
// what is marked so already is counted.
func TestCheckedHitsAreMarkedInEveryDocument(t *testing.T) {
	path := projectOf(t, article("a.txt", "ar", "قال الوزير نعم. قال لا."), article("b.txt", "ar", "ثم قال"), article("c.txt", "ar", "لا شيء"))
	d := open(t, path)
	choose(t, d, "قال")
	d.view.TypedRune('3')
	look(t, d, keys.FindProject, "قال")
	typeKey(d, fyne.KeyDown, fyne.KeySpace, fyne.KeySpace)
	d.perform(keys.SelectAll)
	if n := len(d.find.pane.Marked()); n != 3 {
		t.Fatalf("Ctrl+A checks %d hits", n)
	}
	d.window.Canvas().Focused().TypedRune('٣')
	await(t, d)
	settle(d)
	if got := d.status.Said(); got != "Cue: 2 marked in 2 documents, 1 was marked so already" {
		t.Errorf("the window says %q", got)
	}
	if n := len(spansOf(d)); n != 2 {
		t.Errorf("the open document has %d spans, want 2", n)
	}
	d.perform(keys.Undo)
	if n := len(spansOf(d)); n != 1 {
		t.Errorf("after undo it has %d, want 1", n)
	}
	d.perform(keys.NextDocument)
	if n := len(spansOf(d)); n != 1 {
		t.Errorf("the second one has %d spans, want 1", n)
	}
	if info, _ := d.documents.Current(); len(info.Sets) != 1 || info.Sets[0].Spans != 1 {
		t.Errorf("the list shows %+v", info.Sets)
	}
	d.perform(keys.Undo)
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("after undo it has %d, want none", n)
	}
}

func TestAHitAtHandIsMarkedByItself(t *testing.T) {
	d := open(t, project(t))
	look(t, d, keys.FindHere, "ال")
	typeKey(d, fyne.KeyDown, fyne.KeyDown)
	at := d.find.pane.Hit(1).Parts[0]
	d.window.Canvas().Focused().TypedRune('1')
	if got := only(t, d); got.Parts[0] != at {
		t.Errorf("the span is at %v, want %v", got.Parts[0], at)
	}
	d.window.Canvas().Focused().TypedRune('9')
	if n := len(spansOf(d)); n != 1 || !strings.Contains(d.status.Said(), "No label") {
		t.Errorf("a digit without a label leaves %d spans and %q", n, d.status.Said())
	}
}

func TestSpansAreFoundByLabelAndValue(t *testing.T) {
	d := open(t, project(t))
	for _, c := range []struct {
		words string
		key   rune
	}{{"نادر سليم", '1'}, {"\"نرفض أي خط جديد\"", '4'}} {
		choose(t, d, c.words)
		d.view.TypedRune(c.key)
	}
	quote := d.atHand
	d.do(annotate.SetAttribute{ID: quote, Name: "quote_type", Value: model.TextValue("direct")})
	look(t, d, keys.FindHere, "")
	ctrl := func(key fyne.KeyName) {
		d.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl})
		settle(d)
	}
	ctrl(fyne.Key4)
	if line, got := d.find.pane.Text(), hitTexts(d); line != "label:QUOTE" || got != "\"نرفض أي خط جديد\"" {
		t.Fatalf("Ctrl+4 looks for %q and finds %q", line, got)
	}
	seen := map[string]bool{}
	for range 3 {
		ctrl(fyne.KeyDown)
		seen[d.find.pane.Text()] = d.find.pane.Len() == 1
	}
	if !seen["label:QUOTE quote_type:direct"] || len(seen) != 3 {
		t.Errorf("Ctrl+Down looks for %v", seen)
	}
	look(t, d, keys.FindHere, "label:QUOTE")
	d.takeInHand("", false)
	typeKey(d, fyne.KeyReturn)
	if d.atHand != quote {
		t.Errorf("the span at hand is %q, want %q", d.atHand, quote)
	}
	d.removeSpan()
	settle(d)
	if d.find.pane.Len() != 0 || d.find.pane.Said() != "no hits" {
		t.Errorf("after its removal there are %d hits; the pane says %q", d.find.pane.Len(), d.find.pane.Said())
	}
	look(t, d, keys.FindHere, "label:NOISE")
	if !strings.Contains(d.find.pane.Said(), "There is no label") {
		t.Errorf("an unknown label: %q", d.find.pane.Said())
	}
}

func TestResultsOfAnOldQueryAreNotShown(t *testing.T) {
	d := open(t, project(t))
	look(t, d, keys.FindHere, "نادر")
	old := d.find.search
	look(t, d, keys.FindHere, "قال")
	want, found := hitTexts(d), d.view.Found()
	d.takeHits(old, []panel.Hit{{Text: "old"}}, progress{hits: 99, ended: true})
	d.takeHighlights(old, [][2]int{{0, 1}})
	if got := hitTexts(d); got != want || !slices.Equal(d.view.Found(), found) || strings.Contains(d.find.pane.Said(), "99") {
		t.Errorf("the old search changed %q to %q", want, got)
	}
}

func TestTooManyHitsAreCapped(t *testing.T) {
	d := open(t, projectOf(t, article("a.txt", "ar", strings.Repeat("اب ", mostHits+5))))
	look(t, d, keys.FindHere, "ا")
	if n := d.find.pane.Len(); n != mostHits || !strings.Contains(d.find.pane.Said(), "the first 10,000 hits") {
		t.Errorf("%d hits; the pane says %q", n, d.find.pane.Said())
	}
}

func TestAProjectIsClosedWhileItIsSearched(t *testing.T) {
	var documents []model.Document
	for i := range 200 {
		documents = append(documents, article(string(rune('a'+i%26))+strings.Repeat("x", i/26)+".txt", "ar", strings.Repeat("قال ", 50+i)))
	}
	d := open(t, projectOf(t, documents...))
	d.perform(keys.FindProject)
	d.find.pane.SetText("قال")
	d.beginFind(0)
	d.perform(keys.CloseProject)
	if d.project != nil || d.drawer.open() || d.find.pane.Len() != 0 {
		t.Error("the search outlives its project")
	}
}

func TestNothingIsMarkedReadOnly(t *testing.T) {
	path := project(t)
	d := openWith(t, Options{})
	d.closeProject()
	d.openReadOnly(path)
	look(t, d, keys.FindProject, "گفت")
	typeKey(d, fyne.KeyDown)
	d.window.Canvas().Focused().TypedRune('3')
	if n := len(spansOf(d)); n != 0 || !strings.Contains(d.status.Said(), "read only") {
		t.Errorf("%d spans; the window says %q", n, d.status.Said())
	}
}

// A document that cannot be marked keeps nobody from marking the others.
func TestALockedDocumentIsSaid(t *testing.T) {
	d := open(t, projectOf(t, article("a.txt", "ar", "قال الوزير نعم."), article("b.txt", "ar", "ثم قال"), article("c.txt", "ar", "قال لا")))
	d.perform(keys.NextDocument)
	d.do(annotate.SetState{State: model.SetLocked})
	d.perform(keys.PreviousDocument)
	look(t, d, keys.FindProject, "قال")
	typeKey(d, fyne.KeyDown)
	d.perform(keys.SelectAll)
	d.window.Canvas().Focused().TypedRune('3')
	await(t, d)
	settle(d)
	if got := d.status.Said(); !strings.HasPrefix(got, "Cue: 2 marked in 2 documents; not in 1 document: ") || !strings.Contains(got, "locked") {
		t.Errorf("the window says %q", got)
	}
}

// Whoever opens a document while it is marked beside the window sees its new spans.
func TestADocumentOpenedWhileItIsMarkedIsReadAgain(t *testing.T) {
	d := open(t, project(t))
	look(t, d, keys.FindProject, "گفت")
	d.find.pane.CheckAll()
	m := d.newHitMarking("CUE")
	m.here = d.session.Scope().Document
	d.perform(keys.NextDocument)
	settle(d)
	if err := m.markOthers(t.Context(), d.project, d.author, func(int, int, string) {}); err != nil {
		t.Fatal(err)
	}
	d.markedOthers(m, nil, false)
	settle(d)
	if n := len(spansOf(d)); n != 2 {
		t.Errorf("it shows %d spans, want 2", n)
	}
	d.focusArticle()
	d.perform(keys.Undo)
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("one undo leaves %d spans", n)
	}
}

func TestTabGoesToTheHitsAndBack(t *testing.T) {
	d := open(t, project(t))
	look(t, d, keys.FindHere, "ن")
	d.window.Canvas().FocusNext()
	if focused := d.window.Canvas().Focused(); !d.find.pane.InHits(focused) {
		t.Fatalf("Tab goes from the line to %T", focused)
	}
	d.window.Canvas().FocusPrevious()
	if _, ok := d.window.Canvas().Focused().(*field.Line); !ok {
		t.Errorf("and Shift+Tab from the hits to %T", d.window.Canvas().Focused())
	}
}

func TestTheHeightOfTheSearchIsRemembered(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.FindHere)
	before := d.drawer.pane.Size().Height
	d.drawer.drag(-40)
	if got := d.drawer.pane.Size().Height; got != before+40 {
		t.Errorf("dragged, the pane is %v high, was %v", got, before)
	}
	d.drawer.drag(5000)
	if got := d.drawer.pane.Size().Height; got != leastDrawer {
		t.Errorf("at the least it is %v high", got)
	}
	d.drawer.drag(leastDrawer - 300)
	d.closeFind()
	if got := readMemory(d.memory.path).FindHeight; got != 300 {
		t.Errorf("remembered is %v", got)
	}
}
