package review

// Difference says in what annotators differ about one thing; several may be set. 0 is none.
type Difference uint8

// The differences.
const (
	Edges      Difference = 1 << iota // other parts of the text
	Label                             // another type
	Attributes                        // other values
	Entity                            // another entity, or none
	Links                             // other links, or other things said not to be there
	Missing                           // not all of them have it
)

// Differences lists the differences one by one. The caller owns the result.
func Differences() []Difference {
	return []Difference{Edges, Label, Attributes, Entity, Links, Missing}
}

// Has tells whether all of other are among d.
func (d Difference) Has(other Difference) bool { return d&other == other }
