package bidi

// piece is a stretch of characters that every rule treats alike: of one class,
// at one explicit level, in one level run. Characters that X9 removes (BN and
// explicit formatting) belong to the piece before them, whose level they take,
// and count for nothing in it.
type piece struct {
	start, end int32 // code points
	// next is, for an isolate initiator, the piece of its matching PDI, or -1;
	// for an opening bracket in bracket.go, the piece of its closing mate, or -1.
	next  int32
	class class
	level Level // explicit (X1-X8)
	flags pieceFlags
}

type pieceFlags uint8

const (
	// single: holds exactly one character that X9 keeps.
	single pieceFlags = 1 << iota
	// apart: an isolate initiator or PDI, which starts a piece of its own even
	// where an override has given it the class of the piece before.
	apart
	// isolates: an isolate initiator whose isolate is in force (X5a-X5c).
	isolates
	// fresh: the first after a paragraph separator.
	fresh
	// taken: already part of an isolating run sequence.
	taken
	// mark: an NSM that W1 turned into ON; it follows its bracket in N0.
	mark
	// insideL and insideR: strong types found between an opening bracket and its mate (N0).
	insideL
	insideR
)

func (p *piece) is(f pieceFlags) bool { return p.flags&f != 0 }

// put appends the characters [start, end) of one class to the last piece, or as
// a new one. A mark joins what it stands on at once (W1), where that is nothing
// W1 or N0 makes an exception for.
func (r *Resolver) put(start, end int, c class, l Level, flags pieceFlags) {
	if n := len(r.pieces); n > 0 && flags == 0 {
		last := &r.pieces[n-1]
		if last.level == l && !alone.has(last.class) && (last.class == c || c == classNSM) {
			last.end = int32(end)
			last.flags &^= single
			return
		}
	}
	if end-start == 1 {
		flags |= single
	}
	r.pieces = append(r.pieces, piece{int32(start), int32(end), -1, c, l, flags})
}

// absorb gives the removed characters that end at end to the last piece.
func (r *Resolver) absorb(end int) {
	if n := len(r.pieces); n > 0 {
		r.pieces[n-1].end = int32(end)
	}
}

// sameClass returns the end of the stretch of one class that starts at i.
func (r *Resolver) sameClass(i int) int {
	c := r.classes[i]
	end := i + 1
	if alone.has(c) {
		return end
	}
	for end < len(r.classes) && r.classes[end] == c {
		end++
	}
	return end
}

// cutFlat makes the pieces of a paragraph without explicit formatting. Its
// trailing separator stays out.
func (r *Resolver) cutFlat() {
	for i := 0; i < len(r.classes); {
		c, end := r.classes[i], r.sameClass(i)
		switch c {
		case classBN:
			r.absorb(end)
		case classB:
		default:
			r.put(i, end, c, r.paragraph, 0)
		}
		i = end
	}
	r.work += len(r.pieces)
}
