package marks

import (
	"image/color"

	"raqim/model"
	"raqim/ui/text/paint"
)

// look is how all spans of one label are drawn.
type look struct {
	tint, ink, tagInk, pale color.NRGBA
	style                   paint.LineStyle
	tag                     string
	long                    bool
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

func looksOf(schema *model.Schema, page paint.Look) looks {
	p := paperOf(page)
	all := looks{byLabel: map[string]look{}, unknown: lookOf(model.SpanType{}, p, page.Dark)}
	for _, t := range schema.SpanTypes {
		all.byLabel[t.ID] = lookOf(t, p, page.Dark)
	}
	return all
}

func lookOf(t model.SpanType, p paper, dark bool) look {
	l := look{style: paint.Solid, tag: t.Tag, long: longLabels[t.ID]}
	if style, ok := paint.ParseLineStyle(t.Underline); ok {
		l.style = style
	}
	ground, chosen := p.colors.Paper, t.TintLight
	if dark {
		chosen = t.TintDark
	}
	if tint, ok := parseColor(chosen); ok {
		l.tint = p.tint(tint)
		ground = l.tint
	}
	ink, ok := parseColor(t.Color)
	if !ok {
		ink = p.colors.Note
	}
	l.ink, l.tagInk = p.ink(ink, ground), p.letter(ink, ground)
	l.pale = p.pale(l.ink)
	return l
}
