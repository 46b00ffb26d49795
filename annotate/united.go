package annotate

import (
	"cmp"
	"slices"
	"strings"

	"raqim/model"
)

// United is what is known of kept and gone together, under kept's id: kept's names
// first and each name once, kept's word where both have one that can stand once
// only, both notes. What of gone has no place in it is in lost.
func United(kept, gone model.Entity) (united model.Entity, lost []string) {
	united = kept
	united.Names = map[string][]string{}
	for _, e := range []model.Entity{kept, gone} {
		for language, names := range e.Names {
			for _, name := range names {
				if !slices.Contains(united.Names[language], name) {
					united.Names[language] = append(united.Names[language], name)
				}
			}
		}
	}
	for _, field := range []struct {
		united *string
		gone   string
	}{
		{&united.Role, gone.Role},
		{&united.Affiliation, gone.Affiliation},
		{&united.Wikidata, gone.Wikidata},
	} {
		*field.united = cmp.Or(*field.united, field.gone)
		if field.gone != "" && *field.united != field.gone {
			lost = append(lost, field.gone)
		}
	}
	if kept.Kind != gone.Kind {
		lost = append(lost, string(gone.Kind))
	}
	if gone.Note != kept.Note {
		united.Note = strings.Trim(kept.Note+"\n"+gone.Note, "\n")
	}
	return united, lost
}
