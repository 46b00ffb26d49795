package annotate

import (
	"slices"

	"raqim/model"
)

// Assign gives documents to annotators and takes documents from them. It says whose work
// a document is, and touches nothing that anybody marked.
type Assign struct {
	Add    []model.Assignment // those that are there already stay
	Remove []model.Assignment // those that are not there are none to take
}

// Action names the command in the journal.
func (Assign) Action() string { return "assign" }

// Check refuses what [model.CheckAssignment] refuses, and to give and take the same; the
// store refuses documents that are not there.
func (c Assign) Check(store ProjectReader) ([]model.Change, error) {
	there, err := store.Assignments()
	if err != nil {
		return nil, err
	}
	remove := sorted(c.Remove)
	var changes []model.Change
	for _, a := range remove {
		if _, found := slices.BinarySearchFunc(there, a, model.CompareAssignments); found {
			changes = append(changes, model.Change{Assignment: &model.Edit[model.Assignment]{Before: &a}})
		}
	}
	for _, a := range sorted(c.Add) {
		if err := model.CheckAssignment(a); err != nil {
			return nil, err
		}
		if _, found := slices.BinarySearchFunc(remove, a, model.CompareAssignments); found {
			return nil, model.Errorf(model.Invalid, "%s cannot be given to %s and taken from them at once", a.Document, a.Author)
		}
		if _, found := slices.BinarySearchFunc(there, a, model.CompareAssignments); !found {
			changes = append(changes, model.Change{Assignment: &model.Edit[model.Assignment]{After: &a}})
		}
	}
	return changes, nil
}

// sorted is list in order, each once.
func sorted(list []model.Assignment) []model.Assignment {
	return slices.Compact(slices.SortedFunc(slices.Values(list), model.CompareAssignments))
}
