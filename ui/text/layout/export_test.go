package layout

import (
	"unsafe"

	"raqim/ui/text/shape"
)

// Bytes counts what the document holds beside its text.
func (d *Document) Bytes() int {
	n := size[Paragraph](cap(d.Paragraphs)) + size[int32](cap(d.counts.tree)+cap(d.store.galleys))
	for i := range d.Paragraphs {
		g := d.Paragraphs[i].galley
		if g == nil {
			continue
		}
		n += size[galley](1) + size[rune](cap(g.text)) + size[shape.Boundary](cap(g.bounds)) + size[item](cap(g.items)) + size[cluster](cap(g.clusters)) +
			size[shape.Glyph](cap(g.glyphs)) + size[line](cap(g.lines)) + size[run](cap(g.runs)) + 64*len(g.carets)
	}
	return n
}

func size[T any](n int) int {
	var one T
	return n * int(unsafe.Sizeof(one))
}

// SetStretch has an engine look through fewer bytes at a time, so that a short text is found in pieces.
func (e *Engine) SetStretch(bytes int) { e.stretch = bytes }

// Held returns how many paragraphs are kept.
func (d *Document) Held() int { return len(d.store.galleys) }
