package panel

import (
	"slices"
	"strings"
	"testing"

	"raqim/model"
)

// assigned are documents of which every second one is a1's.
func assigned(n int) []model.DocumentInfo {
	list := infos(n)
	for i := 0; i < n; i += 2 {
		list[i].Assigned = []string{"a1"}
	}
	return list
}

func TestTheListBeginsWithOnesOwnDocuments(t *testing.T) {
	themed(t)
	d := NewDocuments()
	d.SetUser("a1")
	d.BeginMine()
	d.SetFirst(infos(3), "a1") // none of which is theirs
	if d.Mine() || len(d.Shown()) != 3 {
		t.Fatalf("narrowed to own ones (%v), of which there is none: %v", d.Mine(), d.Shown())
	}
	list := assigned(5)
	d.SetDocuments(list, "a1")
	want := []model.DocumentID{list[0].ID, list[2].ID, list[4].ID}
	if !d.Mine() || !slices.Equal(d.Shown(), want) || !d.mine.room.Visible() {
		t.Fatalf("shown are %v, want %v", d.Shown(), want)
	}
	if left := d.Left(); left != (Left{Shown: 3, Own: 3, Hidden: 2}) {
		t.Errorf("left is %+v", left)
	}
	d.states.TypedRune('٦')
	if d.Mine() || len(d.Shown()) != 5 || d.State() != "" {
		t.Errorf("6 shows %v, %q", d.Shown(), d.State())
	}
	d.states.TypedRune('6')
	d.states.TypedRune('1')
	if got := d.State(); !d.Mine() || got != "untouched · yours" {
		t.Errorf("it is narrowed to %q", got)
	}
	// Another author's sets are shown, who has no documents, then the one who has again.
	d.SetAuthor("a2")
	if d.Mine() || d.mine.room.Visible() {
		t.Error("the list is narrowed to the documents of somebody who has none")
	}
	d.SetAuthor("a1")
	d.states.TypedRune('0')
	if d.Mine() || len(d.Shown()) != 5 {
		t.Errorf("0 shows %v", d.Shown())
	}
}

func TestOnesOwnDocumentsAreCalledSo(t *testing.T) {
	themed(t)
	r := newDocumentRow()
	info := assigned(1)[0]
	r.show(info, "a1", "yours")
	if !r.own.Visible() || !strings.HasSuffix(r.Tip(), " · yours") {
		t.Errorf("the sign is shown: %v, the row says %q", r.own.Visible(), r.Tip())
	}
	r.show(info, "a2", "of a2")
	if r.own.Visible() || strings.Contains(r.Tip(), "a2") {
		t.Errorf("of another's: the sign is shown: %v, the row says %q", r.own.Visible(), r.Tip())
	}
	d := NewDocuments()
	d.SetUser("mona")
	d.BeginMine()
	d.SetDocuments([]model.DocumentInfo{info}, "a1")
	if got := d.mine.word.Text(); got != "of a1: 1" || d.Mine() {
		t.Errorf("the documents of whom mona looks at are %q", got)
	}
}
