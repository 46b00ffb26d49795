package review

import (
	"raqim/annotate"
	"raqim/model"
)

// Unsettle takes a decision back as if it had not been made: what came of it goes, and with
// a span its links and what was decided of these.
type Unsettle struct{ Decision model.DecisionID }

// Action names the command in the journal.
func (Unsettle) Action() string { return "unsettle" }

// Check refuses a decision that is not there.
func (c Unsettle) Check(state annotate.State) ([]model.Change, error) {
	g, err := newGold(state, Comparison{})
	if err != nil {
		return nil, err
	}
	if _, ok := g.decisions[c.Decision]; !ok {
		return nil, model.Errorf(model.NotFound, "there is no decision %s on %s", c.Decision, state.Document.Name)
	}
	g.takeBack(c.Decision)
	return g.changes()
}
