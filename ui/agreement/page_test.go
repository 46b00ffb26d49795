package agreement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate/agreement"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/figures/cards"
	"raqim/ui/keys"
	"raqim/ui/sample"
	"raqim/ui/theme"
)

// window is a window around a page: it has the sample project, and measures when it is told to.
type window struct {
	stand   Stand
	asked   []string // what was to be measured, and not was yet
	places  []model.SpanPlace
	said    string
	saved   int
	project *store.Project
	page    *Page
	canvas  fyne.Canvas
}

// show shows a page on the sample project.
func show(t *testing.T) *window {
	t.Helper()
	path := t.TempDir() + "/sample.raqim"
	if err := sample.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	project, err := store.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { project.Close() })
	w := &window{stand: Stand{Authors: []string{"a1", "a2"}, People: []string{"a1", "a2"}, At: 7}, project: project}
	w.page = NewPage(Calls{
		Stand:   func() (Stand, bool) { return w.stand, true },
		Measure: func(want Wanted) bool { w.asked = append(w.asked, fmt.Sprint(want.Authors, want.Done)); return true },
		Go:      func(p model.SpanPlace) { w.places = append(w.places, p) },
		Say:     func(s string) { w.said = s },
		Explain: func(text string, _ fyne.CanvasObject, _ fyne.Position, _ fyne.Size) { w.said = text },
		Export:  func() { w.saved++ }, Key: func(*fyne.KeyEvent) {},
	})
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	shown := test.NewTempWindow(t, w.page.Content())
	shown.Resize(fyne.NewSize(1100, 700))
	w.canvas = shown.Canvas()
	w.page.Refresh()
	return w
}

// measure does what was asked for last.
func (w *window) measure(t *testing.T) {
	t.Helper()
	w.asked = nil
	a, err := agreement.Measure(t.Context(), w.project, agreement.Options{Sets: w.page.Chosen(), Done: w.page.wanted.Done})
	if err != nil {
		t.Fatal(err)
	}
	w.page.Show(a, w.project.Schema())
}

func (w *window) wants(t *testing.T, what string, want ...string) {
	t.Helper()
	if !slices.Equal(w.asked, want) {
		t.Errorf("%s: measured is %q, want %q", what, w.asked, want)
	}
	w.asked = nil
}

func TestItIsMeasuredWhereSomethingHasChanged(t *testing.T) {
	w := show(t)
	w.wants(t, "shown first", "[a1 a2] false")
	w.measure(t)
	w.wants(t, "as it was measured")
	w.page.Refresh()
	w.wants(t, "shown again")
	w.stand.At++
	w.page.Refresh()
	w.wants(t, "after a change", "[a1 a2] false")
	w.measure(t)
	w.page.Perform(keys.FindMatch)
	w.wants(t, "asked for", "[a1 a2] false")
}

// What is chosen while it is measured is measured then; it is never measured twice at once.
func TestChosenWhileItIsMeasured(t *testing.T) {
	w := show(t)
	w.asked = nil
	w.page.wanted.Done = true
	w.page.Refresh()
	w.page.Refresh()
	w.wants(t, "while it is measured")
	w.page.Show(agreement.Agreement{Sets: []string{"a1", "a2"}, Pairs: []*agreement.Pair{{Reference: "a1", Other: "a2"}}}, w.project.Schema())
	w.wants(t, "after that", "[a1 a2] true")
	w.page.Cancelled()
	if all, _ := w.page.Cards(); len(all) != 0 || w.page.Measured() != nil {
		t.Error("what was measured before is shown as if it were what was chosen")
	}
	w.page.Perform(keys.FindMatch)
	w.wants(t, "after it was cancelled", "[a1 a2] true")
}

// A new annotator is measured too, gold only where somebody asks for it; and of one alone nothing.
func TestNewAnnotatorsAreTakenIn(t *testing.T) {
	w := show(t)
	w.measure(t)
	w.stand = Stand{Authors: []string{"a1", "a2", "gold", "نور"}, People: []string{"a1", "a2", "نور"}, At: 8}
	w.page.Refresh()
	w.wants(t, "a set has come", "[a1 a2 نور] false")
	w.page.running = false
	w.stand = Stand{Authors: []string{"a1"}, People: []string{"a1"}, At: 9}
	w.page.Refresh()
	w.wants(t, "sets have gone")
	if all, _ := w.page.Cards(); len(all) != 0 || w.page.Measured() != nil {
		t.Errorf("of one set %d cards are shown", len(all))
	}
}

// card is the one with an id.
func (w *window) card(t *testing.T, id string) cards.Card {
	t.Helper()
	all, _ := w.page.Cards()
	i := slices.IndexFunc(all, func(c cards.Card) bool { return c.ID == id })
	if i < 0 {
		t.Fatalf("no card is called %s", id)
	}
	return all[i]
}

func TestDocumentsArePutInOrder(t *testing.T) {
	w := show(t)
	w.measure(t)
	first := func() model.SpanPlace {
		c := w.card(t, "agreement_documents")
		i := slices.IndexFunc(c.Items, func(i cards.Item) bool { return i.Place != nil })
		return *c.Items[i].Place
	}
	most := first()
	w.page.act(cards.Item{Order: "spans f1_exact"})
	lowest := first()
	want := slices.MinFunc(w.page.Measured().Pairs[0].ByDocument, func(a, b agreement.Document) int { return cmp.Compare(a.Exact.F1().X, b.Exact.F1().X) })
	if most == lowest || lowest.Document != want.ID {
		t.Errorf("by F1 comes %s first, want %s", lowest.Document, want.Name)
	}
}

// Space says of every figure what it means, Enter goes to what differs.
func TestKeysOfTheCards(t *testing.T) {
	w := show(t)
	w.measure(t)
	w.canvas.Focus(w.page.Focus())
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			w.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyHome, fyne.KeySpace)
	if formula := w.page.Measured().Pairs[0].Exact.F1.Value.Formula.String(); !strings.HasSuffix(w.said, formula) {
		t.Errorf("Space says %q", w.said)
	}
	for _, id := range []string{"agreement_labels", "agreement_label_table", "confusion", "agreement_documents", "agreement_differences"} {
		c := w.card(t, id)
		i := slices.IndexFunc(c.Items, func(i cards.Item) bool { return i.Place != nil })
		w.places = nil
		w.page.act(c.Items[i])
		if len(w.places) != 1 || w.places[0] != *c.Items[i].Place {
			t.Errorf("an item of %s leads to %v", id, w.places)
		}
	}
}
