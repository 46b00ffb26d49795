package field

// Line is an entry of one line. A text longer than the field is scrolled with the caret; line ends that are pasted become
// blanks, and such as SetText brings are shown as blanks.
type Line struct{ Field }

// NewLine returns an empty line.
func NewLine() *Line {
	l := &Line{}
	l.buffer.OneLine = true
	l.start(l)
	return l
}
