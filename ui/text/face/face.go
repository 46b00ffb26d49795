package face

import (
	"bytes"
	"fmt"
	"sync/atomic"

	"github.com/go-text/typesetting/font"
)

// ID tells the faces of one run of the program apart. It is small, starts at 1 and is never used twice.
type ID uint32

var lastID atomic.Uint32

// Face is one font file. All its measures are in font design units; divide by UnitsPerEm for ems.
type Face struct {
	ID         ID
	Name       string
	UnitsPerEm float64
	Ascent     float64 // above the baseline, positive
	Descent    float64 // below the baseline, positive
	LineGap    float64
	Space      float64    // width of U+0020, a quarter of an em where the face has none
	Font       *font.Font // safe for several goroutines, unlike a font.Face made of it
}

// Parse reads a TrueType or OpenType font. The name is used in messages and is what Face.Name will be, most often the
// file's name. The data is kept and must not change afterwards.
func Parse(name string, data []byte) (*Face, error) {
	parsed, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("font %s cannot be read: %w", name, err)
	}
	units := float64(parsed.Upem())
	if units <= 0 {
		return nil, fmt.Errorf("font %s has no units per em", name)
	}
	f := &Face{ID: ID(lastID.Add(1)), Name: name, UnitsPerEm: units, Font: parsed.Font}
	f.readExtents(parsed)
	f.Space = units / 4
	if glyph, ok := parsed.NominalGlyph(' '); ok && glyph != 0 {
		f.Space = float64(parsed.HorizontalAdvance(glyph))
	}
	return f, nil
}

// readExtents takes ascent, descent and gap, or the customary 0.8 and 0.2 em where the file has none.
func (f *Face) readExtents(parsed *font.Face) {
	f.Ascent, f.Descent = 0.8*f.UnitsPerEm, 0.2*f.UnitsPerEm
	extents, ok := parsed.FontHExtents()
	if !ok {
		return
	}
	ascent, descent := float64(extents.Ascender), -float64(extents.Descender)
	if ascent+descent <= 0 {
		return
	}
	f.Ascent, f.Descent, f.LineGap = ascent, descent, float64(extents.LineGap)
}

// Has tells whether the face has a glyph for the character.
func (f *Face) Has(r rune) bool {
	glyph, ok := f.Font.NominalGlyph(r)
	return ok && glyph != 0
}
