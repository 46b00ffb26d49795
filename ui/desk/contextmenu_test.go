package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/docview"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// labelsOf are the labels of items that can be chosen, submenus and all.
func labelsOf(items []*mirror.Item) string {
	var all []string
	for _, i := range items {
		switch {
		case i.Disabled || i.Label == "":
		case i.Items != nil:
			all = append(all, i.Label+" ("+labelsOf(i.Items)+")")
		default:
			all = append(all, i.Label)
		}
	}
	return strings.Join(all, ", ")
}

// choosesByKeys goes down n items of the menu that is open, and chooses.
func choosesByKeys(t *testing.T, d *desk, n int) {
	t.Helper()
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu is open")
	}
	for range n {
		pressKey(d, fyne.KeyDown)
	}
	pressKey(d, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Fatal("the menu stays")
	}
}

func TestTheMenuOfASelectionMarksIt(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	pressKey(d, desktop.KeyMenu)
	choosesByKeys(t, d, 1)
	if got := only(t, d).Label; got != "SPEAKER" {
		t.Errorf("marked is %s", got)
	}
	if d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Errorf("the keyboard is at %T", d.window.Canvas().Focused())
	}
}

func TestAClickOnAMarkOpensItsMenu(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	d.takeInHand("", false)
	at, ok := d.view.PixelOf(14)
	if !ok {
		t.Fatal("the mark is not in view")
	}
	inset, _ := d.window.Canvas().InteractiveArea()
	own := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(d.view)).Subtract(inset)
	d.view.TappedSecondary(&fyne.PointEvent{Position: own, AbsolutePosition: at})
	if d.atHand != only(t, d).ID {
		t.Errorf("at hand is %q", d.atHand)
	}
	pressKey(d, fyne.KeyUp) // the last one
	pressKey(d, fyne.KeyReturn)
	if got := spansOf(d); len(got) != 0 {
		t.Errorf("Remove span leaves %v", got)
	}
}

func TestWhatMenusOffer(t *testing.T) {
	d := said(t)
	d.takeInHand("", false)
	items := labelsOf(d.articleItems(false, ""))
	if !strings.HasPrefix(items, "Mark as Speaker, ") || strings.Contains(items, "Add selection") {
		t.Errorf("without a selection the article offers %s", items)
	}
	d.takeInHand("s3", true)
	typeText(d, "l1")
	pressKey(d, fyne.KeyEscape)
	items = labelsOf(d.articleItems(false, ""))
	if !strings.HasPrefix(items, "Set attributes") || !strings.Contains(items, "Change label (") || !strings.HasSuffix(items, "Remove span") {
		t.Errorf("of a span the menu offers %s", items)
	}
	arc := d.session.State().Relations[0].ID
	d.openMenuAt(docview.MenuPlace{Arc: string(arc), Position: fyne.NewPos(100, 100)})
	choosesByKeys(t, d, 1)
	wantRelations(t, d)
}

func TestMenusOfTheLists(t *testing.T) {
	d := open(t, project(t))
	second := d.documents.All()[1].ID
	d.documents.OnMenu(second, fyne.NewPos(50, 50))
	if d.session.Scope().Document != second {
		t.Error("the document is not opened for its menu")
	}
	choosesByKeys(t, d, 2)
	if info, _ := d.documents.Current(); !info.Flagged {
		t.Error("the second item is not the flag")
	}
	d.perform(keys.FindProject)
	typeText(d, "ن")
	settle(d)
	if d.find.pane.Len() < 2 {
		t.Fatalf("%d are found", d.find.pane.Len())
	}
	d.find.pane.EditHits()
	pressKey(d, desktop.KeyMenu)
	choosesByKeys(t, d, 3)
	if got := len(d.find.pane.Marked()); got != d.find.pane.Len() {
		t.Errorf("%d hits are checked", got)
	}
}
