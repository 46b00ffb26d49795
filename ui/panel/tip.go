package panel

import (
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// Tip is the whole text of a line that is cut.
func (l *Line) Tip() string {
	if l.NaturalWidth() <= l.Size().Width+1 {
		return ""
	}
	return l.text
}

// Tip is the name of the label that the chip stands for.
func (c *chip) Tip() string {
	if c.schema == nil {
		return ""
	}
	return labelName(c.schema, c.label)
}

// Tip says what a click does; empty where what is shown says it.
func (p *pressable) Tip() string { return p.tip }

// Tip is the note, or as much of it as a list can show.
func (s *noteSign) Tip() string { return s.words.Text() }

// tipped gives a pressable its tip.
func tipped(p *pressable, tip string) *pressable {
	p.tip = tip
	return p
}

// keyed is a tip with the key that does the same.
func keyed(what, key string) string {
	if key == "" {
		return what
	}
	return i18n.T("tip.keyed", "what", what, "key", key)
}

// ofAction is the tip of what does an action of the table of keys.
func ofAction(a keys.Action) string {
	e := keys.Find(a)
	return keyed(e.Title(), e.Chords[0].String())
}
