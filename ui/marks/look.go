package marks

import (
	"image/color"

	"raqim/model"
	"raqim/ui/text/paint"
)

// look is how all spans of one label are drawn.
type look struct {
	tint, ink color.NRGBA
	style     paint.LineStyle
	tag       string
	long      bool
}

// longLabels are the labels of the default schema that run over whole sentences
// and get a bar in the margin at any length. Other labels become long by
// [LongFrom].
var longLabels = map[string]bool{"QUOTE": true, "STANCE": true}

// looks are the looks of a schema's labels, for one kind of page.
type looks struct {
	byLabel map[string]look
	unknown look
}

func (l looks) of(label string) look {
	if found, ok := l.byLabel[label]; ok {
		return found
	}
	return l.unknown
}

func looksOf(schema *model.Schema, dark bool) looks {
	page := paint.Light()
	if dark {
		page = paint.Dark()
	}
	all := looks{byLabel: map[string]look{}, unknown: look{ink: page.Note, style: paint.Solid}}
	for _, t := range schema.SpanTypes {
		all.byLabel[t.ID] = lookOf(t, page, dark)
	}
	return all
}

func lookOf(t model.SpanType, page paint.Colors, dark bool) look {
	l := look{ink: page.Note, style: paint.Solid, tag: t.Tag, long: longLabels[t.ID]}
	if style, ok := paint.ParseLineStyle(t.Underline); ok {
		l.style = style
	}
	if ink, ok := parseColor(t.Color); ok {
		l.ink = legible(ink, page)
	}
	tint := t.TintLight
	if dark {
		tint = t.TintDark
	}
	l.tint, _ = parseColor(tint)
	return l
}
