package marks_test

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/contrast"
	"raqim/ui/marks"
	"raqim/ui/text/paint"
)

// schemas are those that ship.
func schemas(t *testing.T) map[string]*model.Schema {
	t.Helper()
	all := map[string]*model.Schema{}
	for _, name := range []string{"default", "small"} {
		s, err := model.ParseSchema(assets.Schema(name))
		if err != nil {
			t.Fatal(err)
		}
		all[name] = s
	}
	return all
}

// drawn gives a mark of every label.
func drawn(s *model.Schema, look paint.Look, proposal bool) []paint.Mark {
	var spans []model.Span
	for _, id := range s.SpanTypeIDs() {
		spans = append(spans, span("s1", id, model.Range{Start: 0, End: 1}))
	}
	return marks.Of(s, spans, marks.Options{Look: look, Proposal: proposal})
}

// least is what the look promises of texts and of lines.
func least(look paint.Look) (text, lines float64) {
	if look.HighContrast {
		return 7, 4.5
	}
	return 4.5, 3
}

// grounds are the paper, every tint of a look, and all that up to three of them one on
// another can come to: whole, or half transparent as those of long spans are.
func grounds(list []paint.Mark, paper color.NRGBA) []color.NRGBA {
	all := []color.NRGBA{paper}
	from := all
	for range 3 {
		var next []color.NRGBA
		for _, below := range from {
			for _, m := range list {
				half := m.Tint
				half.A /= 2
				next = append(next, contrast.Over(m.Tint, below), contrast.Over(half, below))
			}
		}
		all, from = append(all, next...), next
	}
	return all
}

// readable tells what cannot be read on the grounds, nothing where all can.
func readable(look paint.Look, grounds []color.NRGBA) string {
	page := look.Colors()
	text, lines := least(look)
	none := color.NRGBA{}
	for _, ground := range grounds {
		for _, c := range []struct {
			what      string
			ink, veil color.NRGBA
			least     float64
		}{
			{"text", page.Text, none, text},
			{"selected text", page.Text, page.Selection, text},
			{"found text", page.Text, page.Found, text},
			{"excluded text", page.Dim, none, lines},
		} {
			got := contrast.Ratio(contrast.Over(c.veil, c.ink), contrast.Over(c.veil, ground))
			if got < c.least-0.05 { // a channel more or less by rounding
				return fmt.Sprintf("%+v: %s on %v has a contrast of %.2f, less than %.1f", look, c.what, ground, got, c.least)
			}
		}
	}
	return ""
}

func TestTextCanBeReadOnEveryTint(t *testing.T) {
	for name, s := range schemas(t) {
		for _, look := range paint.Looks() {
			if fault := readable(look, grounds(drawn(s, look, false), look.Colors().Paper)); fault != "" {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}

// The author of a schema may choose any colours at all.
func TestTextCanBeReadOnAnyTint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &model.Schema{}
		for i := range rapid.IntRange(1, 4).Draw(t, "labels") {
			hex := rapid.StringMatching(`#[0-9A-F]{6}`)
			s.SpanTypes = append(s.SpanTypes, model.SpanType{
				ID: fmt.Sprint(i), Color: hex.Draw(t, "color"), TintLight: hex.Draw(t, "light"), TintDark: hex.Draw(t, "dark"), Tag: "A",
			})
		}
		look := rapid.SampledFrom(paint.Looks()).Draw(t, "look")
		if fault := readable(look, grounds(drawn(s, look, false), look.Colors().Paper)); fault != "" {
			t.Fatal(fault)
		}
		if fault := linesSeen(s, look); fault != "" {
			t.Fatal(fault)
		}
	})
}

// linesSeen tells which line or tag does not stand out, nothing where all do.
func linesSeen(s *model.Schema, look paint.Look) string {
	page := look.Colors()
	text, lines := least(look)
	for _, proposal := range []bool{false, true} {
		for i, m := range drawn(s, look, proposal) {
			ground := m.Tint
			if ground.A == 0 {
				ground = page.Paper
			}
			for _, on := range []color.NRGBA{page.Paper, ground} {
				if got := contrast.Ratio(m.TagInk, on); got < text {
					return fmt.Sprintf("%+v: the tag of label %d has a contrast of %.2f", look, i, got)
				}
				if proposal {
					on = page.Paper // a proposal has no tint
				}
				if got := contrast.Ratio(m.Ink, on); got < lines {
					return fmt.Sprintf("%+v: the line of label %d has a contrast of %.2f, proposed: %v", look, i, got, proposal)
				}
			}
		}
	}
	return ""
}

func TestLinesStandOut(t *testing.T) {
	for name, s := range schemas(t) {
		for _, look := range paint.Looks() {
			if fault := linesSeen(s, look); fault != "" {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}

// What the page itself draws must be seen on its paper, and what is at hand on a tint, too.
func TestThePageCanBeRead(t *testing.T) {
	s := schema(t)
	for _, look := range paint.Looks() {
		page := look.Colors()
		text, lines := least(look)
		for what, ink := range map[string]color.NRGBA{"dimmed text": page.Dim, "a note": page.Note, "a link's name": page.Accent} {
			if got := contrast.Ratio(ink, page.Paper); got < text {
				t.Errorf("%+v: %s has a contrast of %.2f", look, what, got)
			}
		}
		for _, m := range drawn(s, look, false) {
			if m.Tint.A > 0 && contrast.Ratio(page.Accent, m.Tint) < lines {
				t.Errorf("%+v: the outline of what is at hand has a contrast of %.2f on %v", look, contrast.Ratio(page.Accent, m.Tint), m.Tint)
			}
		}
	}
}

// Whoever does not see the difference of two colours sees that of line and letter. By
// what is nearer than this the two are taken for one (CIE 1976; 2.3 is just noticeable,
// and these are thin lines).
const alike = 20

func TestLabelsAreToldApartWithoutColour(t *testing.T) {
	for name, s := range schemas(t) {
		for _, look := range paint.Looks() {
			list := drawn(s, look, false)
			for i, a := range list {
				for _, b := range list[i+1:] {
					if a.Style == b.Style && a.Tag == b.Tag {
						t.Errorf("%s: %q has line and tag twice", name, a.Tag)
					}
					for _, v := range visions {
						near := apart(v.see(a.Ink), v.see(b.Ink)) < alike || apart(v.see(a.Tint), v.see(b.Tint)) < alike
						if near && (a.Style == b.Style || a.Tag == b.Tag) {
							t.Errorf("%s, %+v, %v: %s and %s are of one colour, and of one line or tag", name, look, v, a.Tag, b.Tag)
						}
					}
				}
			}
		}
	}
}

// apart is the distance of two opaque colours in CIELAB under D65 (CIE 15:2004).
func apart(a, b color.NRGBA) float64 {
	x, y := lab(a), lab(b)
	return math.Sqrt((x[0]-y[0])*(x[0]-y[0]) + (x[1]-y[1])*(x[1]-y[1]) + (x[2]-y[2])*(x[2]-y[2]))
}

func lab(c color.NRGBA) [3]float64 {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x, y, z := f((0.4124*r+0.3576*g+0.1805*b)/0.9505), f(0.2126*r+0.7152*g+0.0722*b), f((0.0193*r+0.1192*g+0.9505*b)/1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
