package shape

import (
	"sort"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/text/unicode/norm"
)

// partners collects the glyphs that meet the space in a rule. Its methods report false where they cannot tell.
type partners struct {
	face   *font.Face
	space  tables.GlyphID
	glyphs map[tables.GlyphID]bool
}

func covers(c tables.Coverage, g tables.GlyphID) bool {
	if c == nil {
		return true
	}
	_, ok := c.Index(g)
	return ok
}

func anyCovers(g tables.GlyphID, lists ...[]tables.Coverage) bool {
	for _, list := range lists {
		for _, c := range list {
			if covers(c, g) {
				return true
			}
		}
	}
	return false
}

// each calls f for every glyph of a coverage and its index.
func each(c tables.Coverage, f func(g tables.GlyphID, index int)) {
	switch c := c.(type) {
	case tables.Coverage1:
		for i, g := range c.Glyphs {
			f(g, i)
		}
	case tables.Coverage2:
		for _, r := range c.Ranges {
			for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
				f(tables.GlyphID(g), g-int(r.StartGlyphID)+int(r.StartCoverageIndex))
			}
		}
	}
}

func (p *partners) addAll(c tables.Coverage) {
	each(c, func(g tables.GlyphID, _ int) { p.glyphs[g] = true })
}

func (p *partners) substitution(s tables.GSUBLookup) bool {
	switch s := s.(type) {
	case tables.SingleSubs, tables.MultipleSubs, tables.AlternateSubs:
		return !covers(s.Cov(), p.space)
	case tables.LigatureSubs:
		return p.ligature(s)
	case tables.ReverseChainSingleSubs:
		return !covers(s.Cov(), p.space) && !anyCovers(p.space, s.BacktrackCoverages, s.LookaheadCoverages)
	case tables.ContextualSubs:
		return p.context(s.Data, s.Cov())
	case tables.ChainedContextualSubs:
		return p.context(s.Data, s.Cov())
	}
	return false
}

func (p *partners) positioning(s tables.GPOSLookup) bool {
	switch s := s.(type) {
	case tables.MarkBasePos, tables.MarkLigPos, tables.MarkMarkPos:
		return true // a mark is never parted from the blank it stands on
	case tables.SinglePos, tables.CursivePos:
		return !covers(s.Cov(), p.space)
	case tables.PairPos:
		return p.pair(s.Data)
	case tables.ContextualPos:
		return p.context(s.Data, s.Cov())
	case tables.ChainedContextualPos:
		return p.context(s.Data, s.Cov())
	}
	return false
}

// ligature allows ligatures of the space with marks, which are never parted from it.
func (p *partners) ligature(s tables.LigatureSubs) bool {
	at, begins := s.Coverage.Index(p.space)
	for i, set := range s.LigatureSets {
		for _, l := range set.Ligatures {
			for _, g := range l.ComponentGlyphIDs {
				if g == p.space || (begins && i == at && !p.isMark(g)) {
					return false
				}
			}
		}
	}
	return true
}

func (p *partners) isMark(g tables.GlyphID) bool {
	if p.face.GDEF.GlyphClassDef == nil {
		return false
	}
	class, _ := p.face.GDEF.GlyphClassDef.Class(g)
	return class == 3
}

func (p *partners) pair(data tables.PairPosData) bool {
	switch pairs := data.(type) {
	case tables.PairPosData1:
		p.pairs(pairs)
		return true
	case tables.PairPosData2:
		return !p.classPair(pairs)
	}
	return false
}

// pairs collects the glyphs that are kerned with the space.
func (p *partners) pairs(pairs tables.PairPosData1) {
	each(pairs.Cov(), func(first tables.GlyphID, i int) {
		if i >= len(pairs.PairSets) {
			return
		}
		if _, ok := pairs.PairSets[i].FindGlyph(p.space); ok {
			p.glyphs[first] = true
		}
		if first != p.space {
			return
		}
		for second := range p.glyphCount() {
			if _, ok := pairs.PairSets[i].FindGlyph(tables.GlyphID(second)); ok {
				p.glyphs[tables.GlyphID(second)] = true
			}
		}
	})
}

// glyphCount returns how many glyphs the face can have: those with an outline, or all there are numbers for.
func (p *partners) glyphCount() int {
	const numbers = 1 << 16
	count := sort.Search(numbers, func(g int) bool {
		_, ok := p.face.GlyphDataOutline(font.GID(g))
		return !ok
	})
	if count == 0 {
		return numbers
	}
	return count
}

// classPair tells whether the class of the space is kerned with any.
func (p *partners) classPair(pairs tables.PairPosData2) bool {
	moves := func(first, second uint16) bool {
		r := pairs.Record(first, second)
		return r.ValueRecord1 != (tables.ValueRecord{}) || r.ValueRecord2 != (tables.ValueRecord{})
	}
	spaceFirst, _ := pairs.ClassDef1.Class(p.space)
	spaceSecond, _ := pairs.ClassDef2.Class(p.space)
	for first := range pairs.ClassDef1.Extent() {
		if moves(uint16(first), spaceSecond) {
			return true
		}
	}
	if !covers(pairs.Cov(), p.space) {
		return false
	}
	for second := range pairs.ClassDef2.Extent() {
		if moves(spaceFirst, uint16(second)) {
			return true
		}
	}
	return false
}

// context reads a contextual rule. Where it looks at the space, what it starts from are partners.
func (p *partners) context(data any, start tables.Coverage) bool {
	if covers(start, p.space) {
		return false
	}
	looks := true
	switch c := data.(type) {
	case tables.ContextualSubs1:
		looks = inRules(c.SeqRuleSet, uint16(p.space))
	case tables.ContextualPos1:
		looks = inRules(c.SeqRuleSet, uint16(p.space))
	case tables.ContextualSubs2:
		looks = inRules(c.ClassSeqRuleSet, p.classIn(c.ClassDef))
	case tables.ContextualPos2:
		looks = inRules(c.ClassSeqRuleSet, p.classIn(c.ClassDef))
	case tables.ContextualSubs3:
		looks = anyCovers(p.space, c.Coverages)
	case tables.ContextualPos3:
		looks = anyCovers(p.space, c.Coverages)
	case tables.ChainedContextualSubs1:
		looks = inChains(c.ChainedSeqRuleSet, uint16(p.space), uint16(p.space), uint16(p.space))
	case tables.ChainedContextualPos1:
		looks = inChains(c.ChainedSeqRuleSet, uint16(p.space), uint16(p.space), uint16(p.space))
	case tables.ChainedContextualSubs2:
		looks = inChains(c.ChainedClassSeqRuleSet, p.classIn(c.BacktrackClassDef), p.classIn(c.InputClassDef), p.classIn(c.LookaheadClassDef))
	case tables.ChainedContextualPos2:
		looks = inChains(c.ChainedClassSeqRuleSet, p.classIn(c.BacktrackClassDef), p.classIn(c.InputClassDef), p.classIn(c.LookaheadClassDef))
	case tables.ChainedContextualSubs3:
		looks = anyCovers(p.space, c.BacktrackCoverages, c.InputCoverages, c.LookaheadCoverages)
	case tables.ChainedContextualPos3:
		looks = anyCovers(p.space, c.BacktrackCoverages, c.InputCoverages, c.LookaheadCoverages)
	}
	if looks {
		p.addAll(start)
	}
	return true
}

// classIn returns the class of the space, 0 where it has none: rules may name that too.
func (p *partners) classIn(def tables.ClassDef) uint16 {
	if def == nil {
		return 0
	}
	class, _ := def.Class(p.space)
	return class
}

func contains(list []tables.GlyphID, value uint16) bool {
	for _, other := range list {
		if uint16(other) == value {
			return true
		}
	}
	return false
}

func inRules(sets []tables.SequenceRuleSet, value uint16) bool {
	for _, set := range sets {
		for _, rule := range set.SeqRule {
			if contains(rule.InputSequence, value) {
				return true
			}
		}
	}
	return false
}

func inChains(sets []tables.ChainedSequenceRuleSet, back, input, ahead uint16) bool {
	for _, set := range sets {
		for _, rule := range set.ChainedSeqRules {
			if contains(rule.BacktrackSequence, back) || contains(rule.InputSequence, input) || contains(rule.LookaheadSequence, ahead) {
				return true
			}
		}
	}
	return false
}

// addSources adds the glyphs that substitutions turn into partners, until there are no more.
func (p *partners) addSources() {
	for before := -1; before != len(p.glyphs) && len(p.glyphs) > 0; {
		before = len(p.glyphs)
		for _, lookup := range p.face.GSUB.Lookups {
			for _, s := range lookup.Subtables {
				p.addSourcesOf(s)
			}
		}
	}
}

func (p *partners) addSourcesOf(s tables.GSUBLookup) {
	each(s.Cov(), func(g tables.GlyphID, i int) {
		if p.becomesPartner(s, g, i) {
			p.glyphs[g] = true
		}
	})
}

// becomesPartner tells whether a substitution makes a partner of the glyph with the index i in its coverage.
func (p *partners) becomesPartner(s tables.GSUBLookup, g tables.GlyphID, i int) bool {
	switch s := s.(type) {
	case tables.SingleSubs:
		switch d := s.Data.(type) {
		case tables.SingleSubstData1:
			return p.glyphs[tables.GlyphID(int(g)+int(d.DeltaGlyphID))]
		case tables.SingleSubstData2:
			return i < len(d.SubstituteGlyphIDs) && p.glyphs[d.SubstituteGlyphIDs[i]]
		}
	case tables.MultipleSubs:
		return i < len(s.Sequences) && p.any(s.Sequences[i].SubstituteGlyphIDs)
	case tables.AlternateSubs:
		return i < len(s.AlternateSets) && p.any(s.AlternateSets[i].AlternateGlyphIDs)
	case tables.ReverseChainSingleSubs:
		return p.any(s.SubstituteGlyphIDs)
	case tables.LigatureSubs:
		if i >= len(s.LigatureSets) {
			return false
		}
		for _, l := range s.LigatureSets[i].Ligatures {
			if p.glyphs[l.LigatureGlyph] {
				return true
			}
		}
	}
	return false
}

func (p *partners) any(glyphs []tables.GlyphID) bool {
	for _, g := range glyphs {
		if p.glyphs[g] {
			return true
		}
	}
	return false
}

// rules turns glyphs into the characters they are drawn for, and those these are composed of.
func (p *partners) rules() *blankRules {
	b := &blankRules{partners: map[rune]bool{}}
	for it := p.face.Cmap.Iter(); it.Next(); {
		r, g := it.Char()
		if !p.glyphs[tables.GlyphID(g)] || r < 0 || r > unicode.MaxRune {
			continue
		}
		for _, part := range string(r) + norm.NFD.String(string(r)) {
			b.partners[part] = true
			b.pages[part>>8] = true
		}
	}
	return b
}
