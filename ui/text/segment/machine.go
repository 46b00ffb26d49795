package segment

// entry is what a machine does in one state at a character of one class, in one number so that one access reads it: the
// outcome in the lowest byte; in the next, unless it is the same, what changes in the outcome where the condition of a rule on
// the following characters holds; above, the place of the next state in the table.
type entry uint32

const (
	lookShift = 8
	rowShift  = 16
)

func newEntry(row int, plain, looked Break) entry {
	return entry(row)<<rowShift | entry(plain^looked)<<lookShift | entry(plain)
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
	row := map[S]int{start: 0}
	for n := 0; n < len(states); n++ {
		for _, k := range classes {
			next, plain, looked := step(states[n], k)
			at, ok := row[next]
			if !ok {
				at = len(states) * len(classes)
				row[next] = at
				states = append(states, next)
			}
			m.table = append(m.table, newEntry(at, plain, looked))
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
		row = uint(e >> rowShift)
		outcome := Break(e)
		if change := Break(e >> lookShift); change != 0 && m.look(text, i) {
			outcome ^= change
		}
		found[i] |= outcome
	}
}
