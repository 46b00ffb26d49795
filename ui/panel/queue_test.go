package panel

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"raqim/model"
)

// Whatever the states, the flags, the assignments and the document to begin with are: doing
// one document after another comes to every unfinished one of the list once, first to what
// was sent back, then to the author's own, of either to those with a flag last, and then says
// that there is none.
func TestTheQueueComesToEveryUnfinishedDocumentOnce(t *testing.T) {
	themed(t)
	d := NewDocuments()
	rapid.Check(t, func(t *rapid.T) {
		list := infos(rapid.IntRange(1, 12).Draw(t, "documents"))
		var want []model.DocumentID
		for i := range list {
			list[i].Flagged = rapid.Bool().Draw(t, "flagged")
			list[i].Assigned = rapid.SampledFrom([][]string{nil, {"a1"}, {"a2"}, {"a1", "a2"}}).Draw(t, "assigned")
			if state := rapid.SampledFrom([]model.SetState{"", model.SetOpen, model.SetDone, model.SetLocked}).Draw(t, "state"); state != "" {
				list[i].Sets = []model.SetInfo{{Set: model.Set{Author: "a1", Kind: model.SetHuman, State: state}}}
				if state == model.SetOpen && rapid.Bool().Draw(t, "sent back") {
					list[i].Sets[0].SentBack = model.SentBack{By: "mona"}
				}
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
		last := 0
		for id, ok := d.current, true; ok; id, ok = d.NextUnfinished() {
			d.SetCurrent(id)
			info, _ := d.Current()
			if unfinished(info, "a1") && slices.Contains(want, id) {
				now := turn(info)
				if len(came) > 0 && now < last {
					t.Fatalf("%s, assigned to %v, flagged %v, comes too late: %v", id, info.Assigned, info.Flagged, came)
				}
				if len(came) > 0 || now == 0 {
					last = now
				}
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

// turn is when a document's turn is in the queue of a1.
func turn(info model.DocumentInfo) int {
	if sentBack(info, "a1") {
		return 0
	}
	turn := 1
	if !slices.Contains(info.Assigned, "a1") {
		turn = 3
	}
	if info.Flagged {
		turn++
	}
	return turn
}
