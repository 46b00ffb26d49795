package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/text/bidi"
)

// webanno #287: a part of an Arabic paragraph reads and is aligned in every pane as in the article, also where it holds no
// Arabic letter or begins with a Latin name.
func TestPartsOfAParagraphKeepItsDirection(t *testing.T) {
	themed(t)
	for _, part := range []string{":", "16:40", "10-12", "Reuters: قال (نعم)", "(BBC)"} {
		s := stateOf(t, "قال نادر "+part+" ثم", 9, 9+len([]rune(part)))
		for _, base := range []bidi.Base{bidi.RTL, bidi.LTR} {
			direction := func(model.Offset) bidi.Base { return base }
			list, inspector := NewSpans(), NewInspector()
			list.Direction, inspector.Direction = direction, direction
			test.NewTempWindow(t, list).Resize(fyne.NewSize(400, 300))
			test.NewTempWindow(t, inspector).Resize(fyne.NewSize(400, 300))
			list.SetState(s)
			inspector.ShowSpan(s, "s1")
			for _, o := range []fyne.CanvasObject{list, inspector} {
				wantShown(t, o, part, base)
			}
		}
	}
}

func stateOf(t *testing.T, text string, start, end int) annotate.State {
	t.Helper()
	s := state(t)
	s.Document = model.NewDocument("خبر.txt", text)
	span := s.Spans[0]
	span.Parts = []model.Range{{Start: model.Offset(start), End: model.Offset(end)}}
	s.Spans, s.Relations = []model.Span{span}, nil
	return s
}

// wantShown looks for the line of a text and asks for the order and the side of a direction.
func wantShown(t *testing.T, o fyne.CanvasObject, text string, base bidi.Base) {
	t.Helper()
	for _, each := range test.LaidOutObjects(o) {
		l, ok := each.(*Line)
		if !ok || l.Text() != text {
			continue
		}
		shown := test.WidgetRenderer(l).(*lineRenderer).text
		side := fyne.TextAlignLeading
		if base == bidi.RTL {
			side = fyne.TextAlignTrailing
		}
		if want := bidi.Visual(text, base); shown.Text != want || shown.Alignment != side {
			t.Errorf("%q in a paragraph %d is shown as %+q on side %d, want %+q on side %d", text, base, shown.Text, shown.Alignment, want, side)
		}
		return
	}
	t.Errorf("%q is not shown", text)
}

// webanno #1033: the inspector spells out with which characters a span begins and ends.
func TestEdgesAreSpelledOut(t *testing.T) {
	themed(t)
	i := NewInspector()
	test.NewTempWindow(t, i).Resize(fyne.NewSize(320, 400))
	for part, want := range map[string]string{
		"\"نعم\"": "U+0022 U+0646 U+0639 U+0645 U+0022", "نعم": "U+0646 U+0639 U+0645", "«نعم نعم لا»": "U+00AB … U+00BB",
	} {
		i.ShowSpan(stateOf(t, part, 0, len([]rune(part))), "s1")
		if got := strings.Join(texts(i), "|"); !strings.Contains(got, want) {
			t.Errorf("of %q the inspector says %s, want %s", part, got, want)
		}
	}
}
