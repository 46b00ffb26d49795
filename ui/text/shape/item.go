package shape

import (
	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// Item is a stretch of a paragraph of one level, one script and one face. It begins and ends at a Stop.
type Item struct {
	Start, End int // in the paragraph
	Level      bidi.Level
	Script     language.Script
	Face       *face.Face // nil only in an empty stack
	// Control: a tab or a forced line break. It has one cluster and no glyph; how wide it is is the layout's business.
	Control bool
}

// An item is cut at a blank beyond softLimit characters, anywhere beyond hardLimit, so that no step of the shaper that
// looks back over a whole buffer can make a long paragraph slow.
const (
	softLimit = 2048
	hardLimit = 4096
)

// itemize appends the items of a paragraph to dst.
func (s *Shaper) itemize(dst []Item, text []rune, levels []bidi.Level, bounds []Boundary, stack *face.Stack) []Item {
	s.scripts.resolve(text)
	of := s.scripts.of
	var current Item
	var arabic *face.Face // of the last Arabic letter
	before := 0           // code points of the unit before
	for start := 0; start < len(text); {
		if start > 0 && before != maxUnit && (arabic == nil || arabic == current.Face) {
			end, letters := plainRun(&current, text, levels, bounds, of, stack)
			if letters {
				arabic = current.Face
			}
			if end > start {
				current.End, start, before = end, end, 1
				continue
			}
		}
		end := unitEnd(bounds, start)
		unit := Item{Start: start, End: end, Level: levels[start], Script: of[start], Control: isControl(text[start])}
		unit.Face = faceOf(stack, text[start:end], current.Face, arabic, unit.Script)
		if unit.Script == language.Arabic && scriptOf(text[start]) == language.Arabic {
			arabic = unit.Face
		}
		switch {
		case start == 0:
			current = unit
		case !isLongCut(before, end-start) && joins(&current, &unit, text):
			current.End = end
		default:
			dst = append(dst, current)
			current = unit
		}
		before, start = end-start, end
	}
	if len(text) > 0 {
		dst = append(dst, current)
	}
	return dst
}

// plainRun returns the end of the characters behind an item that need no thought and continue it: single letters, digits, signs
// and blanks of its level, script and face. It tells whether Arabic letters are among them. Where the face of the last Arabic
// letter is another one, signs may want that.
func plainRun(item *Item, text []rune, levels []bidi.Level, bounds []Boundary, of []language.Script, stack *face.Stack) (end int, letters bool) {
	if item.Control || item.Face == nil {
		return item.End, false
	}
	last := min(len(text), item.Start+softLimit)
	for end = item.End; end < last; end++ {
		r := text[end]
		if levels[end] != item.Level || of[end] != item.Script || stack.Alone(r) != item.Face {
			break
		}
		if end+1 < len(bounds) && bounds[end+1]&Stop == 0 {
			break
		}
		letters = letters || r >= 0x600 && item.Script == language.Arabic
	}
	return end, letters
}

// faceOf chooses the face of one unit. A common sign amid Arabic takes the face of the Arabic before it where that has it:
// it looks as its surroundings do, and runs do not split.
func faceOf(stack *face.Stack, unit []rune, before, arabic *face.Face, script language.Script) *face.Face {
	r := unit[0]
	if len(unit) == 1 && arabic != nil && script == language.Arabic && !face.IsBlank(r) && scriptOf(r) == language.Common && arabic.Has(r) {
		return arabic
	}
	return stack.ForCluster(unit, before)
}

// joins tells whether a unit continues the item before it.
func joins(item, unit *Item, text []rune) bool {
	if item.Control || unit.Control || item.Level != unit.Level || item.Script != unit.Script || item.Face != unit.Face {
		return false
	}
	length := unit.Start - item.Start
	return length < hardLimit && (length < softLimit || !face.IsBlank(text[unit.Start-1]))
}

// isLongCut tells whether the boundary between two units of these lengths cuts an endless cluster: the shaper must not
// see it as one.
func isLongCut(before, length int) bool { return before == maxUnit || length == maxUnit }

func unitEnd(bounds []Boundary, start int) int {
	end := start + 1
	for end < len(bounds) && bounds[end]&Stop == 0 {
		end++
	}
	return end
}

// isControl tells the characters that move the pen and draw nothing: tab and the forced line breaks.
func isControl(r rune) bool {
	return r == '\t' || r == 0x0B || r == 0x0C || r == 0x2028
}
