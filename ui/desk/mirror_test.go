package desk

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// placed is an object and where it stands in the window.
type placed struct {
	kind       string
	x, y, w, h float64
}

// ownWay are the objects whose insides do not follow the interface, each with the reason. They themselves do.
var ownWay = map[string]string{
	"*docview.View":  "the article has a direction of its own",
	"*field.Line":    "what is typed is aligned to its own start",
	"*field.Text":    "what is typed is aligned to its own start",
	"*panel.hitRow":  "its columns follow the paragraph of the hit",
	"*mirror.bar":    "a thumb of a scroll bar lies where the bar is dragged to",
	"*widget.Shadow": "it is the same on both sides, its parts in another order",
}

// placesOf lists what is seen of a tree, in its order.
func placesOf(roots ...fyne.CanvasObject) []placed {
	var all []placed
	var walk func(o fyne.CanvasObject, at fyne.Position)
	walk = func(o fyne.CanvasObject, at fyne.Position) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		kind := fmt.Sprintf("%T", o)
		size := o.Size()
		if size.Width == 0 || size.Height == 0 {
			return
		}
		all = append(all, placed{kind, float64(at.X), float64(at.Y), float64(size.Width), float64(size.Height)})
		if ownWay[kind] != "" {
			return
		}
		var inner []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			inner = o.Objects
		case fyne.Widget:
			inner = test.WidgetRenderer(o).Objects()
		}
		for _, i := range inner {
			walk(i, at)
		}
	}
	for _, o := range roots {
		walk(o, fyne.Position{})
	}
	return all
}

// screens are all states of the window that look different: each goes there from the open project.
var screens = []struct {
	name string
	show func(t *testing.T, d *desk)
}{
	{"article", func(*testing.T, *desk) {}},
	{"span at hand", atQuote},
	{"attributes", func(t *testing.T, d *desk) { atQuote(t, d); d.perform(keys.EditSpan) }},
	{"links", func(t *testing.T, d *desk) { atQuote(t, d); d.perform(keys.Link) }},
	{"checks", func(_ *testing.T, d *desk) { d.perform(keys.Checks) }},
	{"guideline", func(t *testing.T, d *desk) { atQuote(t, d); d.perform(keys.Guidelines) }},
	{"narrow", func(_ *testing.T, d *desk) { d.perform(keys.DocumentsPane); d.window.Resize(fyne.NewSize(1024, 700)) }},
	{"search", func(t *testing.T, d *desk) {
		d.perform(keys.FindProject)
		typeText(d, "a")
		await(t, d)
	}},
	{"states", func(_ *testing.T, d *desk) { d.perform(keys.FilterState) }},
	{"notice", func(_ *testing.T, d *desk) { d.notice.Show(); d.article.Refresh() }},
	{"start", func(_ *testing.T, d *desk) { d.perform(keys.CloseProject) }},

	{"properties", func(_ *testing.T, d *desk) { d.perform(keys.Properties) }},
	{"date", func(_ *testing.T, d *desk) { d.perform(keys.DocumentDate) }},
	{"note", func(_ *testing.T, d *desk) { d.perform(keys.DocumentNote) }},
	{"send back", func(_ *testing.T, d *desk) {
		d.dialogs.SendBack(i18n.T("review.send_back.title", "name", "a1"), "", func(string) {})
	}},
	{"annotator", func(_ *testing.T, d *desk) { d.perform(keys.Annotator) }},
	{"entity", func(t *testing.T, d *desk) { atQuote(t, d); d.perform(keys.SpanEntity) }},
	{"entities", func(_ *testing.T, d *desk) { d.perform(keys.Entities) }},
	{"other places", func(t *testing.T, d *desk) { atQuote(t, d); d.perform(keys.MarkOthers) }},
	{"export", func(_ *testing.T, d *desk) { d.perform(keys.Export) }},
	{"open", func(_ *testing.T, d *desk) { d.perform(keys.OpenProject) }},
	{"new", func(_ *testing.T, d *desk) { d.perform(keys.NewProject) }},
	{"import", func(_ *testing.T, d *desk) { d.perform(keys.ImportFiles) }},
	{"about", func(_ *testing.T, d *desk) { d.perform(keys.About) }},
	{"error", func(_ *testing.T, d *desk) {
		d.dialogs.Error("Open", model.Errorf(model.NotFound, "there is no %s", "x"))
	}},
	{"question", func(_ *testing.T, d *desk) {
		d.dialogs.Ask("Open", model.Errorf(model.Busy, "%s is in use", "x"), "Read", func() {})
	}},
	{"figures export", func(_ *testing.T, d *desk) { d.dialogs.Pick("Save", []string{"one", "other"}, "Next", func(int) {}) }},
	{"entity form", func(_ *testing.T, d *desk) {
		d.dialogs.EntityForm(dialogs.EntityFormQuestion{Title: "New", Confirm: "Store", Entity: model.Entity{Kind: model.Person}}, func(model.Entity, int) {})
	}},
	{"progress", func(_ *testing.T, d *desk) { d.dialogs.Progress("Import", func() {}).Set(3, 9, "x.txt") }},
	{"report", func(_ *testing.T, d *desk) {
		d.dialogs.Report([]ingest.Report{{Path: "/x/a.txt", Outcome: ingest.Imported}, {Path: "/x/b.txt", Outcome: ingest.Refused}}, nil)
	}},
	{"handover", func(_ *testing.T, d *desk) {
		d.dialogs.Handover([]ingest.Report{{Path: "/x/a.jsonl", Name: "a.txt", Outcome: ingest.Added, Sets: []ingest.SetReport{
			{Author: "a1", As: "a1", Outcome: ingest.SetNewer, Replaced: &ingest.Replaced{Spans: ingest.Counts{Added: 2}}},
			{Author: "a2", As: "a2", Outcome: ingest.SetRefused},
		}}}, func(dialogs.Taking) {})
	}},
	{"commands", func(_ *testing.T, d *desk) { d.perform(keys.Commands) }},
	{"menu", func(_ *testing.T, d *desk) { d.perform(keys.MenuBar) }},
	{"submenu", func(_ *testing.T, d *desk) {
		d.perform(keys.MenuBar)
		forth := fyne.KeyRight
		if mirror.RTL() {
			forth = fyne.KeyLeft
		}
		for range 4 { // to the fifth menu, whose last item but one opens another
			pressKey(d, forth)
		}
		pressKey(d, fyne.KeyUp)
		pressKey(d, fyne.KeyUp)
		pressKey(d, forth)
	}},

	{"shortcuts", func(_ *testing.T, d *desk) { d.perform(keys.Shortcuts) }},
	{"figures", func(t *testing.T, d *desk) { d.perform(keys.Figures); await(t, d) }},
	{"agreement", func(_ *testing.T, d *desk) { d.perform(keys.Agreement); settle(d) }},
	{"agreement of two", func(t *testing.T, d *desk) {
		d.setAuthor("other")
		d.view.SetSelection(12, 21)
		d.mark("SPEAKER")
		d.setAuthor("me")
		d.perform(keys.Agreement)
		await(t, d)
	}},
	{"review, before it begins", func(_ *testing.T, d *desk) { d.perform(keys.Review) }},
	{"review", func(_ *testing.T, d *desk) { beginReview(d) }},
	{"review, side by side", func(_ *testing.T, d *desk) { beginReview(d); typeText(d, "v") }},
	{"review, its documents", func(_ *testing.T, d *desk) { beginReview(d); typeText(d, "f") }},
	{"guide", func(_ *testing.T, d *desk) { d.perform(keys.Guide) }},
	{"tour", func(_ *testing.T, d *desk) { d.perform(keys.Tour) }},
	{"settings", func(_ *testing.T, d *desk) { d.perform(keys.Settings) }},
	{"schema", func(_ *testing.T, d *desk) { d.perform(keys.Schema) }},
	{"assign", func(t *testing.T, d *desk) { teamed(t, d); d.perform(keys.Assign) }},
	{"told", func(t *testing.T, d *desk) { settled(t, d, "راجع الدليل"); d.perform(keys.Told) }},
}

// atQuote takes the span that bench made in hand.
func atQuote(_ *testing.T, d *desk) { d.takeInHand("s1", true) }

// quoted is a project with a quote, a speaker and a cue, by "me", with entities.
// beginReview shows the page of review and begins, with what is offered.
func beginReview(d *desk) {
	d.perform(keys.Review)
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func quoted(t *testing.T) string {
	t.Helper()
	a := article("a.txt", "ar", arabicText)
	id := model.NewDocument(a.Name, a.Text).ID
	span := func(sid model.SpanID, label string, start, end model.Offset) model.Span {
		return model.Span{ID: sid, Document: id, Author: "me", Label: label, Parts: []model.Range{{Start: start, End: end}}}
	}
	return project(t, model.Annotations{
		Set:   model.Set{Document: id, Author: "me", Kind: model.SetHuman, State: model.SetOpen},
		Spans: []model.Span{span("s1", "QUOTE", 24, 40), span("s2", "SPEAKER", 12, 21)},
	})
}

// Whatever the window shows, laid out for an interface from the right it is the mirror image of the same texts laid out
// from the left.
func TestEveryScreenIsMirrored(t *testing.T) {
	was := mirror.RTL
	defer func() { mirror.RTL = was }()
	path := quoted(t)
	for _, screen := range screens {
		t.Run(screen.name, func(t *testing.T) {
			var seen [2][]placed
			width := 0.0
			for i := range seen {
				mirror.RTL = func() bool { return i == 1 }
				d := open(t, path)
				screen.show(t, d)
				c := d.window.Canvas()
				width = float64(c.Size().Width)
				seen[i] = placesOf(append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)...)
				d.close()
			}
			if n := unmirrored(t, seen[0], seen[1], width); n > 0 {
				t.Errorf("%d of %d objects do not stand where a mirror shows them", n, len(seen[0]))
			}
		})
	}
}

// unmirrored counts the objects that do not, and names the first ones.
func unmirrored(t *testing.T, left, right []placed, width float64) int {
	t.Helper()
	wrong := 0
	for i := range min(len(left), len(right)) {
		l, r := left[i], right[i]
		want := placed{l.kind, width - l.x - l.w, l.y, l.w, l.h}
		if l.kind != r.kind {
			t.Errorf("object %d is a %s, mirrored a %s", i, l.kind, r.kind)
			return wrong + 1
		}
		if math.Abs(want.x-r.x) > 1 || math.Abs(want.y-r.y) > 1 || math.Abs(want.w-r.w) > 1 || math.Abs(want.h-r.h) > 1 {
			if wrong++; wrong <= 4 {
				t.Logf("object %d: %v, mirrored %v, want %v, behind %s", i, l, r, want, left[max(0, i-1)].kind)
			}
		}
	}
	if len(left) != len(right) {
		t.Errorf("%d objects, mirrored %d", len(left), len(right))
	}
	return wrong
}

// The pane of the documents grows towards the article, on whichever side of it that is.
func TestPanesAreDraggedFromTheirSide(t *testing.T) {
	was := mirror.RTL
	defer func() { mirror.RTL = was }()
	for _, rtl := range []bool{false, true} {
		mirror.RTL = func() bool { return rtl }
		d := open(t, project(t))
		right := float32(20)
		if rtl {
			right = -right
		}
		before := d.panes.widths
		for side := range before {
			d.panes.handles[side].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(right, 0)})
		}
		if got := d.panes.widths; got[0] != before[0]+20 || got[1] != before[1]-20 {
			t.Errorf("mirrored %v: the panes are %v wide, dragged from %v", rtl, got, before)
		}
		d.close()
	}
}
