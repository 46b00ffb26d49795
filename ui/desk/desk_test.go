package desk

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/help"
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
	return stored(t, []model.Document{article("a.txt", "ar", arabicText), article("b.txt", "fa", persianText)}, marked)
}

// articles makes a project of Arabic texts, named 0.txt, 1.txt and so on.
func articles(t *testing.T, texts ...string) string {
	t.Helper()
	documents := make([]model.Document, len(texts))
	for i, text := range texts {
		documents[i] = article(strconv.Itoa(i)+".txt", "ar", text)
	}
	return stored(t, documents, nil)
}

// stored makes a project of documents and gives its path.
func stored(t *testing.T, documents []model.Document, marked []model.Annotations) string {
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
	if err := annotate.AddDocuments(p, "me", documents, marked, nil); err != nil {
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
	return openRemembered(t, o, filepath.Join(t.TempDir(), "window.json"))
}

// openRemembered makes a window with what is remembered in a file.
func openRemembered(t *testing.T, o Options, remembered string) *desk {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	queue.take() // of another test
	d := newDesk(test.NewTempApp(t), o, remembered)
	d.window.Show()
	d.begin()
	t.Cleanup(d.close)
	if o.Project != "" && d.project == nil {
		t.Fatalf("no document is open; the window says %q", d.status.Said())
	}
	return d
}

// choose selects the first place of words in the open document.
func choose(t *testing.T, d *desk, words string) model.Range {
	t.Helper()
	text := d.view.Text(0, math.MaxInt)
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

func TestDocumentsAreSwitchedAndTheirPlaceIsRemembered(t *testing.T) {
	path := project(t)
	d := open(t, path)
	if got := d.session.State().Document.Name; got != "a.txt" {
		t.Fatalf("the window begins with %s", got)
	}
	d.perform(keys.NextDocument)
	if got := d.view.Text(0, math.MaxInt); got != persianText {
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

func TestAProjectThatIsGoneIsForgotten(t *testing.T) {
	path := project(t)
	d := open(t, path)
	d.perform(keys.CloseProject)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.openProject(path)
	if d.project != nil || slices.Contains(d.memory.Recent, path) {
		t.Errorf("it is still among %v", d.memory.Recent)
	}
	if !d.dialogs.Leave() {
		t.Error("nothing says so")
	}
}

func TestNewProjectsAreEmptyAndNeverOverwrite(t *testing.T) {
	path := project(t)
	d := open(t, path)
	fresh := filepath.Join(t.TempDir(), "fresh.raqim")
	d.newProject(fresh, defaultSchema(t))
	if d.project.Path() != fresh || d.session != nil || len(d.documents.All()) != 0 {
		t.Fatalf("%s is open with %d documents", d.project.Path(), len(d.documents.All()))
	}
	for _, key := range "14[{" { // keys in an empty project do no harm
		d.view.TypedRune(key)
	}
	for _, a := range []keys.Action{keys.Undo, keys.Redo, keys.RemoveSpan, keys.NextSpan, keys.Drop, keys.ToggleDone, keys.ToggleFlag, keys.NextDocument, keys.Copy} {
		d.perform(a)
	}
	d.newProject(path, defaultSchema(t))
	if d.project.Path() != fresh || !d.dialogs.Leave() {
		t.Error("making a project over another one is not refused")
	}
	d.openProject(path)
	if len(d.documents.All()) != 2 {
		t.Errorf("the other one holds %d documents", len(d.documents.All()))
	}
}

func TestWhoseAnnotationsAreShown(t *testing.T) {
	for _, c := range []struct {
		name, wanted string
		authors      []string
		want         string
		others       bool
	}{
		{"nobody has begun", "", nil, "user", false},
		{"a wanted name", "w", []string{"a1"}, "w", false},
		{"the user has begun", "", []string{"a1", "user"}, "user", false},
		{"others have", "", []string{"a1", "a2"}, "a1", true},
	} {
		got, others := chooseAuthor(c.wanted, "user", c.authors)
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
	if _, shown := d.pages.shown.(*help.Tour); !shown {
		t.Error("nobody is shown around")
	}
	d.pageKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.pages.shown != nil || d.window.Canvas().Focused() != d.view {
		t.Error("Esc does not lead from the tour to the article")
	}
	d.perform(keys.CloseProject)
	d.openSample()
	if d.pages.shown != nil {
		t.Error("the tour is shown again")
	}
	d.perform(keys.CloseProject)
	if d.project != nil {
		t.Error("the project is still open")
	}
}

// await lets the running task end, and does its last step, which comes through later.
func await(t *testing.T, d *desk) {
	t.Helper()
	running := d.task
	if running == nil {
		return
	}
	select {
	case <-running.ended:
		drain()
	case <-time.After(30 * time.Second):
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
	if n := len(d.documents.All()); n != 3 {
		t.Errorf("before the answer there are %d documents", n)
	}
	d.dialogs.Confirm()
	await(t, d)
	if n := len(d.documents.All()); n != 2 {
		t.Errorf("after undo there are %d documents, want 2", n)
	}
}
