package segment

// Break is what is allowed before a character.
type Break uint8

const (
	// Grapheme: a grapheme cluster begins here (UAX#29, GB1-GB999).
	Grapheme Break = 1 << iota
	// Line: a line may begin here (UAX#14).
	Line
	// Must: a line has to begin here (UAX#14, LB4 and LB5); it comes with Line.
	Must
	// Word: a word, or what stands between words, begins here (UAX#29, WB1-WB999).
	Word
)

// entry is what a machine does in one state at a character of one class.
type entry struct {
	row           uint16 // where the next state begins in the table
	plain, looked Break  // the outcome; looked is that of a rule whose condition on the following characters holds
}

// nearEnd bounds the characters whose class a machine finds with one look-up: all of an ordinary Arabic or Persian article
// but its emoji.
const nearEnd = 0x3100

// machine is an algorithm compiled: a row of entries for each state, the start first, and in it an entry for each class.
type machine struct {
	near  [nearEnd]uint8 // the class of a character
	class [256]uint8     // the class of a kind
	table []entry
	// look tells whether what follows the character at i is as the rules of its class demand.
	look func(text []rune, i int) bool
}

// compile makes the machine of an algorithm. classOf numbers the classes; step says what happens in a state at a character of
// a kind: the next state, the outcome, and the outcome where look says yes.
func compile[S comparable](start S, classOf func(kind) uint8, step func(S, kind) (next S, plain, looked Break)) *machine {
	m := &machine{}
	var classes []kind // one of each class
	for i, k := range kinds {
		c := classOf(k)
		m.class[i] = c
		for int(c) >= len(classes) {
			classes = append(classes, k)
		}
		classes[c] = k
	}
	for r := range m.near {
		m.near[r] = m.class[kindOf(rune(r))]
	}
	states := []S{start}
	row := map[S]uint16{start: 0}
	for n := 0; n < len(states); n++ {
		for _, k := range classes {
			next, plain, looked := step(states[n], k)
			at, ok := row[next]
			if !ok {
				at = uint16(len(states) * len(classes))
				row[next] = at
				states = append(states, next)
			}
			m.table = append(m.table, entry{row: at, plain: plain, looked: looked})
		}
	}
	return m
}

// classOf returns the class of a character.
func (m *machine) classOf(r rune) uint8 {
	if uint32(r) < nearEnd {
		return m.near[r]
	}
	return m.class[kindOf(r)]
}

// run adds the outcomes of the algorithm for a whole text to found, one for each character.
func (m *machine) run(found []Break, text []rune) {
	found = found[:len(text)]
	table := m.table
	row := uint(0)
	for i, r := range text {
		e := table[row+uint(m.classOf(r))]
		outcome := e.plain
		if e.looked != outcome && m.look(text, i) {
			outcome = e.looked
		}
		found[i] |= outcome
		row = uint(e.row)
	}
}
