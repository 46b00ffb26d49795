package review

import (
	"slices"

	core "raqim/annotate/review"
	"raqim/model"
)

// row is what the list shows in a line: an item or a link, by its index in the comparison.
type row struct {
	link  bool
	index int
}

// hand is the row at hand; false where there is none.
func (p *Page) hand() (row, bool) {
	if p.at < 0 || p.at >= len(p.rows) {
		return row{}, false
	}
	return p.rows[p.at], true
}

// everything lists items in reading order, and each link behind the later of its ends: it can
// be settled only where both of them are.
func (p *Page) everything() []row {
	at := map[int][]row{}
	for i, l := range p.compared.Links {
		item := max(l.From.Item, l.To.Item)
		at[item] = append(at[item], row{true, i})
	}
	var rows []row
	for i := range p.compared.Items {
		rows = append(append(rows, row{false, i}), at[i]...)
	}
	return append(rows, at[-1]...)
}

// listed are the rows of the list: those of a kind that is looked at, else what differs, is open or
// was decided by a person, or all of them.
func (p *Page) listed() []row {
	if p.kind != nil {
		return p.reached()
	}
	rows := p.everything()
	if p.all {
		return rows
	}
	return slices.DeleteFunc(rows, func(r row) bool { return !p.differ(r) && !p.open[r] && !p.byPerson(r) })
}

// reached are the rows that the look at a kind is about.
func (p *Page) reached() []row {
	var rows []row
	items, links := p.kind.Reach(p.state().Annotations())
	for _, i := range items {
		rows = append(rows, row{false, i})
	}
	for _, i := range links {
		rows = append(rows, row{true, i})
	}
	return rows
}

// stillOpen are the rows that are still to be decided.
func stillOpen(s core.Standing) map[row]bool {
	rows := map[row]bool{}
	items, links := s.Open()
	for _, i := range items {
		rows[row{false, i}] = true
	}
	for _, i := range links {
		rows[row{true, i}] = true
	}
	return rows
}

// differ tells whether annotators differ in a row. What differs in its links alone is told by
// these.
func (p *Page) differ(r row) bool {
	if r.link {
		return !p.compared.Undisputed(p.compared.Links[r.index])
	}
	return p.compared.Items[r.index].Differs&^core.Links != 0
}

// byPerson tells whether a row was decided, and not by a rule.
func (p *Page) byPerson(r row) bool {
	d := p.settled(r).Decision
	return d != nil && d.Rule == ""
}

// alone tells whether the work of one annotator is reviewed: nothing differs then.
func (p *Page) alone() bool { return len(p.compared.Sets) == 1 }

// atHand is what was decided of the row at hand.
func (p *Page) atHand() core.Settled {
	r, _ := p.hand()
	return p.settled(r)
}

// settled is what was decided of a row.
func (p *Page) settled(r row) core.Settled {
	if r.link {
		return p.standing.Links[r.index]
	}
	return p.standing.Items[r.index]
}

// has tells whether the set k has the thing of a row.
func (p *Page) has(r row, k int) bool {
	if r.link {
		return p.compared.Links[r.index].Relations[k] != nil
	}
	return p.compared.Items[r.index].Spans[k] != nil
}

// item is the item of a row: of a link the one where it begins, or ends; -1 for none.
func (p *Page) item(r row) int {
	if !r.link {
		return r.index
	}
	l := p.compared.Links[r.index]
	if l.From.Item < 0 {
		return l.To.Item
	}
	return l.From.Item
}

// near is the place of the first listed row that is not before r, else of the last one.
func (p *Page) near(r row) int {
	rows := p.everything()
	order := map[row]int{}
	for i, x := range rows {
		order[x] = i
	}
	for i, x := range p.rows {
		if order[x] >= order[r] {
			return i
		}
	}
	return len(p.rows) - 1
}

// step takes the next row in hand, forth or back, or the next open one, and shows it; it goes round.
// False where there is none.
func (p *Page) step(by int, open bool) bool {
	for n := 1; n <= len(p.rows); n++ {
		i := (p.at + n*by%len(p.rows) + 2*len(p.rows)) % len(p.rows)
		if p.at < 0 && by > 0 {
			i = n - 1
		}
		if !open || p.open[p.rows[i]] {
			p.goTo(i)
			return true
		}
	}
	if open {
		p.calls.Say(nothingLeft(p))
	}
	return false
}

// goTo takes a row in hand.
func (p *Page) goTo(i int) {
	if i != p.at {
		p.reason, p.note = model.ReasonNone, ""
	}
	p.at = i
	p.show()
}
