package schema

import (
	"image/color"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/draft"
	"raqim/ui/contrast"
	"raqim/ui/text/paint"
)

// Whatever colour is chosen, the text can be read on its tints: 4.5:1 (WCAG 2.2, 1.4.3).
func TestTintsCanBeReadOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Byte()
		c := color.NRGBA{part.Draw(t, "r"), part.Draw(t, "g"), part.Draw(t, "b"), 0xFF}
		for _, dark := range []bool{false, true} {
			if got := ratioOn(tintOf(c, dark), paint.Look{Dark: dark}); got < contrast.Text {
				t.Fatalf("the tint of %s, dark %v, has %.2f", writeColor(c), dark, got)
			}
			if got := ratioOn(readable(c, dark), paint.Look{Dark: dark}); got < contrast.Text {
				t.Fatalf("what is suggested for %s, dark %v, has %.2f", writeColor(c), dark, got)
			}
		}
	})
}

// A colour, by hue and back, is the same; by hex and back, too.
func TestHuesAreColours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Byte()
		c := color.NRGBA{part.Draw(t, "r"), part.Draw(t, "g"), part.Draw(t, "b"), 0xFF}
		if got := hueOf(c).color(); got != c {
			t.Fatalf("%v became %v", c, got)
		}
		if got, ok := readColor(writeColor(c)); !ok || got != c {
			t.Fatalf("%v was read as %v", c, got)
		}
	})
}

// The tints of the default schema are made as those of a new label are.
func TestTintsAreThoseOfTheDefaultSchema(t *testing.T) {
	for _, label := range parse(t, "default").SpanTypes {
		c, ok := readColor(label.Color)
		if !ok {
			continue
		}
		for _, tint := range []struct {
			dark bool
			want string
		}{{false, label.TintLight}, {true, label.TintDark}} {
			want, _ := readColor(tint.want)
			want = readable(want, tint.dark) // as the article draws it
			if got := tintOf(c, tint.dark); apart(got, want) > 10 {
				t.Errorf("%s, dark %v: %s, the schema has %s", label.ID, tint.dark, writeColor(got), tint.want)
			}
		}
	}
}

// Tints go along with a colour that is typed, letter by letter, unless they are the label's own.
func TestTintsGoAlongWithATypedColour(t *testing.T) {
	d := draft.Of(parse(t, "empty"))
	label := d.AddType()
	x := newTinting(label)
	for _, typed := range []string{"#", "#0072B", "#0072B2", "#0072B", "#0072B3"} {
		x.typed(typed)
	}
	want := writeColor(tintOf(color.NRGBA{0x00, 0x72, 0xB3, 0xFF}, false))
	if got := label.Text("tint_light"); got != want {
		t.Errorf("the tint is %s, want %s", got, want)
	}
	label.SetText("tint_light", "#FFFFFF")
	for _, typed := range []string{"#0072B", "#0072BF"} {
		x.typed(typed)
	}
	if got := label.Text("tint_light"); got != "#FFFFFF" || label.Text("color") != "#0072BF" {
		t.Errorf("a tint of its own became %s", got)
	}
}

// apart is the largest difference of a channel.
func apart(a, b color.NRGBA) int {
	d := func(x, y uint8) int { return max(int(x), int(y)) - min(int(x), int(y)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}
