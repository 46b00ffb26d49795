package marks

import (
	"raqim/model"
	"raqim/ui/text/bidi"
)

// Base is how the direction of a document's paragraphs is found: as it was set by
// hand, else from their first strong character (UAX#9 P2-P3), where a paragraph
// without one runs as the document's language does.
func Base(doc model.Document) bidi.Base {
	switch doc.Language {
	case "ar", "fa", "ur", "he", "ps", "ckb", "sd", "ug":
		return Forced(doc.Direction, bidi.AutoRTL)
	}
	return Forced(doc.Direction, bidi.Auto)
}

// Forced is the base that a direction set by hand asks for; auto where none is.
func Forced(d model.Direction, auto bidi.Base) bidi.Base {
	switch d {
	case model.DirectionRTL:
		return bidi.RTL
	case model.DirectionLTR:
		return bidi.LTR
	}
	return auto
}
