package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/keys"
)

// Two articles of the tests' own: Arabic with quotation marks, a date and Latin,
// and Persian with ZWNJ.
const (
	arabicText  = "قال المتحدث نادر سليم: \"نرفض أي خط جديد\".\nالثلاثاء 21/10/2031، Tamar News"
	persianText = "سخنگو گفت: «می\u200cخواهیم گفت\u200cوگو کنیم».\nخبرگزاری نمونه"
)

// project makes a project with the two articles and gives its path.
func project(t *testing.T, marked ...model.Annotations) string {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "مشروع p.raqim")
	p, err := store.Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := annotate.AddDocuments(p, "me", []model.Document{article("a.txt", "ar", arabicText), article("b.txt", "fa", persianText)}, marked, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

func article(name, language, text string) model.Document {
	d := model.NewDocument(name, text)
	d.Language = language
	return d
}

// open makes a window with no display and opens the project in it as "me".
func open(t *testing.T, path string) *desk {
	t.Helper()
	return openWith(t, Options{Project: path, Author: "me"})
}

func openWith(t *testing.T, o Options) *desk {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	d := newDesk(test.NewTempApp(t), o)
	d.window.Show()
	d.begin()
	t.Cleanup(d.close)
	if o.Project != "" && d.session == nil {
		t.Fatalf("no document is open; the window says %q", d.status.Said())
	}
	return d
}

// choose selects the first place of words in the open document.
func choose(t *testing.T, d *desk, words string) model.Range {
	t.Helper()
	text := string(d.view.Text())
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("the document lacks %q", words)
	}
	start := len([]rune(text[:at]))
	end := start + len([]rune(words))
	d.view.SetSelection(start, end)
	d.showSelection()
	return model.Range{Start: model.Offset(start), End: model.Offset(end)}
}

func spansOf(d *desk) []model.Span { return d.session.State().Spans }

// only gives the one span that there must be.
func only(t *testing.T, d *desk) model.Span {
	t.Helper()
	spans := spansOf(d)
	if len(spans) != 1 {
		t.Fatalf("there are %d spans, want 1; the window says %q", len(spans), d.status.Said())
	}
	return spans[0]
}

func TestDigitsOfEveryLayoutMarkTheSelection(t *testing.T) {
	d := open(t, project(t))
	for _, c := range []struct {
		key   rune
		label string
	}{{'4', "QUOTE"}, {'١', "SPEAKER"}, {'۵', "TIMEX3"}, {'0', "EXCLUDE"}} {
		before := len(spansOf(d))
		want := choose(t, d, "نادر سليم")
		d.view.TypedRune(c.key)
		spans := spansOf(d)
		i := slices.IndexFunc(spans, func(s model.Span) bool { return s.Label == c.label })
		if len(spans) != before+1 || i < 0 || spans[i].Parts[0] != want {
			t.Fatalf("after %q the spans are %v", c.key, spans)
		}
		if d.atHand != spans[i].ID {
			t.Errorf("after %q the span at hand is %q, want %q", c.key, d.atHand, spans[i].ID)
		}
	}
}

func TestADigitWithoutSelectionStoresNothing(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر")
	d.view.TypedRune('1')
	d.view.TypedRune('2')
	if got := only(t, d).Label; got != "SPEAKER" {
		t.Errorf("the label is %s", got)
	}
	if said := d.status.Said(); !strings.Contains(said, "Select text first") {
		t.Errorf("the window says %q", said)
	}
}

func TestUndoAndRedoByShortcutsAlsoAfterARestart(t *testing.T) {
	path := project(t)
	d := open(t, path)
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	d.view.TypedShortcut(&fyne.ShortcutUndo{})
	if n := len(spansOf(d)); n != 0 {
		t.Fatalf("after undo there are %d spans", n)
	}
	d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	only(t, d)
	d.close()

	again := open(t, path)
	only(t, again)
	again.perform(keys.Undo)
	if n := len(spansOf(again)); n != 0 {
		t.Errorf("after restart and undo there are %d spans", n)
	}
	again.perform(keys.Redo)
	only(t, again)
}

func TestEdgesMoveByGraphemesOnAnyLayout(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.NextDocument)
	want := choose(t, d, "خواهیم") // a ZWNJ stands in front of it, joined to ی
	d.view.TypedRune('4')
	ctrl := fyne.KeyModifierControl
	for _, c := range []struct {
		do         func()
		start, end model.Offset
	}{
		{func() { d.view.TypedRune('{') }, -2, 0}, // ی and its ZWNJ are one
		{func() { d.view.TypedRune('{') }, -3, 0},
		{func() { d.view.TypedRune('}') }, -2, 0},
		{func() { d.view.TypedRune(']') }, -2, 1},
		{func() { d.view.TypedRune('[') }, -2, 0},
		{func() { d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyH, Modifier: ctrl}) }, -2, -1},
		{func() { d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyJ, Modifier: ctrl}) }, -2, 0},
		{func() {
			d.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyJ, Modifier: ctrl | fyne.KeyModifierShift})
		}, 0, 0},
	} {
		c.do()
		got := only(t, d).Parts[0]
		if got.Start-want.Start != c.start || got.End-want.End != c.end {
			t.Fatalf("the span is %v, want %v moved by %d and %d; the window says %q", got, want, c.start, c.end, d.status.Said())
		}
	}
}

func TestAnEdgeCannotEmptyItsSpan(t *testing.T) {
	d := open(t, project(t))
	want := choose(t, d, "ق")
	d.view.TypedRune('1')
	d.view.TypedRune('[')
	d.view.TypedRune('}')
	if got := only(t, d).Parts[0]; got != want {
		t.Errorf("the span is %v, want %v", got, want)
	}
	d.view.TypedRune('{')
	if got := d.status.Said(); !strings.Contains(got, "ends here") {
		t.Errorf("the window says %q", got)
	}
}

func TestTabGoesFromSpanToSpanAndDeleteRemoves(t *testing.T) {
	d := open(t, project(t))
	for _, words := range []string{"قال", "نادر", "الثلاثاء"} {
		choose(t, d, words)
		d.view.TypedRune('1')
	}
	d.view.SetSelection(0, 0)
	d.takeInHand("", false)
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if got := spansOf(d)[1].ID; d.atHand != got {
		t.Fatalf("the span at hand is %q, want the second, %q", d.atHand, got)
	}
	if text, _ := d.status.Shown(); !strings.Contains(text, "نادر") {
		t.Errorf("the status line shows %q", text)
	}
	d.perform(keys.PreviousSpan)
	if got := spansOf(d)[0].ID; d.atHand != got {
		t.Errorf("the span at hand is %q, want the first, %q", d.atHand, got)
	}
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if n := len(spansOf(d)); n != 2 {
		t.Errorf("after Delete there are %d spans, want 2", n)
	}
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if n := len(spansOf(d)); n != 2 {
		t.Errorf("Delete without a span at hand left %d spans, want 2", n)
	}
}

func TestEscapeDropsTheSelectionThenTheSpan(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر")
	d.view.TypedRune('1')
	choose(t, d, "قال")
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if start, end := d.view.Selection(); start != end || d.atHand == "" {
		t.Errorf("after Esc %d-%d is selected and %q at hand", start, end, d.atHand)
	}
	d.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.atHand != "" {
		t.Errorf("after a second Esc %q is at hand", d.atHand)
	}
}

func TestTheStatusLineShowsExactTextAndCodePoints(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "قال")
	text, where := d.status.Shown()
	if !strings.Contains(text, "قال") || where != "0-3 · 3 code points · U+0642 U+0627 U+0644" {
		t.Errorf("the status line shows %q and %q", text, where)
	}
}

func TestThePaletteMarks(t *testing.T) {
	d := open(t, project(t))
	if n := len(d.palette.Labels()); n != 8 {
		t.Errorf("the palette has %d labels, want 8", n)
	}
	want := choose(t, d, "21/10/2031")
	d.palette.Tap("TIMEX3")
	if got := only(t, d); got.Label != "TIMEX3" || got.Parts[0] != want {
		t.Errorf("the span is %s %v", got.Label, got.Parts)
	}
}

func TestDocumentsAreSwitchedAndTheirPlaceIsRemembered(t *testing.T) {
	path := project(t)
	d := open(t, path)
	if got := d.session.State().Document.Name; got != "a.txt" {
		t.Fatalf("the window begins with %s", got)
	}
	d.perform(keys.NextDocument)
	if got := string(d.view.Text()); got != persianText {
		t.Errorf("the second document shows %q", got)
	}
	d.perform(keys.NextDocument)
	if got := d.status.Said(); !strings.Contains(got, "No more documents") {
		t.Errorf("at the end the window says %q", got)
	}
	d.keepPlace()
	d.closeProject()
	d.openProject(path)
	if got := d.session.State().Document.Name; got != "b.txt" {
		t.Errorf("the project opens with %s, want the document of the last time", got)
	}
}

func TestDoneAndFlagAreShownInTheList(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.ToggleDone)
	info, _ := d.documents.Current()
	if info.Status() != model.StatusDone || !strings.Contains(d.header.Text(), "done") {
		t.Errorf("the list says %s, the header %q", info.Status(), d.header.Text())
	}
	d.perform(keys.ToggleFlag)
	if info, _ := d.documents.Current(); !info.Flagged {
		t.Error("the list shows no flag")
	}
	choose(t, d, "قال")
	d.view.TypedRune('3')
	if info, _ := d.documents.Current(); info.Status() != model.StatusOpen || info.Sets[0].Spans != 1 {
		t.Errorf("a mark leaves the document %s with %+v", info.Status(), info.Sets)
	}
	d.perform(keys.DirectionLTR)
	if got := d.session.State().Document.Direction; got != model.DirectionLTR {
		t.Errorf("the direction is %s", got)
	}
}

func TestLookingWritesNothing(t *testing.T) {
	path := project(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := open(t, path)
	for _, a := range []keys.Action{keys.NextDocument, keys.PreviousDocument, keys.ZoomIn, keys.DocumentsPane, keys.SpansPane, keys.LookDark, keys.FaceNaskh, keys.Saved} {
		d.perform(a)
	}
	choose(t, d, "قال")
	d.close()
	after, err := os.ReadFile(path)
	if err != nil || !slices.Equal(before, after) {
		t.Errorf("looking changed the project (%v)", err)
	}
	if left, _ := filepath.Glob(filepath.Dir(path) + "/*"); len(left) != 1 {
		t.Errorf("looking left files: %v", left)
	}
}

func TestAProjectInUseIsOfferedToRead(t *testing.T) {
	path := project(t)
	other, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	d := openWith(t, Options{})
	d.closeProject()
	d.openProject(path)
	if d.project != nil || d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("the window does not ask")
	}
	d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
	d.openReadOnly(path)
	choose(t, d, "قال")
	d.view.TypedRune('3')
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("a read-only project took %d spans", n)
	}
	if got := d.status.Said(); !strings.Contains(got, "read only") {
		t.Errorf("the window says %q", got)
	}
}

func TestWhoseAnnotationsAreShown(t *testing.T) {
	set := func(author string, kind model.SetKind) model.DocumentInfo {
		return model.DocumentInfo{Sets: []model.SetInfo{{Set: model.Set{Author: author, Kind: kind}}}}
	}
	for _, c := range []struct {
		name, wanted string
		sets         []model.DocumentInfo
		want         string
		others       bool
	}{
		{"nobody has begun", "", nil, "user", false},
		{"a wanted name", "w", []model.DocumentInfo{set("a1", model.SetHuman)}, "w", false},
		{"the user has begun", "", []model.DocumentInfo{set("a1", model.SetHuman), set("user", model.SetHuman)}, "user", false},
		{"others have", "", []model.DocumentInfo{set("a2", model.SetHuman), set("a1", model.SetHuman)}, "a1", true},
		{"only a machine has", "", []model.DocumentInfo{set("m", model.SetMachine)}, "user", false},
	} {
		got, others := chooseAuthor(c.wanted, "user", c.sets)
		if got != c.want || others != c.others {
			t.Errorf("%s: %q, others %v; want %q, %v", c.name, got, others, c.want, c.others)
		}
	}
}

func TestTheFirstStartOpensTheSample(t *testing.T) {
	d := openWith(t, Options{})
	if d.project == nil || len(d.documents.All()) < 8 {
		t.Fatalf("the first start shows %d documents; it says %q", len(d.documents.All()), d.status.Said())
	}
	if d.author != "a1" || !strings.Contains(d.status.Said(), "a1") {
		t.Errorf("it opens as %q and says %q", d.author, d.status.Said())
	}
	if len(spansOf(d)) == 0 {
		t.Error("the sample shows no spans")
	}
	d.perform(keys.CloseProject)
	if d.project != nil {
		t.Error("the project is still open")
	}
}

// await lets the running task end: its last step comes through later, which the
// test driver runs on the task's own goroutine.
func await(t *testing.T, d *desk) {
	t.Helper()
	running := d.task
	if running == nil {
		return
	}
	select {
	case <-running.ended:
	case <-time.After(5 * time.Second):
		t.Fatalf("the task has not ended; the window says %q", d.status.Said())
	}
}

func TestDroppedFilesAreImportedAndUndone(t *testing.T) {
	d := open(t, project(t))
	folder := t.TempDir()
	good, bad := filepath.Join(folder, "خبر.txt"), filepath.Join(folder, "bad.txt")
	for path, data := range map[string]string{good: "خبر جديد", bad: "\x7fELF\x00\x00"} {
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	d.dropped([]fyne.URI{storage.NewFileURI(good), storage.NewFileURI(bad)})
	await(t, d)
	if got := d.status.Said(); got != "1 imported, 1 refused" {
		t.Errorf("the window says %q", got)
	}
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("there is no report")
	}
	d.window.Canvas().Overlays().Remove(top)
	d.perform(keys.UndoProject)
	if n := len(d.documents.All()); n != 2 {
		t.Errorf("after undo there are %d documents, want 2", n)
	}
}

func TestACommitThatFailsShowsNothing(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "قال")
	d.project.Close() // the file is gone from under the session
	d.view.TypedRune('3')
	if n := len(spansOf(d)); n != 0 {
		t.Errorf("%d spans are shown that are not stored", n)
	}
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("no dialog says so")
	}
}

func TestGraphemes(t *testing.T) {
	text := []rune("می\u200cخوا\r\nkە\u0301👨\u200d👩\u200d👧x")
	var ends []int
	for at := 0; ; {
		next := grapheme(text, at, 1)
		if next == at {
			break
		}
		if back := grapheme(text, next, -1); back != at {
			t.Errorf("back from %d is %d, want %d", next, back, at)
		}
		ends = append(ends, next)
		at = next
	}
	if want := []int{1, 3, 4, 5, 6, 8, 9, 11, 16, 17}; !slices.Equal(ends, want) {
		t.Errorf("boundaries %v, want %v", ends, want)
	}
	if got := grapheme(text, 0, -1); got != 0 {
		t.Errorf("in front of the text is %d", got)
	}
}
