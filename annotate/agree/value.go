package agree

import (
	"encoding/json"
	"math"

	"raqim/model"
)

// Value is a figure, or why there is none.
type Value struct {
	// X is the figure; it says nothing where Why is set.
	X float64
	// Formula names how X was computed, with author and year.
	Formula model.Message
	// N is how many units X is of, and Of how many the table has: N/Of is its coverage.
	N, Of int
	// Why says why X is not defined; nil where it is.
	Why *model.Message
}

// Defined tells whether there is a figure.
func (v Value) Defined() bool { return v.Why == nil }

// Coverage is the share of the units that the figure is of, 0 to 1; 0 of none.
func (v Value) Coverage() float64 {
	if v.Of == 0 {
		return 0
	}
	return float64(v.N) / float64(v.Of)
}

// undefined is the value without a figure.
func (v Value) undefined(why model.Message) Value {
	v.X, v.Why = 0, &why
	return v
}

// of is the value with a figure; one that is no number is none.
func (v Value) of(x float64) Value {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return v.undefined(model.Messagef("the formula divides by zero"))
	}
	v.X = x
	return v
}

// The reasons that several measures share.
var (
	noUnit        = model.Messagef("there is no unit that two annotators rated")
	notAll        = model.Messagef("there is no unit that all annotators rated")
	oneCategory   = model.Messagef("only one category was used, so nothing can be expected by chance")
	needsTwo      = model.Messagef("it needs two annotators or more")
	nothingMarked = model.Messagef("nobody marked anything")
	noLength      = model.Messagef("the continuum has no length")
	noChance      = model.Messagef("no disagreement can be expected by chance")
)

// MarshalJSON writes v for machines: null where it is undefined, and why.
func (v Value) MarshalJSON() ([]byte, error) {
	f := struct {
		Value    *float64       `json:"value"`
		Formula  model.Message  `json:"formula"`
		N        int            `json:"n"`
		Of       int            `json:"of"`
		Coverage float64        `json:"coverage"`
		Why      *model.Message `json:"undefined,omitempty"`
	}{nil, v.Formula, v.N, v.Of, v.Coverage(), v.Why}
	if v.Defined() {
		f.Value = &v.X
	}
	return json.Marshal(f)
}
