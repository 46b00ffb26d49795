package panel

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
)

const example = "قال نادر: \"نعم\""

// state is a document of the text example in which somebody says something.
func state(t *testing.T) annotate.State {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	doc := model.NewDocument("خبر.txt", example)
	doc.Language, doc.Date = "ar", model.Date{Value: "2031-10-21", Status: model.DateInferred}
	span := func(id model.SpanID, label string, start, end model.Offset) model.Span {
		return model.Span{ID: id, Document: doc.ID, Author: "a1", Label: label, Parts: []model.Range{{Start: start, End: end}}}
	}
	quote := span("s2", "QUOTE", 10, 15)
	quote.Attributes = model.Attributes{"quote_type": model.TextValue("direct"), "marking": model.ListValue("colon")}
	quote.Note = "انظر"
	return annotate.State{
		Document: doc, Schema: schema, Set: model.Set{Document: doc.ID, Author: "a1", State: model.SetOpen}, HasSet: true,
		Spans:     []model.Span{span("s1", "SPEAKER", 4, 8), quote},
		Relations: []model.Relation{{ID: "r3", Label: "SPEAKER_OF", From: "s1", To: "s2"}},
		Length:    len([]rune(example)),
	}
}

// texts gathers what the lines below an object show, in the order of their places.
func texts(o fyne.CanvasObject) []string {
	var all []string
	for _, each := range test.LaidOutObjects(o) {
		if l, ok := each.(*Line); ok && l.Visible() {
			all = append(all, l.Text())
		}
	}
	return all
}

func TestTheInspectorTellsAllOfASpan(t *testing.T) {
	themed(t)
	i := NewInspector()
	test.NewTempWindow(t, i).Resize(fyne.NewSize(320, 400))
	s := state(t)
	s.Spans[0].Entity = "e1"
	i.EntityName = func(id model.EntityID) string { return "نادر سليم (" + string(id) + ")" }
	i.ShowSpan(s, "s2")
	got := strings.Join(texts(i), "|")
	for _, want := range []string{"Quote", "s2", "10-15 · 5 code points", "\"نعم\"", "direct", "← says", "نادر", "انظر"} {
		if !strings.Contains(got, want) {
			t.Errorf("the inspector lacks %q: %s", want, got)
		}
	}
	i.ShowSpan(s, "s1")
	if got := strings.Join(texts(i), "|"); !strings.Contains(got, "نادر سليم (e1)") || !strings.Contains(got, "says →") {
		t.Errorf("of the speaker it says %s", got)
	}
	i.ShowSpan(s, "")
	if got := texts(i); len(got) == 0 || !strings.Contains(got[0], "No span at hand") {
		t.Errorf("without a span it says %q", got)
	}
}

func TestTheListOfSpansIsInReadingOrderAndTellsOfClicksOnly(t *testing.T) {
	themed(t)
	s := NewSpans()
	test.NewTempWindow(t, s).Resize(fyne.NewSize(320, 400))
	var chosen []model.SpanID
	s.OnChoose = func(id model.SpanID) { chosen = append(chosen, id) }
	s.SetState(state(t))
	s.SetAtHand("s2")
	if len(chosen) != 0 {
		t.Errorf("what the program highlights is reported as chosen: %v", chosen)
	}
	if got := strings.Join(texts(s), "|"); !strings.HasPrefix(got, "2 spans|") || strings.Index(got, "Speaker") > strings.Index(got, "Quote") {
		t.Errorf("the list shows %s", got)
	}
	s.list.Select(0)
	if len(chosen) != 1 || chosen[0] != "s1" {
		t.Errorf("chosen: %v", chosen)
	}
}

func TestTheHeaderTellsHowTheDateIsKnown(t *testing.T) {
	themed(t)
	h := NewHeader()
	h.ShowDocument(state(t), true)
	if want := "خبر.txt ar · 21 October 2031 (inferred) · a1 · open · read-only"; h.Text() != want {
		t.Errorf("the header says %q, want %q", h.Text(), want)
	}
}

func infos(n int) []model.DocumentInfo {
	list := make([]model.DocumentInfo, n)
	for i := range list {
		list[i].Document = model.NewDocument("doc "+strconv.Itoa(i)+".txt", strconv.Itoa(i))
	}
	return list
}

func TestTheListOfDocumentsFiltersAndSteps(t *testing.T) {
	themed(t)
	d := NewDocuments()
	test.NewTempWindow(t, d).Resize(fyne.NewSize(240, 400))
	list := infos(20)
	list[11].Sets = []model.SetInfo{{Set: model.Set{Author: "a1", Kind: model.SetHuman, State: model.SetDone}, Spans: 7}}
	d.SetDocuments(list, "a1")
	if got := d.count.Text(); got != "1 of 20 done" {
		t.Errorf("the count says %q", got)
	}
	d.SetCurrent(list[10].ID)
	d.setFilter("TXT 1")
	if got := d.count.Text(); got != "11 shown · 1 of 20 done" {
		t.Errorf("filtered, the count says %q", got)
	}
	if next, ok := d.Neighbour(1); !ok || next != list[11].ID {
		t.Errorf("the next document is %v, %v", next, ok)
	}
	if before, ok := d.Neighbour(-1); !ok || before != list[1].ID {
		t.Errorf("the one in front is %v, %v; the filter leaves 2 to 9 out", before, ok)
	}
	d.SetCurrent(list[19].ID)
	if next, ok := d.Neighbour(1); ok {
		t.Errorf("behind the last one is %v", next)
	}
	d.setFilter("nothing like it")
	if _, ok := d.Neighbour(1); ok {
		t.Error("an empty list has a neighbour")
	}
}

func TestTenThousandDocumentsMakeAsManyRowsAsFit(t *testing.T) {
	themed(t)
	d := NewDocuments()
	test.NewTempWindow(t, d).Resize(fyne.NewSize(240, 400))
	list := infos(10000)
	for i := range list {
		if i%3 == 0 {
			list[i].Sets = []model.SetInfo{{Set: model.Set{Author: "a1", Kind: model.SetHuman, State: model.SetDone}, Spans: i % 2}}
		}
	}
	d.SetDocuments(list, "a1")
	for _, c := range []struct {
		typed string
		state int
		count string
	}{
		{"", allStates, "3,334 of 10,000 done"},
		{"doc 77", allStates, "280 shown · 3,334 of 10,000 done"},
		{"", 3, "1,667 shown · 3,334 of 10,000 done"},
		{"doc 77", 2, "91 shown · 3,334 of 10,000 done"},
		{"txt", 0, "6,666 shown · 3,334 of 10,000 done"},
	} {
		d.setFilter(c.typed)
		d.states.take(allStates)
		d.states.take(c.state)
		if d.count.Text() != c.count || d.empty.Text() != "1,667 done and empty" {
			t.Errorf("%q in state %d: the foot says %q and %q, want %q", c.typed, c.state, d.count.Text(), d.empty.Text(), c.count)
		}
		rows := 0
		for _, o := range test.LaidOutObjects(d) {
			if _, ok := o.(*documentRow); ok {
				rows++
			}
		}
		if rows == 0 || rows > 40 {
			t.Errorf("%q in state %d: %d rows are made for 400 units of height", c.typed, c.state, rows)
		}
	}
}

// One key in the filter, and one step of the queue, in a list of 10,000.
func BenchmarkTheListOfTenThousandDocuments(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	d := NewDocuments()
	test.NewTempWindow(b, d).Resize(fyne.NewSize(240, 400))
	list := infos(10000)
	d.SetDocuments(list, "a1")
	b.Run("filter", func(b *testing.B) {
		for i := range b.N {
			d.setFilter([]string{"doc 7", "doc"}[i%2])
		}
	})
	b.Run("next unfinished", func(b *testing.B) {
		for range b.N {
			id, _ := d.NextUnfinished()
			d.SetCurrent(id)
			d.Left()
		}
	})
}

func TestSignsOfDocuments(t *testing.T) {
	set := func(state model.SetState, spans int) []model.SetInfo {
		other := model.SetInfo{Set: model.Set{Author: "a2", Kind: model.SetHuman, State: model.SetOpen}, Spans: 9}
		return []model.SetInfo{other, {Set: model.Set{Author: "a1", Kind: model.SetHuman, State: state}, Spans: spans}}
	}
	flagged := model.DocumentInfo{Sets: set(model.SetDone, 1)}
	flagged.Flagged = true
	for _, c := range []struct {
		info  model.DocumentInfo
		want  theme.Sign
		count string
	}{
		{model.DocumentInfo{}, theme.SignUntouched, "0"},
		{model.DocumentInfo{Sets: set(model.SetOpen, 0)[:1]}, theme.SignUntouched, "0"},
		{model.DocumentInfo{Sets: set(model.SetOpen, 0)}, theme.SignOpen, "0"},
		{model.DocumentInfo{Sets: set(model.SetDone, 2)}, theme.SignDone, "2"},
		{model.DocumentInfo{Sets: set(model.SetLocked, 2)}, theme.SignDone, "2"},
		{model.DocumentInfo{Sets: set(model.SetDone, 0)}, theme.SignDoneEmpty, "empty"},
		{flagged, theme.SignFlagged, "1"},
	} {
		if got := signOf(c.info, "a1"); got != c.want || countOf(c.info, "a1") != c.count {
			t.Errorf("%+v has the sign %s and the count %s, want %s and %s", c.info.Sets, got, countOf(c.info, "a1"), c.want, c.count)
		}
	}
}

func TestTheStatusLineSpellsShortSelectionsOut(t *testing.T) {
	themed(t)
	s := NewStatus()
	s.Resize(fyne.NewSize(1000, 28))
	s.ShowText("😀\u200c", bidi.Auto, []model.Range{{Start: 3, End: 5}})
	if _, where := s.Shown(); where != "3-5 · 2 code points · U+1F600 U+200C (ZWNJ)" {
		t.Errorf("it says %q", where)
	}
	s.ShowText("نه نويسه!", bidi.RTL, []model.Range{{Start: 0, End: 9}})
	if _, where := s.Shown(); where != "0-9 · 9 code points" {
		t.Errorf("of nine code points it says %q", where)
	}
	s.ShowCaret(4, 90)
	if text, where := s.Shown(); text != "" || where != "at 4 of 90 code points" {
		t.Errorf("of a caret it says %q %q", text, where)
	}
}

func TestSentence(t *testing.T) {
	for _, c := range []struct{ err, want string }{
		{"there is no span", "There is no span."},
		{"a.txt is empty", "a.txt is empty."},
		{"12-40 is already marked", "12-40 is already marked."},
		{"Is it?", "Is it?"},
	} {
		if got := Sentence(model.Errorf(model.Invalid, "%s", c.err)); got != c.want {
			t.Errorf("Sentence(%q) = %q, want %q", c.err, got, c.want)
		}
	}
}

// In a pane that is too narrow the signs of the states stay within it.
func TestARowGivesWayWhereThereIsNoRoom(t *testing.T) {
	test.NewTempApp(t)
	var objects []fyne.CanvasObject
	for range 5 {
		o := canvas.NewRectangle(nil)
		o.SetMinSize(fyne.NewSize(40, 20))
		objects = append(objects, o)
	}
	c := container.New(row{grow: -1, gap: 4, pad: 6}, objects...)
	for _, width := range []float32{400, 228, 120, 0} {
		c.Resize(fyne.NewSize(width, 24))
		last := objects[4]
		if end := last.Position().X + last.Size().Width; end > width && width > 0 {
			t.Errorf("in %v units the last one ends at %v", width, end)
		}
		if width >= 228 && last.Size().Width != 40 {
			t.Errorf("in %v units, which are enough, one is %v wide", width, last.Size().Width)
		}
	}
}
