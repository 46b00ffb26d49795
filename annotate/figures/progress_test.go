package figures

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

func set(author string, kind model.SetKind, state model.SetState, spans, relations int) model.SetInfo {
	return model.SetInfo{Set: model.Set{Author: author, Kind: kind, State: state}, Spans: spans, Relations: relations}
}

func TestProgress(t *testing.T) {
	infos := []model.DocumentInfo{
		{Sets: []model.SetInfo{set("zeinab", model.SetHuman, model.SetDone, 3, 1), set("ali", model.SetHuman, model.SetOpen, 2, 0)}},
		{Sets: []model.SetInfo{set("zeinab", model.SetHuman, model.SetLocked, 0, 0), set("gold", model.SetGold, model.SetOpen, 5, 2)}},
		{Sets: []model.SetInfo{set("zeinab", model.SetHuman, model.SetLocked, 4, 4), set("rules", model.SetMachine, model.SetOpen, 7, 0)}},
		{},
	}
	want := []Progress{
		{Author: "ali", Kind: model.SetHuman, Untouched: 3, Open: 1, Spans: 2},
		{Author: "zeinab", Kind: model.SetHuman, Untouched: 1, Done: 2, Empty: 1, Spans: 7, Relations: 5},
		{Author: "gold", Kind: model.SetGold, Untouched: 3, Open: 1, Spans: 5, Relations: 2},
		{Author: "rules", Kind: model.SetMachine, Untouched: 3, Open: 1, Spans: 7},
	}
	if d := cmp.Diff(want, ProgressOf(infos)); d != "" {
		t.Errorf("progress differs (-want +got):\n%s", d)
	}
	if got := ProgressOf(nil); len(got) != 0 {
		t.Errorf("a project without documents has progress %v", got)
	}
}
