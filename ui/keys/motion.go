package keys

import (
	"fyne.io/fyne/v2"

	"raqim/ui/text/layout"
)

// motions are the keys that move the caret, in the article and wherever a person types. Home is where the line begins, at
// the right in a paragraph that runs to the left.
var motions = map[fyne.KeyName]layout.Motion{
	fyne.KeyLeft: layout.CharLeft, fyne.KeyRight: layout.CharRight,
	fyne.KeyUp: layout.LineUp, fyne.KeyDown: layout.LineDown,
	fyne.KeyHome: layout.LineStart, fyne.KeyEnd: layout.LineEnd,
}

// withCtrl is what Ctrl makes of them.
var withCtrl = map[fyne.KeyName]layout.Motion{
	fyne.KeyLeft: layout.WordLeft, fyne.KeyRight: layout.WordRight,
	fyne.KeyUp: layout.ParagraphBack, fyne.KeyDown: layout.ParagraphForth,
	fyne.KeyHome: layout.TextStart, fyne.KeyEnd: layout.TextEnd,
}

// Motion returns how a key moves the caret, with or without Ctrl; false for a key that does not.
func Motion(name fyne.KeyName, ctrl bool) (layout.Motion, bool) {
	table := motions
	if ctrl {
		table = withCtrl
	}
	m, ok := table[name]
	return m, ok
}
