package shape

import (
	"testing"

	"github.com/go-text/typesetting/font/opentype/tables"

	"raqim/ui/text/face"
)

// The table answers for every glyph as the face does, and the face that others use keeps its own.
func TestClassTableIsTheFace(t *testing.T) {
	asked := 0
	for _, f := range installed(t, bundled(t, face.NotoNaskh).Faces()...) {
		before := f.Font.GDEF.GlyphClassDef
		quick := withClassTable(f.Font)
		if f.Font.GDEF.GlyphClassDef != nil {
			if _, changed := f.Font.GDEF.GlyphClassDef.(*classTable); changed {
				t.Fatalf("%s: the font others use is changed", f.Name)
			}
		}
		if before == nil {
			continue
		}
		for g := 0; g <= 0xFFFF; g++ {
			got, ok := quick.GDEF.GlyphClassDef.Class(tables.GlyphID(g))
			want, found := before.Class(tables.GlyphID(g))
			if got != want || ok != found {
				t.Fatalf("%s: glyph %d has class %d %v, in the face %d %v", f.Name, g, got, ok, want, found)
			}
			if ok {
				asked++
			}
		}
	}
	if asked == 0 {
		t.Error("no face has classes")
	}
}
