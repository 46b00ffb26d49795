package edit

import (
	"time"
	"unicode/utf8"

	"raqim/ui/text/layout"
)

// Buffer is a text that is being edited. The zero value is an empty one of
// several lines. It belongs to one goroutine.
type Buffer struct {
	// OneLine makes blanks of the line ends in what is typed and pasted.
	OneLine bool
	// Now is the clock by which typing is grouped for undo; nil: time.Now.
	Now func() time.Time

	text          []rune // never changed in place: a layout may hold it
	stops         []bool // of text: may a caret stand before the code point
	anchor, focus layout.Position
	history       history
}

// Runes returns the text. The slice never changes; the caller must not change it either.
func (b *Buffer) Runes() []rune { return b.text }

// String returns the text.
func (b *Buffer) String() string { return string(b.text) }

// SetText takes another text over, exactly as it is, with the caret at its end. There is nothing to undo afterwards.
func (b *Buffer) SetText(text string) {
	b.take([]rune(text))
	b.history = history{}
	b.anchor = layout.Position{Offset: len(b.text), Affinity: layout.Upstream}
	b.focus = b.anchor
}

// take makes text the text and finds its stops.
func (b *Buffer) take(text []rune) {
	b.text = text
	b.stops = stopsOf(b.stops, text)
}

// Anchor returns the end of the selection that stays.
func (b *Buffer) Anchor() layout.Position { return b.anchor }

// Focus returns the end of the selection that moves: the caret.
func (b *Buffer) Focus() layout.Position { return b.focus }

// Selection returns the selected range; start == end is a caret.
func (b *Buffer) Selection() (start, end int) {
	return min(b.anchor.Offset, b.focus.Offset), max(b.anchor.Offset, b.focus.Offset)
}

// Selected returns the selected text in its logical order.
func (b *Buffer) Selected() string {
	start, end := b.Selection()
	return string(b.text[start:end])
}

// Select sets the selection. An offset inside a grapheme goes on to the next boundary in the direction the caret moves,
// so that no key press is lost; that of the anchor goes outwards.
func (b *Buffer) Select(anchor, focus layout.Position) {
	same := anchor.Offset == focus.Offset
	forward := focus.Offset > b.focus.Offset
	before := anchor.Offset < focus.Offset
	focus.Offset = b.snap(focus.Offset, forward)
	if same {
		anchor.Offset = focus.Offset
	} else {
		anchor.Offset = b.snap(anchor.Offset, !before)
	}
	b.anchor, b.focus = anchor, focus
	b.history.part()
}

// SelectAll selects the whole text.
func (b *Buffer) SelectAll() {
	b.Select(layout.Position{}, layout.Position{Offset: len(b.text), Affinity: layout.Upstream})
}

// Type puts a typed character in place of the selection. What is no character is not taken.
func (b *Buffer) Type(r rune) bool {
	if !utf8.ValidRune(r) {
		return false
	}
	with := []rune{r}
	if b.OneLine && isBreak(r) {
		with[0] = ' '
	}
	return b.replaceSelection(with, typing)
}

// Paste puts a text in place of the selection. In a field of one line its line ends become a blank each, and those at
// its ends are left out.
func (b *Buffer) Paste(text string) bool {
	with := []rune(text)
	if b.OneLine {
		with = oneLine(with)
	}
	return b.replaceSelection(with, other)
}

// Cut takes the selection out and returns it.
func (b *Buffer) Cut() string {
	text := b.Selected()
	b.replaceSelection(nil, other)
	return text
}

// Backspace takes the selection out, or what stands before the caret: see backspaceFrom.
func (b *Buffer) Backspace() bool {
	if start, end := b.Selection(); start < end {
		return b.replaceSelection(nil, erasing)
	}
	o := b.focus.Offset
	return b.replace(b.backspaceFrom(o), o, nil, erasing)
}

// Delete takes the selection out, or the grapheme after the caret.
func (b *Buffer) Delete() bool {
	if start, end := b.Selection(); start < end {
		return b.replaceSelection(nil, erasing)
	}
	o := b.focus.Offset
	return b.replace(o, b.snap(o+1, true), nil, erasing)
}

// DeleteTo takes the selection out, or all between the caret and an offset.
func (b *Buffer) DeleteTo(o int) bool {
	if start, end := b.Selection(); start < end {
		return b.replaceSelection(nil, other)
	}
	from, to := b.focus.Offset, b.snap(o, o > b.focus.Offset)
	return b.replace(min(from, to), max(from, to), nil, other)
}

func (b *Buffer) replaceSelection(with []rune, k kind) bool {
	start, end := b.Selection()
	return b.replace(start, end, with, k)
}

// replace changes a range of the text, remembers how to undo it, and puts the caret behind what is new. It tells whether
// anything has changed.
func (b *Buffer) replace(start, end int, with []rune, k kind) bool {
	if start == end && len(with) == 0 {
		return false
	}
	c := change{at: start, removed: b.text[start:end:end], inserted: with}
	before := b.ends()
	b.apply(c)
	o := b.snap(start+len(with), true)
	b.focus = layout.Position{Offset: o, Affinity: layout.Upstream}
	if o == 0 || len(with) == 0 && end > before.focus.Offset {
		b.focus.Affinity = layout.Downstream
	}
	b.anchor = b.focus
	b.history.add(c, k, before, b.ends(), b.now())
	return true
}

// apply makes a new text with the change done.
func (b *Buffer) apply(c change) {
	text := make([]rune, 0, len(b.text)-len(c.removed)+len(c.inserted))
	text = append(text, b.text[:c.at]...)
	text = append(text, c.inserted...)
	text = append(text, b.text[c.at+len(c.removed):]...)
	b.take(text)
}

func (b *Buffer) now() time.Time {
	if b.Now != nil {
		return b.Now()
	}
	return time.Now()
}

func (b *Buffer) ends() ends { return ends{b.anchor, b.focus} }
