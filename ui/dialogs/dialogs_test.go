package dialogs

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/theme"
)

func parent(t *testing.T) (*Parent, *int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	w := test.NewTempWindow(t, container.NewWithoutLayout())
	w.Resize(fyne.NewSize(1000, 700))
	closed := 0
	return &Parent{Window: w, Closed: func() { closed++ }}, &closed
}

// folder makes files and folders (names that end in a slash).
func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		path := filepath.Join(dir, name)
		var err error
		if strings.HasSuffix(name, "/") {
			err = os.Mkdir(path, 0o755)
		} else {
			err = os.WriteFile(path, []byte(name), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func base(l listing) []string {
	var names []string
	for _, row := range l.rows {
		names = append(names, filepath.Base(row.path))
	}
	return names
}

func TestAListingHasFoldersFirstAndLeavesOutWhatIsHidden(t *testing.T) {
	dir := folder(t, "b.raqim", "A.RAQIM", "c.txt", ".hidden.raqim", "z/", "خبر.raqim")
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "dangling.raqim")); err != nil {
		t.Fatal(err)
	}
	got, err := list(dir, false, []string{".raqim"})
	if err != nil || !slices.Equal(base(got), []string{"z", "A.RAQIM", "b.raqim", "خبر.raqim"}) || got.hidden != 1 {
		t.Errorf("the listing is %v and %d more (%v)", base(got), got.hidden, err)
	}
	if got, _ := list(dir, true, nil); !slices.Equal(base(got), []string{"z"}) {
		t.Errorf("of folders alone it is %v", base(got))
	}
	if _, err := list(filepath.Join(dir, "gone"), false, nil); err == nil {
		t.Error("a folder that is not there has a listing")
	}
}

// chosen opens a chooser and keeps what it ends with.
func chosen(t *testing.T, p *Parent, c Choice) (*chooser, *[]string) {
	t.Helper()
	var got []string
	ch := newChooser(p, c, func(paths []string, _ string) { got = paths })
	ch.open()
	return ch, &got
}

func TestSeveralFilesAreChosenByClicks(t *testing.T) {
	p, _ := parent(t)
	dir := folder(t, "a.txt", "b.txt", "c.txt", "sub/")
	ch, got := chosen(t, p, Choice{Aim: SomeFiles, Folder: dir})
	if !ch.confirm.Disabled() {
		t.Error("the button is ready before anything is chosen")
	}
	for _, row := range []int{1, 2, 3, 2} { // a, b, c, and b no more
		ch.list.Select(row)
	}
	ch.finish()
	if want := []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "c.txt")}; !slices.Equal(*got, want) {
		t.Errorf("chosen: %v, want %v", *got, want)
	}
}

func TestAFolderIsEnteredByAClick(t *testing.T) {
	p, _ := parent(t)
	dir := folder(t, "sub/", "sub/in.raqim")
	ch, got := chosen(t, p, Choice{Aim: OneFile, Folder: dir, Ends: []string{".raqim"}})
	ch.list.Select(0)
	ch.list.Select(0)
	ch.finish()
	if want := []string{filepath.Join(dir, "sub", "in.raqim")}; !slices.Equal(*got, want) {
		t.Errorf("chosen: %v, want %v", *got, want)
	}
}

func TestPathsCanBeTyped(t *testing.T) {
	p, _ := parent(t)
	dir := folder(t, "sub/", "a.txt")
	ch, got := chosen(t, p, Choice{Aim: OneFile, Folder: dir})
	ch.typed("nothing.txt")
	if !strings.Contains(ch.note.Text(), "nothing.txt") || *got != nil {
		t.Errorf("of a file that is not there it says %q and ends with %v", ch.note.Text(), *got)
	}
	ch.typed(filepath.Join(dir, "sub"))
	if ch.folder != filepath.Join(dir, "sub") {
		t.Errorf("the folder is %s", ch.folder)
	}
	ch.typed(filepath.Join(dir, "a.txt"))
	if want := []string{filepath.Join(dir, "a.txt")}; !slices.Equal(*got, want) {
		t.Errorf("chosen: %v, want %v", *got, want)
	}
}

func TestChoosingANewFileTouchesNothing(t *testing.T) {
	p, _ := parent(t)
	dir := folder(t, "old.raqim")
	ch, got := chosen(t, p, Choice{Aim: NewFile, Folder: dir, Name: "new.raqim"})
	ch.finish()
	if want := []string{filepath.Join(dir, "new.raqim")}; !slices.Equal(*got, want) {
		t.Errorf("chosen: %v, want %v", *got, want)
	}
	ch, got = chosen(t, p, Choice{Aim: NewFile, Folder: dir})
	ch.list.Select(0)
	ch.finish()
	data, err := os.ReadFile((*got)[0])
	if err != nil || string(data) != "old.raqim" {
		t.Errorf("the old file holds %q (%v)", data, err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("the folder holds %v", left)
	}
}

func TestEscLeavesTheTopmostDialog(t *testing.T) {
	p, closed := parent(t)
	p.Message("one", "قال نادر: نعم")
	p.Error("two", model.Errorf(model.Failed, "the disk is full"))
	if !p.Leave() || *closed != 0 {
		t.Fatalf("after one Esc Closed was called %d times", *closed)
	}
	if !p.Leave() || *closed != 1 {
		t.Fatalf("after both Closed was called %d times", *closed)
	}
	if p.Leave() || p.Window.Canvas().Overlays().Top() != nil {
		t.Error("a dialog is left")
	}
}

func TestAnAnswerMayOpenTheNextDialog(t *testing.T) {
	p, closed := parent(t)
	ch, _ := chosen(t, p, Choice{Aim: NewFile, Folder: t.TempDir(), Name: "x"})
	ch.then = func([]string, string) { p.Message("next", "text") }
	ch.finish()
	if len(p.open) != 1 {
		t.Errorf("%d dialogs are open, want the second one", len(p.open))
	}
	p.Leave()
	if *closed == 0 || p.Window.Canvas().Overlays().Top() != nil {
		t.Error("the second one cannot be left")
	}
}

func TestAReportNamesEveryOutcome(t *testing.T) {
	reports := []ingest.Report{
		{Name: "a.txt", Outcome: ingest.Imported, Encoding: "utf-16le", LineEnds: model.LineEndsCRLF, Characters: 1, Language: "ar", Notes: []model.Message{model.Messagef("A note.")}},
		{Name: "b.txt", Outcome: ingest.Duplicate, DuplicateOf: "a.txt"},
		{Name: "c.txt", Outcome: ingest.Refused, Err: model.Errorf(model.Invalid, "c.txt is empty")},
		{Name: "d.pdf", Outcome: ingest.Skipped},
		{Name: "e.pdf", Outcome: ingest.Skipped},
	}
	if got, want := Outcomes(reports), "1 imported, 1 duplicate, 1 refused, 2 skipped"; got != want {
		t.Errorf("the outcomes are %q, want %q", got, want)
	}
	for i, want := range []string{"UTF-16LE, line ends: CRLF, 1 character, ar. A note.", "The same text as a.txt.", "c.txt is empty."} {
		if got := Detail(reports[i]); got != want {
			t.Errorf("of %s it says %q, want %q", reports[i].Name, got, want)
		}
	}
	p, _ := parent(t)
	p.Report(reports, nil)
	if !p.Leave() {
		t.Error("the report is not shown")
	}
}

// Sets of a bundle that were refused can come in under other names: an empty one leaves out.
func TestRefusedSetsAreOfferedAnotherName(t *testing.T) {
	refused := func(author string) ingest.SetReport {
		return ingest.SetReport{Author: author, Outcome: ingest.SetRefused}
	}
	reports := []ingest.Report{
		{Name: "a.txt", Outcome: ingest.Added, Sets: []ingest.SetReport{refused("a1"), {Author: "a2", Outcome: ingest.SetAdded}}},
		{Name: "b.txt", Outcome: ingest.Refused, Sets: []ingest.SetReport{refused("a1"), refused(model.GoldAuthor)}},
	}
	if got, want := Outcomes(reports), "annotations added to 1, 1 refused"; got != want {
		t.Errorf("the outcomes are %q, want %q", got, want)
	}
	p, _ := parent(t)
	var got map[string]string
	p.Report(reports, func(rename map[string]string) { got = rename })
	p.Confirm()
	p.Confirm()
	if len(got) != 1 || got["a1"] != "a1-2" || p.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("the names are %v", got)
	}
}

func TestEveryDialogCanBeShown(t *testing.T) {
	p, _ := parent(t)
	for name, show := range map[string]func(){
		"about":  p.About,
		"author": func() { p.Author("a1", []string{"a1", "نادر"}, func(string) {}) },
		"properties": func() {
			p.ShowProperties(PropertiesQuestion{Document: model.Document{Name: "خبر.txt", Meta: map[string]string{"عنوان": "x"}}})
		},
		"export":   func() { p.Export([]string{"a1"}, "a1", []ExportPart{{Name: "all"}}, func(Export) {}) },
		"ask":      func() { p.Ask("in use", model.Errorf(model.Busy, "it is open elsewhere"), "read", func() {}) },
		"progress": func() { p.Progress("import", func() {}).Set(1, 2, "a.txt") },
	} {
		show()
		if p.Window.Canvas().Overlays().Top() == nil {
			t.Errorf("%s is not shown", name)
		}
		for p.Window.Canvas().Overlays().Top() != nil {
			p.Window.Canvas().Overlays().Remove(p.Window.Canvas().Overlays().Top())
		}
		p.open = nil
	}
}

func TestLeavingProgressGivesTheTaskUp(t *testing.T) {
	p, _ := parent(t)
	given := 0
	g := p.Progress("import", func() { given++ })
	p.Leave()
	if given != 1 || p.Window.Canvas().Overlays().Top() == nil {
		t.Errorf("Esc gave it up %d times; it must stay until the work has stopped", given)
	}
	g.Close()
	if p.Window.Canvas().Overlays().Top() != nil {
		t.Error("it stays after Close")
	}
}

func TestWhatIsAskedBesidesAFile(t *testing.T) {
	p, _ := parent(t)
	answer := 0
	ch, got := chosen(t, p, Choice{Aim: NewFile, Folder: folder(t), Name: "new.raqim", Ask: "with", Answers: []string{"one", "two", "three"}, Answer: &answer})
	for range 20 { // by Tab to the answers
		if n, ok := p.Window.Canvas().Focused().(interface{ Name() string }); ok && n.Name() == "with" {
			break
		}
		p.Window.Canvas().FocusNext()
	}
	p.Window.Canvas().Focused().TypedRune('3')
	p.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if answer != 2 || len(*got) != 1 {
		t.Errorf("the answer is %d, chosen is %v; the file is %s", answer, *got, ch.name.Text())
	}
}
