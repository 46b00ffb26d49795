package annotate

import (
	"slices"
	"testing"

	"raqim/model"
)

func TestInForce(t *testing.T) {
	done := func(seq int64) model.Entry { return model.Entry{Seq: seq, Kind: model.Did} }
	again := func(seq, target int64, kind model.EntryKind) model.Entry {
		return model.Entry{Seq: seq, Target: target, Kind: kind}
	}
	for name, c := range map[string]struct {
		entries []model.Entry
		want    []int64
	}{
		"nothing":           {nil, nil},
		"done":              {[]model.Entry{done(3), done(5)}, []int64{3, 5}},
		"taken back":        {[]model.Entry{done(3), done(5), again(6, 5, model.Undid)}, []int64{3}},
		"done again":        {[]model.Entry{done(3), again(6, 3, model.Undid), again(7, 3, model.Redid)}, []int64{3}},
		"taken back at end": {[]model.Entry{done(3), again(6, 3, model.Undid), again(7, 3, model.Redid), again(9, 3, model.Undid)}, nil},
	} {
		var got []int64
		for _, e := range InForce(c.entries) {
			got = append(got, e.Seq)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
