package dialogs

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/field"

	"raqim/model"
)

// focusedLine is the line that has the keyboard.
func focusedLine(t *testing.T, p *Parent) *field.Line {
	t.Helper()
	l, ok := p.Window.Canvas().Focused().(*field.Line)
	if !ok {
		t.Fatalf("the focus is at %T", p.Window.Canvas().Focused())
	}
	return l
}

func TestANameIsTypedAsItIsStored(t *testing.T) {
	p, _ := parent(t)
	got := ""
	p.Author("", nil, func(name string) { got = name })
	l := focusedLine(t, p)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got != "" {
		t.Errorf("without a name it is %q", got)
	}
	p, _ = parent(t)
	p.Author("", nil, func(name string) { got = name })
	l = focusedLine(t, p)
	test.Type(l, "نادر (Nader) 2")
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got != "نادر (Nader) 2" || p.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("the name is %q", got)
	}
}

func TestEscapeInALineLeavesItsDialog(t *testing.T) {
	p, closed := parent(t)
	ch, _ := chosen(t, p, Choice{Aim: NewFile, Folder: t.TempDir(), Name: "خبر"})
	l := focusedLine(t, p)
	test.Type(l, " 2")
	if l != ch.name || ch.name.Text() != "خبر 2" {
		t.Errorf("the name is %q", ch.name.Text())
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if *closed != 1 || p.Window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays")
	}
}

// What a list shows of a name is made for the screen; what is exported is the name.
func TestAnExportNamesItsSetAsItIsStored(t *testing.T) {
	p, _ := parent(t)
	authors := []string{"a1", "قال (Nader) 2"}
	var got Export
	parts := []ExportPart{{Name: "all"}, {Name: "open", Documents: []model.DocumentID{"d1"}}}
	p.Export(authors, authors[1], parts, func(e Export) { got = e })
	p.Confirm()
	if !slices.Equal(got.Sets, authors[1:]) || got.Format != "jsonl" || got.Documents != nil {
		t.Errorf("exported is %+v", got)
	}
}
