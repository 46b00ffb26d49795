package paint

import (
	"bytes"
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// arcPage is a page of a text on which arcs are drawn, narrow enough that it wraps.
func arcPage(tb testing.TB, text string, width float64) *Page {
	tb.Helper()
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		tb.Fatal(err)
	}
	d := layout.NewEngine().Document([]rune(text), layout.Config{Fonts: fonts, Size: 20, Width: width, LineHeight: 1.9, Base: bidi.AutoRTL})
	return &Page{Doc: d, X: MarginWidth(1), Y: 24, Colors: Light(), Scale: 1}
}

// place puts arcs on all lines of a page.
func place(p *Painter, page *Page, arcs ...Arc) *Arcs {
	page.Arcs = &Arcs{}
	page.Arcs.Place(p, page, arcs, 0, page.Doc.Len()+1)
	return page.Arcs
}

// picture paints the page in strips of a height.
func picture(p *Painter, page *Page, strip int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, int(page.width()), int(page.Y+page.Doc.Height)+40))
	for y := 0; y < img.Rect.Dy(); y += strip {
		part := image.NewRGBA(image.Rect(0, 0, img.Rect.Dx(), min(strip, img.Rect.Dy()-y)))
		p.Strip(part, page, y)
		copy(img.Pix[y*img.Stride:], part.Pix)
	}
	return img
}

// phrase finds the n-th occurrence of words in a text.
func phrase(text, words string, n int) [2]int {
	at := 0
	for {
		i := strings.Index(text[at:], words)
		if i < 0 {
			panic("no " + words)
		}
		if at += i; n == 0 {
			start := len([]rune(text[:at]))
			return [2]int{start, start + len([]rune(words))}
		}
		at += len(words)
		n--
	}
}

const arcText = `قال نادر سليم (Nader Salim) يوم 21 أكتوبر 2031 إن شركة Tamar News أعلنت الخبر.
The spokesman هدى المرزبي said on Monday: "we agree".`

// An arc stands at the edge where its span begins as it is read: on the right of what runs to the left.
func TestArcsMeetTheStartEdge(t *testing.T) {
	page := arcPage(t, arcText, 2000)
	for _, c := range []struct {
		words string
		right bool
	}{
		{"نادر سليم", true},
		{"قال", true},
		{"Nader Salim", false},
		{"21 أكتوبر 2031", true},
		{"21", false},
		{"Tamar News أعلنت", true},
		{"هدى المرزبي", true},
		{"The spokesman هدى", false},
		{"spokesman", false},
	} {
		span := phrase(arcText, c.words, 0)
		var left, right float64 = math.Inf(1), math.Inf(-1)
		for _, r := range page.Doc.Rects(nil, span[0], span[1]) {
			left, right = min(left, r.X0), max(right, r.X1)
		}
		want := left
		if c.right {
			want = right
		}
		if got := NewPainter().edgeOf(page, span); got.rtl != c.right || math.Abs(got.x-page.X-want) > 0.5 {
			t.Errorf("%s: the arc is at %v (rtl %v), its boxes go from %v to %v", c.words, got.x-page.X, got.rtl, left, right)
		}
	}
}

// A span over two lines has its start edge on the first one.
func TestArcOfAWrappedSpan(t *testing.T) {
	page := arcPage(t, arcText, 220)
	span := [2]int{0, phrase(arcText, "الخبر", 0)[1]}
	if e := NewPainter().edgeOf(page, span); e.line != 0 || math.Abs(e.x-page.X-page.Doc.Line(0).Right) > 0.5 {
		t.Errorf("the arc stands on line %d at %v; the first line ends at %v", e.line, e.x-page.X, page.Doc.Line(0).Right)
	}
}

// nested are arcs over each other on one line.
func nested() []Arc {
	at := func(words string) [2]int { return phrase(arcText, words, 0) }
	return []Arc{
		{From: at("قال"), To: at("أعلنت"), Name: "outer"},
		{From: at("Nader Salim"), To: at("21 أكتوبر"), Name: "inner"},
		{From: at("نادر"), To: at("Tamar"), Name: "middle"},
	}
}

func TestNestedArcsTakeLevelsAndNamesTheirOwnPlaces(t *testing.T) {
	page := arcPage(t, arcText, 2000)
	a := place(NewPainter(), page, nested()...)
	var names []string
	for i, l := range a.legs {
		names = append(names, a.arcs[l.arc].Name)
		if l.level != i {
			t.Errorf("%s is on level %d", a.arcs[l.arc].Name, l.level)
		}
		if l.plate[0] >= l.plate[1] {
			t.Errorf("%s has no name", a.arcs[l.arc].Name)
		}
		for _, m := range a.legs[:i] {
			if m.plate[0] < l.plate[1] && l.plate[0] < m.plate[1] {
				t.Errorf("%s lies over %s", a.arcs[l.arc].Name, a.arcs[m.arc].Name)
			}
		}
		y := page.Y + page.Doc.Line(l.line).Baseline - 1.2*page.Doc.Config.Size
		if got, ok := a.NameAt(page, (l.plate[0]+l.plate[1])/2, y); !ok || got != l.arc {
			t.Errorf("at the name %s is arc %d, %v", a.arcs[l.arc].Name, got, ok)
		}
	}
	if !slices.Equal(names, []string{"inner", "middle", "outer"}) {
		t.Errorf("from the line upwards: %v", names)
	}
	if _, ok := a.NameAt(page, 3, page.Y+2); ok {
		t.Error("a name where there is none")
	}
}

// Between lines an arc leaves its gap for the margin and comes back: nothing of it crosses words.
func TestArcsCrossNoWords(t *testing.T) {
	text := strings.Repeat("قال نادر سليم إن الخبر صحيح وإن (Tamar News) نشرته. ", 12)
	page, p := arcPage(t, text, 300), NewPainter()
	plain := picture(p, page, 256)
	place(p, page,
		Arc{From: phrase(text, "نادر", 0), To: phrase(text, "Tamar", 3), Name: "says"},
		Arc{From: phrase(text, "Tamar", 5), To: phrase(text, "قال", 1), Name: "holds", AtHand: true},
		Arc{From: phrase(text, "صحيح", 9), Name: "author"},
	)
	drawn := picture(p, page, 256)
	changed := 0
	for y := range plain.Rect.Dy() {
		for x := range plain.Rect.Dx() {
			if plain.RGBAAt(x, y) == drawn.RGBAAt(x, y) {
				continue
			}
			changed++
			if within := float64(x) >= page.X && float64(x) < page.X+page.Doc.Width; within && inWords(page, float64(y)) {
				t.Fatalf("at %d, %d an arc lies over words", x, y)
			}
		}
	}
	if changed < 1000 {
		t.Errorf("%d pixels were drawn", changed)
	}
}

// inWords tells whether a row of pixels shows letters: below the feet of arcs and above the line's end.
func inWords(page *Page, y float64) bool {
	l, em := page.Doc.Line(page.Doc.LineAt(y-page.Y)), page.Doc.Config.Size
	baseline := page.Y + l.Baseline
	return y > baseline+arcFoot*em+1 && y < baseline+0.3*em
}

// Ends that are far apart are not joined; each points to the other in the margin.
func TestFarEndsPointToEachOther(t *testing.T) {
	text := strings.Repeat("قال نادر سليم إن الخبر صحيح. ", 200)
	page := arcPage(t, text, 400)
	a := place(NewPainter(), page, Arc{From: [2]int{100, 105}, To: [2]int{100 + ArcReach + 1, 100 + ArcReach + 4}, Name: "says"})
	if len(a.joints) != 0 || len(a.legs) != 2 {
		t.Fatalf("%d joints, %d legs", len(a.joints), len(a.legs))
	}
	upper, lower := a.legs[0], a.legs[1]
	if upper.kind != beyond || upper.up || upper.head || !lower.up || !lower.head || !upper.named || !lower.named {
		t.Errorf("the ends are %+v and %+v", upper, lower)
	}
	a = place(NewPainter(), page, Arc{From: [2]int{100, 105}, To: [2]int{100 + ArcReach, 103 + ArcReach}})
	if len(a.joints) != 1 {
		t.Errorf("%d joints", len(a.joints))
	}
}

// randomArcs are arcs between any places of a text of n characters, also outside the text and upon each other.
func randomArcs(t *rapid.T, n int) []Arc {
	arcs := make([]Arc, rapid.IntRange(0, 40).Draw(t, "arcs"))
	end := func(what string) [2]int {
		start := rapid.IntRange(0, n).Draw(t, what)
		return [2]int{start, min(n, start+rapid.SampledFrom([]int{0, 1, 3, 40}).Draw(t, "length"))}
	}
	for i := range arcs {
		arcs[i] = Arc{
			From: end("from"), To: end("to"), Name: rapid.SampledFrom([]string{"", "says", "anchored to: 21/10/2031", "گویندهٔ"}).Draw(t, "name"),
			Dashed: rapid.Bool().Draw(t, "dashed"), AtHand: rapid.Bool().Draw(t, "at hand"), Chosen: rapid.Bool().Draw(t, "chosen"),
		}
	}
	return arcs
}

// Whatever arcs there are, they stay on the page, names do not lie over each other but where the span at hand's need it,
// strips of any height fit together, and the same is placed on a line whatever else is in view.
func TestAnyArcs(t *testing.T) {
	text := strings.Repeat(arcText+"\n\n", 3)
	rapid.Check(t, func(rt *rapid.T) {
		page, p := arcPage(t, text, rapid.SampledFrom([]float64{60, 240, 700}).Draw(rt, "width")), NewPainter()
		arcs := randomArcs(rt, page.Doc.Len())
		a := place(p, page, arcs...)
		wantOnPage(rt, page, a)
		whole := picture(p, page, 1<<20)
		if !bytes.Equal(whole.Pix, picture(p, page, rapid.IntRange(20, 300).Draw(rt, "strip")).Pix) {
			rt.Fatal("the strips do not fit together")
		}
		first := rapid.IntRange(0, page.Doc.LineCount()-1).Draw(rt, "line")
		last := min(first+3, page.Doc.LineCount()-1)
		var some Arcs
		some.Place(p, page, arcs, page.Doc.Line(first).Start, page.Doc.Line(last).End)
		got, want := some.on(first, last+1), a.on(first, last+1)
		if !slices.Equal(got, want) {
			rt.Fatalf("on lines %d to %d: %+v, of all lines %+v", first, last, got, want)
		}
	})
}

func wantOnPage(t *rapid.T, page *Page, a *Arcs) {
	for i, l := range a.legs {
		if x0, x1 := l.sides(); x0 < 0 || x1 > page.width()-1 || l.line < 0 || l.line >= page.Doc.LineCount() || l.level >= arcLevels {
			t.Fatalf("a leg is not on the page: %+v", l)
		}
		if l.plate[0] >= l.plate[1] {
			continue
		}
		if w := l.plate[1] - l.plate[0]; w < page.width()-2 && (l.plate[0] < 0 || l.plate[1] > page.width()) {
			t.Fatalf("a name is not on the page: %+v", l)
		}
		for _, m := range a.legs[:i] {
			over := m.line == l.line && m.plate[0] < l.plate[1] && l.plate[0] < m.plate[1]
			if over && !a.arcs[l.arc].AtHand && !a.arcs[m.arc].AtHand {
				t.Fatalf("names lie over each other: %+v and %+v", m, l)
			}
		}
	}
}

// Arcs that were placed already cost no allocation, and placing them again none either.
func TestArcsAllocateNothing(t *testing.T) {
	text := strings.Repeat(arcText+"\n", 8)
	page, p := arcPage(t, text, 500), NewPainter()
	var arcs []Arc
	for i := range 8 {
		arcs = append(arcs,
			Arc{From: phrase(text, "قال", i), To: phrase(text, "هدى", i), Name: "says", Dashed: i%2 == 0},
			Arc{From: phrase(text, "Nader", i), To: phrase(text, "Tamar", i), Name: "holds", AtHand: i%3 == 0})
	}
	a := place(p, page, arcs...)
	img := image.NewRGBA(image.Rect(0, 0, int(page.width()), 256))
	once := func() {
		a.Place(p, page, arcs, 0, page.Doc.Len()+1)
		p.Strip(img, page, 128)
	}
	once()
	if n := testing.AllocsPerRun(20, once); n > 2 {
		t.Errorf("%v allocations", n)
	}
}

// A document with very many relations costs what is on the page.
func BenchmarkArcs(b *testing.B) {
	text := strings.Repeat(arcText+"\n", 8)
	page, p := arcPage(b, text, 700), NewPainter()
	var arcs []Arc
	for i := range 120 {
		arcs = append(arcs, Arc{From: phrase(text, "قال", i%8), To: phrase(text, "said", (i*5)%8), Name: "says", Dashed: i%2 == 0})
	}
	img := image.NewRGBA(image.Rect(0, 0, int(page.width()), 256))
	place(p, page, arcs...)
	for b.Loop() {
		page.Arcs.Place(p, page, arcs, 0, page.Doc.Len()+1)
		for y := 0; y < 768; y += 256 {
			p.Strip(img, page, y)
		}
	}
}
