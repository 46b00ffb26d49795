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

// shown are the marks of an article, made whole after each action.
type shown []docview.Mark

// Between appends those that meet a part of the text.
func (s shown) Between(dst []docview.Mark, start, end int) []docview.Mark {
	for _, m := range s {
		if a, b := m.Span(); a < end && b > start {
			dst = append(dst, m)
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

// whole are the marks of the article that stands once: what is in gold as it is marked there,
// what all have alike quietly, and what differs as the edges of each annotator.
func (p *Page) whole() shown {
	var words, above []docview.Mark
	for i, item := range p.compared.Items {
		r := row{false, i}
		hand, _ := p.hand()
		atHand := r == hand || hand.link && p.ends(hand, i)
		s := p.standing.Items[i]
		if s.Span != nil {
			words = append(words, p.gold(i, *s.Span))
		} else if p.open[r] && !p.differ(r) {
			words = append(words, p.quiet(i, *item.First()))
		}
		if !p.differ(r) || !p.open[r] && !atHand {
			continue
		}
		if s.Span == nil {
			words = append(words, p.extent(i, atHand))
		}
		for k, span := range item.Spans {
			if span == nil {
				continue
			}
			if m := p.edge(i, k, *span); k == 0 {
				above = append(above, m)
			} else {
				words = append(words, m)
			}
		}
	}
	lanes(words)
	lanes(above)
	return append(words, above...)
}

// ends tells whether item i is an end of the link of a row.
func (p *Page) ends(r row, i int) bool {
	l := p.compared.Links[r.index]
	return l.From.Item == i || l.To.Item == i
}

// lanes gives marks their lanes, but for those without a line.
func lanes(list []docview.Mark) {
	var lined []paint.Mark
	var at []int
	for i := range list {
		if list[i].Style != paint.None {
			lined, at = append(lined, list[i].Mark), append(at, i)
		}
	}
	paint.Lanes(lined)
	for n, i := range at {
		list[i].Lane = min(lined[n].Lane, paint.MaxLanes)
	}
}

// of is a span as the article marks it.
func (p *Page) of(span model.Span) paint.Mark {
	return marks.Of(p.state().Schema, []model.Span{span}, marks.Options{Look: theme.Look()})[0]
}

func (p *Page) gold(i int, span model.Span) docview.Mark {
	name := i18n.T("review.mark.gold", "label", p.labelName(span.Label))
	return docview.Mark{ID: markID(i), Name: name, Mark: p.of(span)}
}

// quiet is what all marked alike: its line alone.
func (p *Page) quiet(i int, span model.Span) docview.Mark {
	m := p.of(span)
	m.Tint, m.Tag, m.Long = color.NRGBA{}, "", false
	return docview.Mark{ID: markID(i), Name: i18n.T("review.mark.alike", "label", p.labelName(span.Label)), Mark: m}
}

// extentShare is the opacity of what lies behind words that annotators differ in.
const extentShare = 0x1C

// extent is what lies behind the words that any of them marked.
func (p *Page) extent(i int, atHand bool) docview.Mark {
	colors := theme.Look().Colors()
	m := paint.Mark{Tint: colors.Note, Style: paint.None}
	m.Tint.A = extentShare
	if atHand {
		m.Tint = colors.Selection
	}
	var parts []model.Range
	for _, s := range p.compared.Items[i].Spans {
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
	return docview.Mark{ID: markID(i), Name: p.differs(row{false, i}), Mark: m}
}

// edge is the version of the k-th annotator: above the words of the first, below of the others.
func (p *Page) edge(i, k int, span model.Span) docview.Mark {
	m := paint.Mark{Ink: ink(k), Style: paint.SolidThick, Edge: paint.Below}
	switch {
	case k == 0:
		m.Edge = paint.Above
	case k > 1:
		m.Style = paint.Dashed
	}
	for _, x := range span.Parts {
		m.Parts = append(m.Parts, [2]int{int(x.Start), int(x.End)})
	}
	name := i18n.T("review.mark.version", "label", p.labelName(span.Label), "name", p.compared.Sets[k].Author)
	return docview.Mark{ID: markID(i) + "/" + strconv.Itoa(k), Name: name, Mark: m}
}

// version are the marks of one annotator, or of gold where k is that of none: what differs as it
// is marked there, the rest quietly.
func (p *Page) version(k int) shown {
	var list []docview.Mark
	for i, item := range p.compared.Items {
		span := p.versionOf(i, k)
		if span == nil {
			continue
		}
		m := p.quiet(i, *span)
		if item.Differs&^core.Links != 0 || k == len(p.compared.Sets) {
			m.Mark = p.of(*span)
		}
		list = append(list, m)
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
