package figures

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate/figures"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/theme"
)

// told is what a page asked of the window.
type told struct {
	sets   []string
	items  []cards.Item
	places []int
	said   string
	keys   []fyne.KeyName
	saved  int
}

func (w *told) calls() Calls {
	return Calls{
		Count: func(set string) { w.sets = append(w.sets, set) }, Go: func(i cards.Item) { w.items = append(w.items, i) },
		Place: func(_ figures.Lack, i int) { w.places = append(w.places, i) }, Say: func(s string) { w.said = s },
		Export: func() { w.saved++ }, Key: func(e *fyne.KeyEvent) { w.keys = append(w.keys, e.Name) },
	}
}

func counted() figures.Figures {
	places := func(spans ...model.SpanID) (all []model.SpanPlace) {
		for _, s := range spans {
			all = append(all, model.SpanPlace{Document: "d", Author: "salma", Span: s})
		}
		return all
	}
	return figures.Figures{
		Documents: 3, Counted: []string{"salma", "nadir"}, Sets: []string{"salma", "nadir"}, States: figures.States{Open: 1, Done: 2, Flagged: 1},
		Languages: []figures.Language{{Language: "ar", Documents: 3, Spans: 7}, {Language: "fa"}},
		Progress:  []figures.Progress{{Author: "nadir", Kind: model.SetHuman, Untouched: 3}, {Author: "salma", Kind: model.SetHuman, Open: 1, Done: 2}},
		Labels:    []figures.Label{{Label: "QUOTE", Spans: 7, Documents: 3, ByLanguage: map[string]int{"ar": 7}}},
		Lacking:   []figures.Lack{{Kind: "no_link", Label: "QUOTE", Relations: []string{"CUE_OF"}, Of: 7, Missing: 3, Places: places("s1", "s2", "s3")}},
		PerSet:    figures.NewSpread([]float64{7}),
	}
}

// show shows a page in a window without a display.
func show(t *testing.T, width float32) (*Page, *told, fyne.Window) {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	w := &told{}
	p := NewPage(w.calls())
	window := test.NewTempWindow(t, p.Content())
	window.Resize(fyne.NewSize(width, 700))
	p.Show(counted(), schema)
	window.Resize(fyne.NewSize(width, 701))
	return p, w, window
}

func press(c fyne.Canvas, keys ...fyne.KeyName) {
	for _, k := range keys {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// go to the card named so.
func goTo(t *testing.T, p *Page, id string) *card {
	t.Helper()
	i := slices.IndexFunc(p.shown, func(c *card) bool { return c.card.ID == id })
	if i < 0 {
		t.Fatalf("no card is called %s", id)
	}
	p.shown[i].takeKeys()
	return p.shown[i]
}

func TestCardsFillTheirGrid(t *testing.T) {
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		t.Cleanup(func() { i18n.Use(i18n.English) })
		for _, width := range []float32{500, 1100} {
			p, _, _ := show(t, width)
			for i, c := range p.shown {
				at, size := c.Position(), c.Size()
				if at.X < edge-1 || at.X+size.Width > width-edge+1 {
					t.Errorf("%s, %g wide: %s reaches from %g to %g", language, width, c.card.ID, at.X, at.X+size.Width)
				}
				if float32(c.laid.Height)+2*pad > size.Height+1 {
					t.Errorf("%s, %g wide: the chart of %s is higher than its card", language, width, c.card.ID)
				}
				for _, o := range p.shown[:i] {
					to, other := o.Position(), o.Size()
					if at.X < to.X+other.Width && to.X < at.X+size.Width && at.Y < to.Y+other.Height && to.Y < at.Y+size.Height {
						t.Errorf("%s, %g wide: %s lies on %s", language, width, c.card.ID, o.card.ID)
					}
					if at.Y < to.Y {
						t.Errorf("%s, %g wide: %s is read before %s and lies below it", language, width, o.card.ID, c.card.ID)
					}
				}
			}
			first, second := p.shown[1].Position(), p.shown[2].Position()
			if beside := first.Y == second.Y; beside != (width > twoWide) || beside && (first.X > second.X) != i18n.RTL() {
				t.Errorf("%s, %g wide: the second card is at %v, the third at %v", language, width, first, second)
			}
		}
	}
}

func TestArrowsGoThroughItemsAndCards(t *testing.T) {
	p, w, window := show(t, 1100)
	c := window.Canvas()
	states := goTo(t, p, "states")
	press(c, fyne.KeyDown, fyne.KeyDown)
	if states.at != 2 || w.said != "done: 2 (67%)" {
		t.Errorf("the item %d is at hand, and %q was said", states.at, w.said)
	}
	press(c, fyne.KeyDown, fyne.KeyDown)
	if focused, ok := c.Focused().(*card); !ok || focused.card.ID != "progress" || focused.at != 0 {
		t.Errorf("below the last item comes %+v", c.Focused())
	}
	press(c, fyne.KeyUp)
	if focused := c.Focused().(*card); focused != states || states.at != 3 {
		t.Errorf("above the first item comes %s, %d", focused.card.ID, focused.at)
	}
	languages := goTo(t, p, "label_languages")
	press(c, fyne.KeyRight)
	if languages.at != 1 {
		t.Errorf("to the right of the first cell comes %d", languages.at)
	}
	press(c, fyne.KeyEscape, fyne.KeyF1)
	if !slices.Equal(w.keys, []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1}) {
		t.Errorf("the window was given %v", w.keys)
	}
}

func TestEnterGoesToWhatLiesBehind(t *testing.T) {
	p, w, window := show(t, 1100)
	c := window.Canvas()
	goTo(t, p, "labels")
	press(c, fyne.KeyReturn)
	goTo(t, p, "states")
	press(c, fyne.KeyEnd, fyne.KeyReturn)
	if len(w.items) != 2 || w.items[0].Label != "QUOTE" || !w.items[1].Flag {
		t.Errorf("the window was asked for %+v", w.items)
	}
	goTo(t, p, "totals")
	press(c, fyne.KeyReturn)
	if len(w.items) != 2 || w.said != "documents: 3. There is nothing to go to." {
		t.Errorf("behind the number of documents lies %+v; said was %q", w.items, w.said)
	}
	goTo(t, p, "progress")
	press(c, fyne.KeyReturn)
	if fmt.Sprint(w.sets) != "[nadir]" {
		t.Errorf("the sets of %q were asked for", w.sets)
	}
}

// Each Enter goes to the next place, whether the one before was mended or not.
func TestPlacesComeOneAfterTheOther(t *testing.T) {
	p, w, window := show(t, 1100)
	goTo(t, p, "lacking")
	press(window.Canvas(), fyne.KeyReturn, fyne.KeyReturn)
	f := counted()
	f.Lacking[0].Missing, f.Lacking[0].Places = 2, slices.Delete(f.Lacking[0].Places, 1, 2) // s2 was mended
	p.Show(f, p.schema)
	press(window.Canvas(), fyne.KeyReturn)
	if p.visited[f.Lacking[0].Key()].Span != "s3" {
		t.Errorf("after s2 was mended comes %v", p.visited)
	}
	press(window.Canvas(), fyne.KeyReturn)
	if fmt.Sprint(w.places) != "[0 1 1 0]" {
		t.Errorf("the places were %v", w.places)
	}
}

func TestTheKeysStayWhereTheyWere(t *testing.T) {
	p, _, window := show(t, 1100)
	goTo(t, p, "entities")
	p.Show(counted(), p.schema)
	if c, ok := window.Canvas().Focused().(*card); !ok || c.card.ID != "entities" || !slices.Contains(p.shown, c) {
		t.Errorf("after a count the keys are with %+v", window.Canvas().Focused())
	}
	window.SetContent(p.Content())
	if c := p.Focus().(*card); c.card.ID != "entities" {
		t.Errorf("the page made anew begins at %s", c.card.ID)
	}
}

func TestPaintedAtAnyScale(t *testing.T) {
	p, _, _ := show(t, 1100)
	for _, c := range p.shown {
		for _, scale := range []float32{1, 1.5, 2} {
			size := c.raster.Size()
			w, h := int(size.Width*scale), int(size.Height*scale)
			img := c.paint(w, h)
			if img.Bounds().Dx() != w || img.Bounds().Dy() != h {
				t.Errorf("%s at %g is %v", c.card.ID, scale, img.Bounds())
			}
			if over := c.painted.Height - (c.laid.Height+pad)*float64(scale); over > 0 {
				t.Errorf("%s at %g is cut by %g pixels", c.card.ID, scale, over)
			}
		}
	}
}
