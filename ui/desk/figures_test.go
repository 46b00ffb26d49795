package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate/figures"
	"raqim/ui/field"
	"raqim/ui/figures/cards"
	"raqim/ui/keys"
)

// counted opens the page of figures and waits until it shows them.
func counted(t *testing.T, d *desk) *figures.Figures {
	t.Helper()
	d.perform(keys.Figures)
	await(t, d)
	return d.figures.Figures()
}

// item is the first item of a card that is as wanted.
func item(t *testing.T, d *desk, id string, wanted func(cards.Item) bool) cards.Item {
	t.Helper()
	all, _ := d.figures.Cards()
	for _, c := range all {
		if c.ID != id {
			continue
		}
		if i := slices.IndexFunc(c.Items, wanted); i >= 0 {
			return c.Items[i]
		}
	}
	t.Fatalf("no card %s has such an item", id)
	return cards.Item{}
}

func TestFiguresOpenAndCloseWithOneKey(t *testing.T) {
	d := open(t, project(t))
	d.typedKey(fyne.KeyF12, 0)
	if d.pages.shown != page(d.figures) {
		t.Fatalf("F12 shows %T", d.pages.shown)
	}
	await(t, d)
	d.pageKey(&fyne.KeyEvent{Name: fyne.KeyF12})
	if d.pages.shown != nil {
		t.Error("F12 does not lead back")
	}
}

func TestFiguresLeadToWhatIsLacking(t *testing.T) {
	d := open(t, project(t))
	d.openDocument(d.documents.All()[1].ID)
	choose(t, d, "می\u200cخواهیم گفت\u200cوگو کنیم")
	d.mark("QUOTE")
	d.openDocument(d.documents.All()[0].ID)
	if f := counted(t, d); f.PerSet.Sum != 1 {
		t.Fatalf("counted %+v", f.PerSet)
	}
	lack := item(t, d, "lacking", func(i cards.Item) bool { return i.Lack.Label == "QUOTE" && len(i.Lack.Relations) > 0 })
	d.goToLack(*lack.Lack, 0)
	if d.pages.shown != nil || d.session.Scope().Document != d.documents.All()[1].ID || d.atHand != only(t, d).ID {
		t.Errorf("the page is shown: %v, document %s, span %q at hand", d.pages.shown != nil, d.session.Scope().Document, d.atHand)
	}
	// The page opens as it was left and counts again.
	d.undo()
	if f := counted(t, d); f.PerSet.Sum != 0 {
		t.Errorf("after an undo there are %g spans", f.PerSet.Sum)
	}
}

func TestFiguresLeadToDocuments(t *testing.T) {
	d := open(t, project(t))
	d.toggleFlag()
	counted(t, d)
	d.goBehind(item(t, d, "states", func(i cards.Item) bool { return i.Flag }))
	if _, ok := d.window.Canvas().Focused().(*field.Line); d.pages.shown != nil || !ok {
		t.Errorf("the page is shown: %v; the keys are with %T", d.pages.shown != nil, d.window.Canvas().Focused())
	}
	if _, ok := d.documents.Neighbour(1); ok {
		t.Error("more than the one document with a flag is listed")
	}
}

func TestFiguresOfOneSet(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نرفض")
	d.mark("CUE")
	counted(t, d)
	d.countFigures("me")
	await(t, d)
	if got := d.figures.Set(); got != "me" {
		t.Errorf("the sets of %q are shown", got)
	}
}

func TestFiguresAreSaved(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نرفض")
	d.mark("CUE")
	f := counted(t, d)
	all, _ := d.figures.Cards()
	folder := t.TempDir()
	files, err := pictures(all)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range f.Tables() {
		files[table.Name+".csv"] = table.WriteCSV
	}
	d.writeFigures(folder, files)
	await(t, d)
	for name := range files {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || strings.HasSuffix(name, ".png") != strings.HasPrefix(string(data), "\x89PNG\r\n") {
			t.Errorf("%s: %v, begins with %.8q", name, err, data)
		}
	}
	if len(files) != len(all)+len(f.Tables()) {
		t.Errorf("%d files of %d charts and %d tables", len(files), len(all), len(f.Tables()))
	}
}
