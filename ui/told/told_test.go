package told

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/annotate/review"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
)

const text = "قال المتحدث نادر سليم أمس: \"نرفض أي خط جديد\" في الوادي كله."

func schema(t *testing.T) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// place is where words stand in the text.
func place(words string) model.Range {
	before, _, found := strings.Cut(text, words)
	if !found {
		panic(words)
	}
	start := len([]rune(before))
	return model.Range{Start: model.Offset(start), End: model.Offset(start + len([]rune(words)))}
}

func span(id model.SpanID, label string, attributes model.Attributes, words ...string) model.Span {
	s := model.Span{ID: id, Label: label, Attributes: attributes}
	for _, w := range words {
		s.Parts = append(s.Parts, place(w))
	}
	return s
}

// plain is a text without the isolates around what is put into it.
func plain(text string) string {
	return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(text)
}

// work has one span each that was changed, dropped, missed and kept.
func work(t *testing.T) *Work {
	t.Helper()
	own := model.Annotations{Set: model.Set{Author: "a1"}, Spans: []model.Span{
		span("s1", "CUE", nil, "قال"), span("s2", "SPEAKER", nil, "نادر سليم"),
		span("s3", "QUOTE", model.Attributes{"quote_type": model.TextValue("direct")}, "\"نرفض أي خط جديد\" في"),
	}}
	came := func(s model.Span, d string) model.Span {
		s.Provenance = model.Provenance{By: model.ByReview, Ref: d}
		return s
	}
	decision := func(id model.DecisionID, of, note string, reason model.Reason) model.Decision {
		d := model.Decision{ID: id, About: []model.Origin{{"a1", of}}, Verdict: model.VerdictEdited, Reason: reason, Note: note, Reviewer: "منى"}
		if of == "" {
			d.About = []model.Origin{{"a2", "s9"}}
		}
		return d
	}
	gold := model.Annotations{
		Set: model.Set{Author: model.GoldAuthor, State: model.SetDone},
		Spans: []model.Span{
			came(own.Spans[0], "d1"), came(span("s13", "TIMEX3", model.Attributes{"value": model.TextValue("2031-10-20")}, "أمس"), "d4"),
			came(span("s12", "QUOTE", model.Attributes{"quote_type": model.TextValue("mixed")}, "\"نرفض أي خط جديد\""), "d3"),
		},
		Decisions: []model.Decision{
			decision("d1", "s1", "", ""), decision("d2", "s2", "", model.ReasonSlip),
			decision("d3", "s3", "راجع الدليل", model.ReasonGuideline), decision("d4", "", "", model.ReasonSlip),
		},
	}
	s := schema(t)
	return &Work{
		Schema: s, Text: model.NewOffsetMap(text), Own: own, Gold: gold, Lines: review.Told(s, own, gold),
		EntityName: func(id model.EntityID) string { return "«" + string(id) + "»" },
	}
}

func TestDifferencesInWords(t *testing.T) {
	w := work(t)
	for _, c := range []struct {
		name      string
		own, gold model.Span
		want      string
	}{
		{"edges", span("s1", "CUE", nil, "قال المتحدث"), span("s2", "CUE", nil, "المتحدث نادر"), "without “قال” · with “نادر”"},
		{"a part more", span("s1", "CUE", nil, "قال"), span("s2", "CUE", nil, "قال", "أمس"), "with “أمس”"},
		{"a hole", span("s1", "QUOTE", nil, "نرفض أي خط جديد"), span("s2", "QUOTE", nil, "نرفض", "جديد"), "without “أي خط”"},
		{"blanks", span("s1", "CUE", nil, "قال "), span("s2", "CUE", nil, "قال"), "other blanks at the edges"},
		{"label", span("s1", "CUE", nil, "قال"), span("s2", "ROLE", model.Attributes{"x": model.TextValue("y")}, "قال"), "Label: Role or title instead of Cue"},
		{
			"values", span("s1", "QUOTE", model.Attributes{"quote_type": model.TextValue("direct"), "level": model.TextValue("1")}, "قال"),
			span("s2", "QUOTE", model.Attributes{"quote_type": model.TextValue("indirect"), "marking": model.ListValue("colon")}, "قال"),
			"Level: none; you have 1 · Marking: colon; you have none · Type: indirect instead of direct",
		},
		{
			"none", span("s1", "QUOTE", model.Attributes{model.NoneOf: model.ListValue("CUE_OF")}, "قال"),
			span("s2", "QUOTE", model.Attributes{model.NoneOf: model.ListValue("SPEAKER_OF")}, "قال"),
			"gold says that there is no says · gold does not say that there is no introduces",
		},
	} {
		own, gold := w.Own, w.Gold
		own.Spans, gold.Spans = []model.Span{c.own}, []model.Span{c.gold}
		gold.Spans[0].Provenance = model.Provenance{By: model.ByReview, Ref: "d1"}
		gold.Decisions = w.Gold.Decisions[:1]
		lines := review.Told(w.Schema, own, gold)
		if len(lines) != 1 {
			t.Fatalf("%s: %d lines", c.name, len(lines))
		}
		if got := plain(strings.Join(w.differs(lines[0]), between)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	entity := review.Line{Outcome: review.Changed, Differs: review.Entity, Span: &model.Span{Entity: "e1"}, Gold: &model.Span{}}
	if got := plain(strings.Join(w.differs(entity), between)); got != "Entity: none; you have «e1»" {
		t.Errorf("entity: %q", got)
	}
	relation := func(label string, implicit bool) *model.Relation {
		return &model.Relation{Label: label, Attributes: model.Attributes{"implicit": model.FlagValue(implicit)}}
	}
	link := review.Line{Outcome: review.Changed, Differs: review.Attributes, Attributes: []string{"implicit"}, Relation: relation("CUE_OF", true), GoldRelation: relation("CUE_OF", false)}
	if got := plain(strings.Join(w.differs(link), between)); got != "implicit: no instead of yes" {
		t.Errorf("link: %q", got)
	}
}

// What lies beyond others is each code point that is in parts and in none of the others.
func TestBeyond(t *testing.T) {
	parts := rapid.Custom(func(t *rapid.T) []model.Range {
		var list []model.Range
		at := 0
		for range rapid.IntRange(0, 4).Draw(t, "n") {
			at += rapid.IntRange(1, 4).Draw(t, "gap")
			end := at + rapid.IntRange(1, 6).Draw(t, "length")
			list = append(list, model.Range{Start: model.Offset(at), End: model.Offset(end)})
			at = end
		}
		return list
	})
	holds := func(list []model.Range, o model.Offset) bool {
		return slices.ContainsFunc(list, func(r model.Range) bool { return r.Start <= o && o < r.End })
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := parts.Draw(t, "a"), parts.Draw(t, "b")
		got := beyond(a, b)
		for o := model.Offset(0); o < 60; o++ {
			if holds(got, o) != (holds(a, o) && !holds(b, o)) {
				t.Fatalf("%v beyond %v is %v at %d", a, b, got, o)
			}
		}
	})
}

func shown(t *testing.T) (*Pane, *[]review.Line) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	p := NewPane()
	p.Direction = func(model.Offset) bidi.Base { return bidi.RTL }
	chosen := &[]review.Line{}
	p.OnChoose = func(l review.Line) { *chosen = append(*chosen, l) }
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(304, 420))
	p.SetWork("a1", work(t))
	return p, chosen
}

func texts(o fyne.CanvasObject) string {
	all := ""
	for _, each := range test.LaidOutObjects(o) {
		if l, ok := each.(*panel.Line); ok {
			all += plain(l.Text()) + "|"
		}
	}
	return all
}

func TestThePaneTellsWhatWasDecided(t *testing.T) {
	p, _ := shown(t)
	got := texts(p)
	for _, want := range []string{
		"a1: 1 kept, 1 changed, 1 dropped, 1 you missed|", "1 guideline gap, 2 slips|",
		"Speaker|", "dropped · slip|نادر سليم|Gold does not have it|", "Date or time|", "missed · slip|أمس|Gold has it, you do not|",
		"Quote|", "changed · guideline gap|\"نرفض أي خط جديد\" في|without “في” · Type: mixed instead of direct|",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %q: %s", want, got)
		}
	}
	if strings.Contains(got, "Cue|") {
		t.Errorf("what was kept is listed: %s", got)
	}
	p.all.SetChecked(true)
	if got := texts(p); !strings.Contains(got, "Cue|") || !strings.Contains(got, "kept|قال|") {
		t.Errorf("all that was decided is not listed: %s", got)
	}
	p.SetWork("a1", nil)
	if got := texts(p); got != "Review has decided nothing about the work of a1 here|" || !p.Empty() {
		t.Errorf("of nothing it says %q", got)
	}
}

func TestThePaneIsGoneThroughByKeys(t *testing.T) {
	p, chosen := shown(t)
	left := 0
	p.OnLeave = func() { left++ }
	p.Keys().FocusGained()
	for _, name := range []fyne.KeyName{
		fyne.KeyReturn, fyne.KeyUp, fyne.KeyDown, fyne.KeyEnter, fyne.KeyEnd, fyne.KeyDown, fyne.KeySpace,
		fyne.KeyHome, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyTab, fyne.KeyEscape,
	} {
		p.Keys().TypedKey(&fyne.KeyEvent{Name: name})
	}
	var labels []string
	for _, l := range *chosen {
		labels = append(labels, labelOf(l))
	}
	if got := strings.Join(labels, " "); got != "SPEAKER TIMEX3 QUOTE QUOTE SPEAKER" || left != 1 {
		t.Errorf("chosen: %s; left %d times", got, left)
	}
	p.SetAtHand("s3")
	if got := texts(p.details); !strings.Contains(got, "Decided by منى: guideline gap|راجع الدليل|") {
		t.Errorf("of the quote at hand it says %q", got)
	}
	m, ok := p.Edges(func(review.Line) int { return 9 })
	if q := place("\"نرفض أي خط جديد\""); !ok || m.Parts[0] != [2]int{int(q.Start), int(q.End)} || m.Lane > 2 {
		t.Errorf("its edges in gold are %+v", m)
	}
	p.SetAtHand("s2")
	if _, ok := p.Edges(func(review.Line) int { return 0 }); ok {
		t.Error("what gold does not have has edges there")
	}
	p.SetWork("a1", p.Work())
	if l, _ := p.Picked(); l.Span == nil || l.Span.ID != "s2" {
		t.Error("the place in the list is lost")
	}
}

func labelOf(l review.Line) string { return spanOf(l).Label }

func TestTheBulletinIsAsHighAsItsWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	b := NewBulletin()
	if b.Visible() {
		t.Error("an empty bulletin is shown")
	}
	count := review.Count(work(t).Lines)
	b.SayDecided(Summary(count, false, "Shift+F7"))
	if got := plain(b.Text()); got != "Being settled by منى, so far: 1 kept, 1 changed, 1 dropped, 1 you missed. Shift+F7 lists them" || !b.Visible() {
		t.Errorf("it says %q", got)
	}
	wide, narrow := b.HeightFor(900), b.HeightFor(240)
	if narrow <= wide || b.HeightFor(900) != wide {
		t.Errorf("it is %v high, in less width %v", wide, narrow)
	}
	b.SaySentBack("back", "أول\nثان")
	if b.HeightFor(900) <= wide || !strings.HasPrefix(b.Text(), "back\nأول\nثان\n") {
		t.Errorf("sent back it says %q", b.Text())
	}
	if b.comment.Tip() != "" {
		t.Errorf("a comment that is seen whole has the tip %q", b.comment.Tip())
	}
	long := strings.Repeat("أول\n", 9)
	b.SaySentBack("back", long)
	if b.HeightFor(900); b.comment.Tip() != long || len(b.comment.lines) != linesMost {
		t.Errorf("of a long comment %d lines are seen, the tip is %q", len(b.comment.lines), b.comment.Tip())
	}
	b.SaySentBack("", "")
	if b.SayDecided(""); b.Visible() {
		t.Error("with nothing to say it is shown")
	}
}

// In each language every reason and outcome has its words.
func TestCountsInAllLanguages(t *testing.T) {
	defer i18n.Use(i18n.English)
	tally := review.Tally{Outcomes: map[review.Outcome]int{}, Reasons: map[model.Reason]int{model.ReasonNone: 1}}
	for i, o := range review.Outcomes() {
		tally.Outcomes[o] = i + 1
	}
	for i, r := range model.Reasons() {
		tally.Reasons[r] = i + 1
	}
	for language, want := range map[string]string{
		i18n.English: "1 kept, 2 changed, 3 dropped, 4 you missed, 5 put off / 1 guideline gap, 2 slips, 3 ambiguous texts, 4 real disagreements, 1 without a reason",
		i18n.Arabic:  "أُبقي 1، عُدِّل 2، أُسقط 3، فاتك 4، أُجِّل 5 / ثغرة واحدة في الإرشادات، سهوان، 3 نصوص ملتبسة، 4 خلافات حقيقية، 1 بلا سبب",
		i18n.Persian: "1 مورد حفظ شد، 2 مورد تغییر کرد، 3 مورد کنار گذاشته شد، 4 مورد جا افتاده، 5 مورد به بعد ماند / 1 کمبود شیوه\u200cنامه، 2 لغزش، 3 متن مبهم، 4 اختلاف واقعی، 1 بدون دلیل",
	} {
		i18n.Use(language)
		if got := plain(counts(tally) + " / " + reasons(tally)); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}
