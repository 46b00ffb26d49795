package shape

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// HarfBuzz asks for the class of a glyph (GDEF: base, ligature, mark) each time a rule puts one in the place of another. Faces keep
// classes as ranges to be searched; classTable answers at once.

// classTable is the classes of a face, by glyph.
type classTable struct {
	tables.ClassDef
	classes []uint16 // noClass where the face says nothing
}

const noClass = 0xFFFF

// Class returns the class of a glyph, false where the face says nothing about it.
func (t *classTable) Class(g tables.GlyphID) (uint16, bool) {
	if int(g) >= len(t.classes) || t.classes[g] == noClass {
		return 0, false
	}
	return t.classes[g], true
}

// withClassTable returns a copy of a font whose glyph classes are a table. The font itself, which others use, stays as it is.
func withClassTable(f *font.Font) *font.Font {
	ranges, ok := f.GDEF.GlyphClassDef.(tables.ClassDef2)
	if !ok {
		return f // an array by glyph already, or none
	}
	table := &classTable{ClassDef: ranges}
	for _, r := range ranges.ClassRangeRecords {
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			if missing := g + 1 - len(table.classes); missing > 0 {
				table.classes = append(table.classes, slices.Repeat([]uint16{noClass}, missing)...)
			}
			if class, ok := ranges.Class(tables.GlyphID(g)); ok {
				table.classes[g] = class
			}
		}
	}
	quick := *f
	quick.GDEF.GlyphClassDef = table
	return &quick
}
