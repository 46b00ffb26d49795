package panel

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"raqim/model"
)

// Whatever the states, the flags and the document to begin with are: doing one
// document after another comes to every unfinished one of the list once, to those
// with a flag last, and then says that there is none.
func TestTheQueueComesToEveryUnfinishedDocumentOnce(t *testing.T) {
	themed(t)
	d := NewDocuments()
	rapid.Check(t, func(t *rapid.T) {
		list := infos(rapid.IntRange(1, 12).Draw(t, "documents"))
		var want []model.DocumentID
		for i := range list {
			list[i].Flagged = rapid.Bool().Draw(t, "flagged")
			if state := rapid.SampledFrom([]model.SetState{"", model.SetOpen, model.SetDone, model.SetLocked}).Draw(t, "state"); state != "" {
				list[i].Sets = []model.SetInfo{{Set: model.Set{Author: "a1", Kind: model.SetHuman, State: state}}}
			}
			if unfinished(list[i], "a1") {
				want = append(want, list[i].ID)
			}
		}
		d.states.take(allStates)
		d.SetDocuments(list, "a1")
		d.SetCurrent(list[rapid.IntRange(0, len(list)-1).Draw(t, "current")].ID)
		if rapid.Bool().Draw(t, "only open ones") {
			d.states.take(1)
			want = slices.DeleteFunc(want, func(id model.DocumentID) bool { return list[d.indexOf(id)].StatusBy("a1") != model.StatusOpen })
		}
		var came []model.DocumentID
		flags := false
		for id, ok := d.current, true; ok; id, ok = d.NextUnfinished() {
			d.SetCurrent(id)
			info, _ := d.Current()
			if unfinished(info, "a1") && slices.Contains(want, id) {
				if len(came) > 0 && flags && !info.Flagged {
					t.Fatalf("%s without a flag comes behind one with it: %v", id, came)
				}
				flags = info.Flagged && len(came) > 0
				came = append(came, id)
			}
			info.Sets = []model.SetInfo{{Set: model.Set{Author: "a1", Kind: model.SetHuman, State: model.SetDone}}}
			d.Update(info)
			if len(came) > len(want) {
				t.Fatalf("the queue came to %v of %v", came, want)
			}
		}
		slices.Sort(came)
		slices.Sort(want)
		if !slices.Equal(came, want) {
			t.Fatalf("the queue came to %v, unfinished were %v", came, want)
		}
		if left := d.Left(); left.Shown != 0 {
			t.Fatalf("left is %+v", left)
		}
	})
}
