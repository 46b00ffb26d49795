package shape

import (
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// go-text v0.3.5 keeps a small filter (a "digest" of three 64-bit masks) with every lookup and subtable of a font, to skip
// those that cannot concern a glyph. Where one mask is full it stops adding ranges to all three (setDigest.addRange), and
// the subtable is then skipped for glyphs it does cover. Noto Naskh Arabic 2.018 meets this: noon and yeh lose their joined
// forms. HarfBuzz itself tests each mask alone. mendDigests computes the filters anew, and TestDigests tells whether the
// fields it reaches for are still there.

// digest is the same filter, filled as HarfBuzz fills it (hb-set-digest.hh).
type digest [3]uint64

var digestShifts = [3]uint{4, 0, 6}

func (d *digest) add(from, to uint64) {
	for i, shift := range digestShifts {
		a, b := from>>shift, to>>shift
		if b-a >= 63 {
			d[i] = ^uint64(0)
			continue
		}
		for bit := a; bit <= b; bit++ {
			d[i] |= 1 << (bit & 63)
		}
	}
}

func (d *digest) cover(coverage tables.Coverage) {
	switch c := coverage.(type) {
	case tables.Coverage1:
		for _, g := range c.Glyphs {
			d.add(uint64(g), uint64(g))
		}
	case tables.Coverage2:
		for _, r := range c.Ranges {
			d.add(uint64(r.StartGlyphID), max(uint64(r.StartGlyphID), uint64(r.EndGlyphID)))
		}
	}
}

// mendDigests replaces the filters of a font by right ones. It reports false where the fields are not as in v0.3.5; the
// font is then left alone.
func mendDigests(hb *harfbuzz.Font) bool {
	layout := hb.Face().Font
	var gsub, gpos [][]tables.Coverage
	for _, lookup := range layout.GSUB.Lookups {
		var covers []tables.Coverage
		for _, s := range lookup.Subtables {
			covers = append(covers, s.Cov())
		}
		gsub = append(gsub, covers)
	}
	for _, lookup := range layout.GPOS.Lookups {
		var covers []tables.Coverage
		for _, s := range lookup.Subtables {
			covers = append(covers, s.Cov())
		}
		gpos = append(gpos, covers)
	}
	fields := reflect.ValueOf(hb).Elem()
	return mendLookups(fields.FieldByName("gsubAccels"), gsub) && mendLookups(fields.FieldByName("gposAccels"), gpos)
}

// mendLookups mends the filters of the lookups of one table.
func mendLookups(lookups reflect.Value, covers [][]tables.Coverage) bool {
	if lookups.Kind() != reflect.Slice || lookups.Len() != len(covers) {
		return false
	}
	for i := range covers {
		lookup := lookups.Index(i)
		subtables := lookup.FieldByName("subtables")
		if subtables.Kind() != reflect.Slice || subtables.Len() != len(covers[i]) {
			return false
		}
		var whole digest
		for j, coverage := range covers[i] {
			var d digest
			d.cover(coverage)
			whole.cover(coverage)
			if !d.store(subtables.Index(j)) {
				return false
			}
		}
		if !whole.store(lookup) {
			return false
		}
	}
	return true
}

// store writes the filter into the field digest of a struct.
func (d *digest) store(owner reflect.Value) bool {
	field := owner.FieldByName("digest")
	if !field.IsValid() || field.Kind() != reflect.Array || field.Type().Size() != unsafe.Sizeof(*d) || !field.CanAddr() {
		return false
	}
	*(*digest)(unsafe.Pointer(field.UnsafeAddr())) = *d
	return true
}
