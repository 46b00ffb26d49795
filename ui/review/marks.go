package review

import (
	"image/color"
	"strconv"
	"strings"

	core "raqim/annotate/review"
	"raqim/model"
	"raqim/ui/contrast"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
)

// shown are the marks of an article, made whole after each action. Their names are made where
// they are looked at.
type shown []mark

type mark struct {
	docview.Mark
	name func() string
}

// Between appends those that meet a part of the text.
func (s shown) Between(dst []docview.Mark, start, end int) []docview.Mark {
	for _, m := range s {
		if a, b := m.Span(); a < end && b > start {
			m.Name = m.name()
			dst = append(dst, m.Mark)
		}
	}
	return dst
}

// inks are the annotators' own colours, on light paper: neutral, never those of a label.
var inks = []color.NRGBA{{0x2F, 0x4A, 0x6D, 0xFF}, {0x7A, 0x43, 0x1D, 0xFF}, {0x3F, 0x5D, 0x2E, 0xFF}, {0x66, 0x38, 0x66, 0xFF}}

// inkContrast is that of an annotator's colour with the paper.
const inkContrast = 4.5

// ink is the colour of the k-th annotator in the look at hand.
func ink(k int) color.NRGBA {
	colors := theme.Look().Colors()
	return contrast.Legible(inks[k%len(inks)], colors.Text, inkContrast, colors.Paper)
}

// brush makes marks in the look at hand.
type brush struct {
	page   *Page
	of     func(model.Span) paint.Mark // as the article marks a span
	inks   []color.NRGBA               // of the annotators
	colors paint.Colors
}

func (p *Page) brush() brush {
	b := brush{page: p, of: marks.Painter(p.state().Schema, marks.Options{Look: theme.Look()}), colors: theme.Look().Colors()}
	for k := range p.compared.Sets {
		b.inks = append(b.inks, ink(k))
	}
	return b
}

// whole are the marks of the article that stands once: what is in gold as it is marked there,
// what all have alike quietly, and what differs as the edges of each annotator.
func (p *Page) whole() shown {
	var words, above shown
	b := p.brush()
	hand, _ := p.hand()
	for i, item := range p.compared.Items {
		r := row{false, i}
		atHand := r == hand || hand.link && p.ends(hand, i)
		s := p.standing.Items[i]
		if s.Span != nil {
			words = append(words, b.gold(i, *s.Span))
		} else if p.open[r] && !p.differ(r) {
			words = append(words, b.quiet(i, *item.First()))
			if atHand {
				words = append(words, b.extent(i, true))
			}
		}
		if !p.differ(r) || !p.open[r] && !atHand {
			continue
		}
		if s.Span == nil {
			words = append(words, b.extent(i, atHand))
		}
		for k, span := range item.Spans {
			if span == nil {
				continue
			}
			if m := b.edge(i, k, *span); k == 0 {
				above = append(above, m)
			} else {
				words = append(words, m)
			}
		}
	}
	words = append(words, b.added()...)
	lanes(words)
	lanes(above)
	return append(words, above...)
}

// addedID begins the ids of marks of gold that no decision brought there.
const addedID = "added:"

// added are the spans of gold that no annotator marked: the reviewer did.
func (b brush) added() shown {
	var list shown
	for _, s := range b.page.state().Spans {
		if s.Provenance.By != model.ByReview {
			m := b.gold(0, s)
			m.ID = addedID + string(s.ID)
			list = append(list, m)
		}
	}
	return list
}

// ends tells whether item i is an end of the link of a row.
func (p *Page) ends(r row, i int) bool {
	l := p.compared.Links[r.index]
	return l.From.Item == i || l.To.Item == i
}

// lanes gives marks their lanes, but for those without a line.
func lanes(list shown) {
	var lined []paint.Mark
	var at []int
	for i := range list {
		if list[i].Style != paint.None {
			lined, at = append(lined, list[i].Mark.Mark), append(at, i)
		}
	}
	paint.Lanes(lined)
	for n, i := range at {
		list[i].Lane = min(lined[n].Lane, paint.MaxLanes)
	}
}

func (b brush) gold(i int, span model.Span) mark {
	return mark{docview.Mark{ID: markID(i), Mark: b.of(span)}, func() string {
		return i18n.T("review.mark.gold", "label", b.page.labelName(span.Label))
	}}
}

// quiet is what all marked alike: its line alone; of the work of one annotator with its letter.
func (b brush) quiet(i int, span model.Span) mark {
	m := b.of(span)
	m.Tint, m.Long = color.NRGBA{}, false
	if !b.page.alone() {
		m.Tag = ""
	}
	return mark{docview.Mark{ID: markID(i), Mark: m}, func() string {
		return i18n.T("review.mark.alike", "label", b.page.labelName(span.Label))
	}}
}

// extentShare is the opacity of what lies behind words that annotators differ in.
const extentShare = 0x1C

// extent is what lies behind the words that any of them marked.
func (b brush) extent(i int, atHand bool) mark {
	m := paint.Mark{Tint: b.colors.Note, Style: paint.None}
	m.Tint.A = extentShare
	if atHand {
		m.Tint = b.colors.Selection
	}
	var parts []model.Range
	for _, s := range b.page.compared.Items[i].Spans {
		if s == nil {
			continue
		}
		for _, x := range s.Parts {
			parts = model.WithPart(parts, x)
		}
	}
	for _, x := range parts {
		m.Parts = append(m.Parts, [2]int{int(x.Start), int(x.End)})
	}
	return mark{docview.Mark{ID: markID(i), Mark: m}, func() string { return b.page.differs(row{false, i}) }}
}

// edgeStyle is the line of the k-th annotator, told apart without its colour.
func edgeStyle(k int) paint.LineStyle {
	switch {
	case k < 2:
		return paint.SolidThick
	case k == 2:
		return paint.Dashed
	}
	return paint.DottedThick
}

// edge is the version of the k-th annotator: above the words of the first, below of the others.
func (b brush) edge(i, k int, span model.Span) mark {
	m := paint.Mark{Ink: b.inks[k], Style: edgeStyle(k), Edge: paint.Below}
	if k == 0 {
		m.Edge = paint.Above
	}
	for _, x := range span.Parts {
		m.Parts = append(m.Parts, [2]int{int(x.Start), int(x.End)})
	}
	return mark{docview.Mark{ID: markID(i) + "/" + strconv.Itoa(k), Mark: m}, func() string {
		return i18n.T("review.mark.version", "label", b.page.labelName(span.Label), "name", b.page.compared.Sets[k].Author)
	}}
}

// versionMarks are the marks of one annotator, or of gold where k is that of none: what differs as it
// is marked there, the rest quietly.
func (p *Page) versionMarks(k int) shown {
	var list shown
	b := p.brush()
	for i, item := range p.compared.Items {
		span := p.versionOf(i, k)
		if span == nil {
			continue
		}
		m := b.quiet(i, *span)
		if item.Differs&^core.Links != 0 || k == len(p.compared.Sets) {
			m.Mark.Mark = b.of(*span)
		}
		list = append(list, m)
	}
	if k == len(p.compared.Sets) {
		list = append(list, b.added()...)
	}
	lanes(list)
	return list
}

func markID(i int) string { return strconv.Itoa(i) }

// itemOf is the item of a mark; false for none.
func itemOf(id string) (int, bool) {
	first, _, _ := strings.Cut(id, "/")
	i, err := strconv.Atoi(first)
	return i, err == nil
}
