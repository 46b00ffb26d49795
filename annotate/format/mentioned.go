package format

import (
	"context"
	"slices"

	"raqim/model"
)

// mentioned are those of entities that the sets lead to which are exported of documents.
// What a part of a project is handed over to says nothing of the rest of it.
func (e *export) mentioned(ctx context.Context, documents []model.DocumentInfo, entities []model.Entity) ([]model.Entity, error) {
	used := map[model.EntityID]bool{}
	for _, info := range documents {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		sets, err := e.sets(info.ID)
		if err != nil {
			return nil, err
		}
		for _, set := range sets {
			for _, s := range set.Spans {
				used[s.Entity] = true
			}
			for _, r := range set.Relations {
				for _, end := range []model.Argument{r.From, r.To} {
					if id, ok := end.Entity(); ok {
						used[id] = true
					}
				}
			}
		}
	}
	return slices.DeleteFunc(entities, func(x model.Entity) bool { return !used[x.ID] }), nil
}
