package assign

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"raqim/model"
)

func document(id string, characters int, assigned ...string) model.DocumentInfo {
	return model.DocumentInfo{Document: model.Document{ID: model.DocumentID(id), Name: id + ".txt"}, Characters: characters, Assigned: assigned}
}

func TestParts(t *testing.T) {
	w := Work{
		Documents: []model.DocumentInfo{document("a", 10), document("b", 20, "hala"), document("c", 30)},
		Shown:     []model.DocumentID{"b", "c"}, Open: "b",
	}
	var got []string
	for _, p := range w.parts() {
		ids := ""
		for _, d := range p.documents {
			ids += string(d.ID)
		}
		got = append(got, p.name+": "+ids)
	}
	want := []string{"2 that nobody has: ac", "2 shown in the list: bc", "the open one: b.txt: b"}
	if !slices.Equal(got, want) {
		t.Errorf("the parts are %q, want %q", got, want)
	}
	if w.Open = ""; len(w.parts()) != 2 {
		t.Errorf("without an open document there are %d parts", len(w.parts()))
	}
}

func TestASingleDocumentGoesToAllWhoWereChosen(t *testing.T) {
	c := choice{documents: []model.DocumentInfo{document("a", 10, "hala")}, to: []string{"hala", "karim", "sami"}, each: 2}
	want := []model.Assignment{{Document: "a", Author: "karim"}, {Document: "a", Author: "sami"}}
	if got := c.given(); !slices.Equal(got, want) {
		t.Errorf("given are %v, want %v", got, want)
	}
	if c.to = nil; len(c.given()) != 0 {
		t.Errorf("given to nobody are %v", c.given())
	}
}

// What is given is new, goes to those who were chosen, and the look before counts just that.
func TestWhatIsGiven(t *testing.T) {
	people := []string{"hala", "karim", "sami"}
	rapid.Check(t, func(t *rapid.T) {
		w := Work{Team: model.Team{}.With("hala", model.RoleAnnotator).With("karim", model.RoleAnnotator).With("sami", model.RoleAnnotator)}
		for i := range rapid.IntRange(0, 9).Draw(t, "documents") {
			has := rapid.SliceOfNDistinct(rapid.SampledFrom(people), 0, 2, rapid.ID).Draw(t, "assigned")
			slices.Sort(has)
			w.Documents = append(w.Documents, document(fmt.Sprint(i), 1+10*i, has...))
		}
		c := choice{
			documents: w.parts()[0].documents, to: rapid.SliceOfNDistinct(rapid.SampledFrom(people), 0, 3, rapid.ID).Draw(t, "to"),
			overlap: rapid.SampledFrom(shares).Draw(t, "overlap"), each: rapid.IntRange(2, 3).Draw(t, "each"),
		}
		given := c.given()
		more := map[string]int{}
		for _, a := range given {
			more[a.Author]++
			if !slices.Contains(c.to, a.Author) {
				t.Fatalf("%v goes to somebody who was not chosen of %v", a, c.to)
			}
		}
		before, after := w.after(nil), w.after(given)
		if len(c.to) > 0 && after.Unassigned != 0 {
			t.Fatalf("%d documents stay with nobody", after.Unassigned)
		}
		for i, a := range after.Annotators {
			if b := before.Annotators[i]; b.Name != a.Name || a.Documents-b.Documents != more[a.Name] {
				t.Fatalf("%s has %d documents, had %d, and was given %d", a.Name, a.Documents, b.Documents, more[a.Name])
			}
		}
	})
}
