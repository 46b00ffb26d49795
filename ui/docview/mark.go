package docview

import (
	"reflect"
	"slices"

	"raqim/ui/text/paint"
)

// Mark is a span on the page.
type Mark struct {
	ID   string
	Name string // what the tip says, such as "QUOTE · direct · a1"
	paint.Mark
}

// SetMarks shows other marks. Only the strips are painted again on which a mark came, went or now looks different; it
// may be called with all marks after every change. AtHand is the view's own: see SetAtHand.
func (v *View) SetMarks(marks []Mark) {
	marks = slices.Clone(marks)
	old := make(map[string]*Mark, len(v.marks))
	for i := range v.marks {
		old[v.marks[i].ID] = &v.marks[i]
	}
	for i := range marks {
		m := &marks[i]
		m.AtHand = m.ID == v.atHand
		before := old[m.ID]
		delete(old, m.ID)
		if before != nil && reflect.DeepEqual(before.Mark, m.Mark) {
			continue
		}
		v.invalidateMark(m)
		if before != nil {
			v.invalidateMark(before)
		}
	}
	for _, gone := range old {
		v.invalidateMark(gone)
	}
	v.takeMarks(marks)
}

// takeMarks keeps the marks and what the painter needs of them.
func (v *View) takeMarks(marks []Mark) {
	v.marks = marks
	v.page.Marks = make([]paint.Mark, len(marks))
	for i := range marks {
		v.page.Marks[i] = marks[i].Mark
	}
	v.rehover()
}

func (v *View) invalidateMark(m *Mark) {
	if len(m.Parts) == 0 {
		return
	}
	v.invalidate(m.Span())
}

// SetAtHand outlines one mark, "" for none. It does not scroll: see Reveal.
func (v *View) SetAtHand(id string) {
	if id == v.atHand {
		return
	}
	v.atHand = id
	for i := range v.marks {
		m := &v.marks[i]
		if at := m.ID == id; at != m.AtHand {
			m.AtHand, v.page.Marks[i].AtHand = at, at
			v.invalidateMark(m)
		}
	}
}

// AtHand returns the mark set by SetAtHand.
func (v *View) AtHand() string { return v.atHand }

// marksAt returns the marks on a character, the innermost first: the shortest, then the one that begins last.
func (v *View) marksAt(o int) []*Mark {
	var found []*Mark
	for i := range v.marks {
		if m := &v.marks[i]; m.covers(o) {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b *Mark) int {
		if d := a.length() - b.length(); d != 0 {
			return d
		}
		startA, _ := a.Span()
		startB, _ := b.Span()
		return startB - startA
	})
	return found
}

func (m *Mark) covers(o int) bool {
	for _, p := range m.Parts {
		if p[0] <= o && o < p[1] {
			return true
		}
	}
	return false
}

// length is the number of marked characters.
func (m *Mark) length() int {
	n := 0
	for _, p := range m.Parts {
		n += p[1] - p[0]
	}
	return n
}

// clickMark chooses the mark that a click on a character means: the innermost, or the next outer one than the mark at
// hand if that is among them, round about.
func (v *View) clickMark(o int) string {
	found := v.marksAt(o)
	if len(found) == 0 {
		return ""
	}
	i := slices.IndexFunc(found, func(m *Mark) bool { return m.ID == v.atHand })
	return found[(i+1)%len(found)].ID
}
