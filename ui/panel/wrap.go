package panel

import (
	"strings"
	"sync"

	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// wrapper breaks the interface's own texts into lines by the text engine, since
// Fyne's labels break them in the wrong order where directions mix.
var wrapper struct {
	sync.Mutex
	engine *layout.Engine
	fonts  *face.Stack
}

// Wrapped is one line of a wrapped text and the direction of its paragraph.
type Wrapped struct {
	Text string
	Base bidi.Base
}

// Wrap breaks text into lines of at most width units at the given text size; base
// is how the direction of its paragraphs is found. At
// most lines of them are given, the last with "…" where text was left out; 0
// gives them all.
func Wrap(text string, width, size float32, lines int, base bidi.Base) []Wrapped {
	wrapper.Lock()
	defer wrapper.Unlock()
	if wrapper.engine == nil {
		fonts, err := face.Bundled(face.Vazirmatn)
		if err != nil {
			return []Wrapped{{Text: text}}
		}
		wrapper.engine, wrapper.fonts = layout.NewEngine(), fonts
	}
	// Fyne rounds advances its own way; two per cent keep its lines inside.
	doc := wrapper.engine.Document([]rune(text), layout.Config{
		Fonts: wrapper.fonts, Size: float64(size), Width: float64(width) * 0.98, Base: base,
	})
	var wrapped []Wrapped
	for i := range doc.LineCount() {
		if lines > 0 && len(wrapped) == lines {
			wrapped[lines-1].Text = strings.TrimRight(wrapped[lines-1].Text, " ") + ellipsis
			return wrapped
		}
		l, base := doc.Line(i), bidi.LTR
		if doc.Paragraphs[l.Paragraph].RTL {
			base = bidi.RTL
		}
		wrapped = append(wrapped, Wrapped{strings.TrimRight(oneLine(string(doc.Text[l.Start:l.End])), " "), base})
	}
	return wrapped
}

// Paragraph gives the lines of a wrapped text as objects to be stacked. With
// bidi.Auto a text of the interface runs as the interface does, one of a document or
// a person (Look.Own) as its first letter does.
func Paragraph(text string, width float32, lines int, look Look) []*Line {
	size, base := sizeOf(look), look.Base
	if base == bidi.Auto && !look.Own {
		base = mirror.Base(text)
	}
	var objects []*Line
	for _, w := range Wrap(text, width, size, lines, base) {
		look.Base, look.Own = w.Base, true
		objects = append(objects, NewLine(w.Text, look))
	}
	return objects
}
