package docview

import (
	"slices"
	"strings"
	"unicode/utf8"

	"raqim/ui/text/bidi"
)

// SetShowControls paints small signs for characters without ink, or leaves them out. Nothing moves.
func (v *View) SetShowControls(shown bool) {
	if v.page.ShowControls == shown {
		return
	}
	v.page.ShowControls = shown
	v.invalidateAll()
	v.update()
}

// ShowsControls tells what SetShowControls set.
func (v *View) ShowsControls() bool { return v.page.ShowControls }

// ParagraphBase returns the direction of the paragraph that holds an offset: bidi.RTL or bidi.LTR. A part of the text that
// is shown elsewhere must be given the same, or it reads differently there.
func (v *View) ParagraphBase(offset int) bidi.Base {
	d := v.doc()
	if d.Paragraphs[d.ParagraphOf(v.clampOffset(offset))].RTL {
		return bidi.RTL
	}
	return bidi.LTR
}

// Reordered finds direction controls that change how a text is read: it returns the first paragraph in which the other
// characters would stand in another order, or be mirrored, without the controls. Controls that change nothing are not
// reported: articles are full of them.
func Reordered(text string, base bidi.Base) (start int, found bool) {
	if !strings.ContainsFunc(text, bidi.IsControl) {
		return 0, false
	}
	var with, without bidi.Resolver
	for text != "" {
		paragraph, rest := text, ""
		if end := strings.IndexFunc(text, separates); end >= 0 {
			_, size := utf8.DecodeRuneInString(text[end:])
			paragraph, rest = text[:end], text[end+size:]
		}
		p := []rune(paragraph)
		if slices.ContainsFunc(p, bidi.IsControl) && reorders(&with, &without, p, base) {
			return start, true
		}
		start += len(p) + 1
		text = rest
	}
	return 0, false
}

// separates tells the characters that end a paragraph (UAX#9, class B).
func separates(r rune) bool {
	switch r {
	case '\n', '\r', 0x1C, 0x1D, 0x1E, 0x85, 0x2029:
		return true
	}
	return false
}

// reorders tells whether the controls of one paragraph change the order or the direction of its other characters.
func reorders(with, without *bidi.Resolver, text []rune, base bidi.Base) bool {
	bare := slices.DeleteFunc(slices.Clone(text), bidi.IsControl)
	levels, paragraph := with.Levels(text, base)
	bidi.ResetLine(text, levels, paragraph)
	bareLevels, bareParagraph := without.Levels(bare, base)
	bidi.ResetLine(bare, bareLevels, bareParagraph)
	if paragraph != bareParagraph {
		return true
	}
	number := make([]int, len(text)) // of each character among those that are no controls
	n := 0
	for i, r := range text {
		number[i] = -1
		if bidi.IsControl(r) {
			continue
		}
		if number[i] = n; levels[i].RTL() != bareLevels[n].RTL() {
			return true
		}
		n++
	}
	order := bidi.VisualOrder(nil, levels)
	bareOrder := bidi.VisualOrder(nil, bareLevels)
	at := 0
	for _, i := range order {
		if number[i] < 0 {
			continue
		}
		if bareOrder[at] != number[i] {
			return true
		}
		at++
	}
	return false
}
