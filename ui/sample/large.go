package sample

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// RareWord stands in every hundredth document of a large project, and in no other.
const RareWord = "مرجانة"

// worlds is how many worlds of entities a large project has at most: each is those of
// the sample articles, under names of its own.
const worlds = 200

// CreateLarge makes a project of so many documents at path, which must not exist yet, to
// try the program at scale. Each is one of the sample articles with what a1 marked in it,
// and half of another one: about 6,000 bytes and 79 spans. In every third round of
// the articles a2 has marked them as well, so that 10,000 documents have a million spans and
// 700,000 relations; one in five is still open. The same n gives the same
// documents. After an error there is no file.
func CreateLarge(ctx context.Context, path string, n int) error {
	if n < 1 {
		return model.Errorf(model.Invalid, "a project of %d documents cannot be made: give a number from 1 on", n)
	}
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		return err
	}
	c, err := read(ctx, schema)
	if err != nil {
		return err
	}
	project, err := store.Create(path, schema)
	if err != nil {
		return err
	}
	for first := 0; first < n && err == nil; first += len(c.documents) {
		round := c.round(first, min(n, first+len(c.documents)))
		if err = annotate.AddDocuments(project, Author, round.documents, round.marked, round.entities); err == nil {
			err = ctx.Err()
		}
	}
	if closed := project.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(path)
	}
	return err
}

// round is the documents from first to end, one of each article.
func (c content) round(first, end int) content {
	number := first / len(c.documents)
	var r content
	if number < worlds {
		r.entities = c.world(number)
	}
	for i := first; i < end; i++ {
		original := c.documents[i-first]
		lead := fmt.Sprintf("%05d\n", i+1)
		if i%100 == 50 {
			lead = fmt.Sprintf("%05d %s\n", i+1, RareWord)
		}
		document := model.NewDocument(fmt.Sprintf("%05d %s", i+1, original.Name), lead+original.Text+"\n"+half(c.documents[(i+1)%len(c.documents)].Text))
		document.Language, document.Direction, document.Date = original.Language, original.Direction, original.Date
		document.Source, document.Publisher, document.URL = original.Source, original.Publisher, original.URL
		r.documents = append(r.documents, document)
		for _, set := range c.marked {
			if set.Set.Document == original.ID && (set.Set.Author == "a1" || number%3 == 0) {
				r.marked = append(r.marked, c.moved(set, document.ID, model.Offset(utf8.RuneCountInString(lead)), number%worlds, i%5 == 0))
			}
		}
	}
	return r
}

// half is the first half of text, to the end of a paragraph.
func half(text string) string {
	cut := strings.IndexByte(text[len(text)/2:], '\n')
	return text[:len(text)/2+max(cut, 0)]
}

// world is the entities of the articles under names of their own.
func (c content) world(number int) []model.Entity {
	entities := slices.Clone(c.entities)
	for i := range entities {
		e := &entities[i]
		e.ID = c.entity(e.ID, number)
		e.Names = maps.Clone(e.Names)
		for language, names := range e.Names {
			names = slices.Clone(names)
			for k := range names {
				names[k] = fmt.Sprintf("%s %d", names[k], number+1)
			}
			e.Names[language] = names
		}
	}
	return entities
}

// entity is what an entity of the articles is called in a world.
func (c content) entity(id model.EntityID, world int) model.EntityID {
	at := slices.IndexFunc(c.entities, func(e model.Entity) bool { return e.ID == id })
	if at < 0 {
		return id
	}
	return model.EntityID(fmt.Sprintf("e%d", world*len(c.entities)+at+1))
}

// moved is a set on another document, so many code points further.
func (c content) moved(a model.Annotations, to model.DocumentID, by model.Offset, world int, open bool) model.Annotations {
	a.Set.Document = to
	if open {
		a.Set.State = model.SetOpen
	}
	a.Spans, a.Relations = slices.Clone(a.Spans), slices.Clone(a.Relations)
	for i := range a.Spans {
		s := &a.Spans[i]
		s.Document, s.Entity, s.Parts = to, c.entity(s.Entity, world), slices.Clone(s.Parts)
		for k := range s.Parts {
			s.Parts[k].Start, s.Parts[k].End = s.Parts[k].Start+by, s.Parts[k].End+by
		}
	}
	for i := range a.Relations {
		r := &a.Relations[i]
		r.Document, r.From, r.To = to, c.end(r.From, world), c.end(r.To, world)
	}
	return a
}

// end is an end of a relation in a world.
func (c content) end(a model.Argument, world int) model.Argument {
	if id, ok := a.Entity(); ok {
		return model.EntityArgument(c.entity(id, world))
	}
	return a
}
