package docview

import (
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
	for i := range marks {
		m := &marks[i]
		m.AtHand = m.ID == v.atHand
		// Most changes leave most marks where they are in the list.
		if i < len(v.marks) && v.marks[i].same(m) {
			continue
		}
		if at, ok := v.places[m.ID]; !ok {
			v.invalidateMark(m)
		} else if before := &v.marks[at]; !before.same(m) {
			v.invalidateMark(m)
			v.invalidateMark(before)
		}
	}
	old, places := v.marks, v.places
	v.takeMarks(marks)
	for id, at := range places {
		if _, ok := v.places[id]; !ok {
			v.invalidateMark(&old[at])
		}
	}
}

// PutMark shows one more mark above the others, or another look or place of the one with its ID. It costs the same however
// many marks there are.
func (v *View) PutMark(m Mark) {
	m.AtHand = m.ID == v.atHand
	at, known := v.places[m.ID]
	switch {
	case !known:
		at = len(v.marks)
		v.marks, v.page.Marks = append(v.marks, m), append(v.page.Marks, m.Mark)
		v.places[m.ID] = at
	case v.marks[at].same(&m) && v.marks[at].Name == m.Name:
		return
	default:
		v.invalidateMark(&v.marks[at])
		v.page.Index.Remove(at, &v.page.Marks[at])
		v.marks[at], v.page.Marks[at] = m, m.Mark
	}
	v.page.Index.Add(at, &m.Mark)
	v.invalidateMark(&m)
	v.rehover()
}

// takeMarks keeps the marks and what the painter needs of them.
func (v *View) takeMarks(marks []Mark) {
	v.marks = marks
	v.page.Marks = make([]paint.Mark, len(marks))
	v.places = make(map[string]int, len(marks))
	for i := range marks {
		v.page.Marks[i] = marks[i].Mark
		v.places[marks[i].ID] = i
	}
	v.page.Index = paint.NewIndex(v.page.Marks)
	v.rehover()
}

// same tells whether two marks are one and look alike.
func (m *Mark) same(other *Mark) bool { return m.ID == other.ID && m.Mark.Equal(&other.Mark) }

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
	before := v.atHand
	v.atHand = id
	for _, id := range []string{before, id} {
		at, ok := v.places[id]
		if !ok {
			continue
		}
		m := &v.marks[at]
		m.AtHand = id == v.atHand
		v.page.Marks[at].AtHand = m.AtHand
		v.invalidateMark(m)
	}
}

// AtHand returns the mark set by SetAtHand.
func (v *View) AtHand() string { return v.atHand }

// marksAt returns the marks on a character, the innermost first: the shortest, then the one that begins last.
func (v *View) marksAt(o int) []*Mark {
	var found []*Mark
	for _, i := range v.page.Index.Near(nil, o, o+1) {
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
