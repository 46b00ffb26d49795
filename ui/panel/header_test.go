package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/model"
)

// Where there is little room the words of the date give way first, then those of
// the note, and the name and the details stay whole.
func TestTheHeaderKeepsNameAndDetails(t *testing.T) {
	themed(t)
	h := NewHeader()
	w := test.NewTempWindow(t, h)
	shown := state(t)
	shown.Document.Note = "راجع هذا الخبر مع نادر سليم قبل التسليم"
	shown.Document.Date = model.Date{Value: "2031-10-21", Status: model.DateExplicitDoubtful, Evidence: "الثلاثاء 21/10/2031"}
	for _, c := range []struct {
		width          float32
		note, evidence bool
	}{{1200, true, true}, {500, true, false}, {380, false, false}, {1200, true, true}} {
		w.Resize(fyne.NewSize(c.width, 60))
		h.ShowDocument(shown, false)
		for _, l := range []*Line{h.name, h.details} {
			if l.Size().Width < l.NaturalWidth() {
				t.Errorf("at %v %q has %v of %v", c.width, l.Text(), l.Size().Width, l.NaturalWidth())
			}
		}
		if got := h.note.words.Size().Width > 0; got != c.note || h.note.Size().Width < signSize {
			t.Errorf("at %v the words of the note have %v", c.width, h.note.words.Size().Width)
		}
		if got := h.evidence.Size().Width > 0; got != c.evidence {
			t.Errorf("at %v the words of the date have %v", c.width, h.evidence.Size().Width)
		}
		last := h.name.Position().X + h.name.NaturalWidth()
		for _, o := range []fyne.CanvasObject{h.note, h.evidence, h.details} {
			if o.Size().Width > 0 && o.Position().X < last {
				t.Errorf("at %v a part begins at %v, the one before it ends at %v", c.width, o.Position().X, last)
			}
			last = max(last, o.Position().X+o.Size().Width)
		}
		if last > c.width {
			t.Errorf("at %v the header ends at %v", c.width, last)
		}
	}
	shown.Document.Date, shown.Document.Note = model.Date{Status: model.DateMissing}, ""
	h.ShowDocument(shown, false)
	if h.evidence.Visible() || h.note.Visible() {
		t.Error("words that are gone are shown")
	}
}
