package format

import (
	"maps"
	"slices"

	"raqim/model"
)

// choice is whose sets are exported: those of author that are of kind, of any
// kind where it is empty.
type choice struct {
	author string
	kind   model.SetKind
}

func (c choice) takes(set model.Set) bool {
	return set.Author == c.author && (c.kind == "" || set.Kind == c.kind)
}

// chooseSet gives the author whose sets f exports, none where it holds all. What
// is not named is chosen by kind, so that proposals that stand under a person's
// name are not taken for that person's work.
func chooseSet(f Format, infos []model.DocumentInfo, named string) (choice, error) {
	if f.EverySet {
		if named != "" {
			return choice{}, model.Errorf(model.Invalid, "the format %s holds every set of a project: leave --set out", f.Name)
		}
		return choice{}, nil
	}
	kinds := authors(infos)
	if named != "" {
		return namedSet(kinds, named)
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

// namedSet refuses names nobody has, and proposals that pass themselves off as gold.
func namedSet(kinds authorKinds, name string) (choice, error) {
	if len(kinds[name]) == 0 {
		known := slices.Sorted(maps.Keys(kinds))
		if len(known) == 0 {
			return choice{}, model.Errorf(model.NotFound, "there is no set %q: nobody has annotated this project yet", name)
		}
		return choice{}, model.Errorf(model.NotFound, "there is no set %q in this project: it has %s", name, model.List(known))
	}
	if name == model.GoldAuthor && slices.Contains(kinds[name], model.SetMachine) {
		return choice{}, model.Errorf(model.Invalid, "the set %q holds a machine's proposals, which nobody has confirmed; they cannot be exported as gold", name)
	}
	return choice{author: name}, nil
}

func onlyOne(names []string, kind model.SetKind, what model.Message) (choice, error) {
	if len(names) == 1 {
		return choice{names[0], kind}, nil
	}
	return choice{}, model.Errorf(model.Invalid, "the project has %s by %s: say with --set NAME which to export", what, model.List(names))
}
