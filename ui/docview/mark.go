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

// Marks is where the view finds the marks of its text. It asks for those on the lines in view and knows no others, so that
// neither showing a text nor a change costs anything for the marks elsewhere.
type Marks interface {
	// Between appends the marks that meet [start, end) to dst, in the order in which they are painted. AtHand is the view's
	// own: see SetAtHand.
	Between(dst []Mark, start, end int) []Mark
}

// SetMarks shows the marks of a source, nil for none. It is called again after every change of them: only the strips are
// painted again on which a mark came, went or now looks different.
func (v *View) SetMarks(source Marks) {
	v.source = source
	v.marks, v.before = v.before, v.marks
	v.takeMarks()
	for _, i := range changed(v.before, v.marks) {
		v.invalidateMark(&v.before[i])
	}
	for _, i := range changed(v.marks, v.before) {
		v.invalidateMark(&v.marks[i])
	}
	v.forgetHidden()
	v.rehover()
}

// drawn is what is painted over the text: a mark or an arc.
type drawn[T any] interface {
	*T
	key() string
	same(other *T) bool
}

// changed returns the places of the marks that are not among others, or look different there.
func changed[T any, P drawn[T]](marks, others []T) []int {
	same := func(a, b *T) bool { return P(a).same(b) }
	first, last := 0, len(marks)
	for first < min(len(marks), len(others)) && same(&marks[first], &others[first]) {
		first++
	}
	for end := len(others); last > first && end > first && same(&marks[last-1], &others[end-1]); end-- {
		last--
	}
	if first == last {
		return nil
	}
	places := make(map[string]int, len(others))
	for i := range others {
		places[P(&others[i]).key()] = i
	}
	var found []int
	for i := first; i < last; i++ {
		if at, ok := places[P(&marks[i]).key()]; !ok || !same(&marks[i], &others[at]) {
			found = append(found, i)
		}
	}
	return found
}

// fetchMarks asks for the marks of what is visible where that is another part of the text than before.
func (v *View) fetchMarks() {
	first, last := v.rows()
	start, end := v.page.Text(first*stripHeight, (last+1)*stripHeight)
	if v.asked == [2]int{start, end} {
		return
	}
	v.asked = [2]int{start, end}
	v.takeMarks()
}

// takeMarks asks for the marks and keeps what the painter needs of them.
func (v *View) takeMarks() {
	v.marks, v.page.Marks = v.marks[:0], v.page.Marks[:0]
	if v.source != nil && v.asked[0] < v.asked[1] {
		v.marks = v.source.Between(v.marks, v.asked[0], v.asked[1])
	}
	for i := range v.marks {
		m := &v.marks[i]
		m.AtHand = m.ID == v.atHand
		v.page.Marks = append(v.page.Marks, m.Mark)
	}
}

// key is that by which a mark is known.
func (m *Mark) key() string { return m.ID }

// same tells whether two marks are one and look alike.
func (m *Mark) same(other *Mark) bool { return m.ID == other.ID && m.Mark.Equal(&other.Mark) }

func (v *View) invalidateMark(m *Mark) { v.invalidate(m.Span()) }

// SetAtHand outlines one mark, "" for none. It does not scroll: see Reveal.
func (v *View) SetAtHand(id string) {
	if id == v.atHand {
		return
	}
	v.atHand = id
	for i := range v.marks {
		m := &v.marks[i]
		if now := m.ID == id; m.AtHand != now {
			m.AtHand, v.page.Marks[i].AtHand = now, now
			v.invalidateMark(m)
		}
	}
	v.forgetHidden()
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
