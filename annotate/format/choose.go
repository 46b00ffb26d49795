package format

import (
	"maps"
	"slices"

	"raqim/model"
)

// choice is whose sets are exported: those of authors that are of kind, of any kind where
// it is empty; all sets where there are no authors. What is handed out has the machines'
// sets as well, and documents in which there is nothing yet.
type choice struct {
	authors   []string
	kind      model.SetKind
	handedOut bool
}

// needsSet tells whether a document without any of the sets is left out.
func (c choice) needsSet() bool { return len(c.authors) > 0 && !c.handedOut }

func (c choice) takes(set model.Set) bool {
	if c.handedOut && set.Kind == model.SetMachine {
		return true
	}
	return len(c.authors) == 0 || slices.Contains(c.authors, set.Author) && (c.kind == "" || set.Kind == c.kind)
}

// chooseSet gives the authors whose sets f exports, none where it holds all. What
// is not named is chosen by kind, so that proposals that stand under a person's
// name are not taken for that person's work.
func chooseSet(f Format, infos []model.DocumentInfo, named []string) (choice, error) {
	kinds := authors(infos)
	for _, name := range named {
		if err := checkNamed(f, kinds, name); err != nil {
			return choice{}, err
		}
	}
	switch {
	case f.EverySet || len(named) == 1:
		return choice{authors: named}, nil
	case len(named) > 1:
		return choice{}, model.Errorf(model.Invalid, "the format %s holds one set of a document: name one of %s", f.Name, model.List(named))
	}
	if gold := kinds.of(model.SetGold); len(gold) > 0 {
		return onlyOne(gold, model.SetGold, model.Messagef("gold sets"))
	}
	if people := kinds.of(model.SetHuman); len(people) > 0 {
		return onlyOne(people, model.SetHuman, model.Messagef("sets"))
	}
	if machines := kinds.of(model.SetMachine); len(machines) > 0 {
		return choice{}, model.Errorf(model.Invalid, "nobody has annotated this project yet; there are only proposals by %s, which are exported with --set NAME", model.List(machines))
	}
	return choice{}, model.Errorf(model.Invalid, "there is nothing to export: nobody has annotated this project yet")
}

// choose gives whose sets of which documents are exported.
func choose(f Format, infos []model.DocumentInfo, opt Options) (choice, []model.DocumentInfo, error) {
	left := infos
	if len(opt.Documents) > 0 {
		left = slices.DeleteFunc(slices.Clone(infos), func(d model.DocumentInfo) bool { return !slices.Contains(opt.Documents, d.ID) })
	}
	if opt.For != "" {
		return handOut(f, left, opt)
	}
	chosen, err := chooseSet(f, infos, opt.Sets)
	return chosen, left, err
}

// handOut is what the annotator opt.For gets of what is assigned to them.
func handOut(f Format, infos []model.DocumentInfo, opt Options) (choice, []model.DocumentInfo, error) {
	var theirs []model.DocumentInfo
	for _, d := range infos {
		switch {
		case slices.Contains(d.Assigned, opt.For):
			theirs = append(theirs, d)
		case len(opt.Documents) > 0:
			return choice{}, nil, model.Errorf(model.NotFound, "the document %s is not assigned to %s", d.Name, opt.For)
		}
	}
	switch {
	case !f.EverySet:
		return choice{}, nil, model.Errorf(model.Invalid, "the format %s holds one set of a document: work is handed out as a bundle, in the format raqim", f.Name)
	case len(opt.Sets) > 0:
		return choice{}, nil, model.Errorf(model.Invalid, "what is handed out to %s has the sets of %s: name no others", opt.For, opt.For)
	case len(theirs) == 0:
		return choice{}, nil, model.Errorf(model.NotFound, "no document is assigned to %s: assign some first", opt.For)
	}
	return choice{authors: []string{opt.For}, handedOut: true}, theirs, nil
}

// authorKinds has the kinds of set that each author has in a project.
type authorKinds map[string][]model.SetKind

func authors(infos []model.DocumentInfo) authorKinds {
	kinds := authorKinds{}
	for _, info := range infos {
		for _, set := range info.Sets {
			if !slices.Contains(kinds[set.Author], set.Kind) {
				kinds[set.Author] = append(kinds[set.Author], set.Kind)
			}
		}
	}
	return kinds
}

// of lists the authors that have a set of kind, sorted.
func (k authorKinds) of(kind model.SetKind) []string {
	var names []string
	for name, kinds := range k {
		if slices.Contains(kinds, kind) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// checkNamed refuses names nobody has and, where nothing tells them apart, proposals that
// pass themselves off as gold.
func checkNamed(f Format, kinds authorKinds, name string) error {
	if len(kinds[name]) == 0 {
		known := slices.Sorted(maps.Keys(kinds))
		if len(known) == 0 {
			return model.Errorf(model.NotFound, "there is no set %q: nobody has annotated this project yet", name)
		}
		return model.Errorf(model.NotFound, "there is no set %q in this project: it has %s", name, model.List(known))
	}
	if !f.EverySet && name == model.GoldAuthor && slices.Contains(kinds[name], model.SetMachine) {
		return model.Errorf(model.Invalid, "the set %q holds a machine's proposals, which nobody has confirmed; they cannot be exported as gold", name)
	}
	return nil
}

func onlyOne(names []string, kind model.SetKind, what model.Message) (choice, error) {
	if len(names) == 1 {
		return choice{authors: names, kind: kind}, nil
	}
	return choice{}, model.Errorf(model.Invalid, "the project has %s by %s: say with --set NAME which to export", what, model.List(names))
}
