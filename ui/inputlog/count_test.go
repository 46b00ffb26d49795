package inputlog

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

const log = `{"time":"2026-01-02T03:04:05Z","kind":"start"}
{"time":"2026-01-02T03:04:05Z","kind":"modifier","key":"Left Ctrl"}
{"time":"2026-01-02T03:04:05Z","kind":"shortcut","key":"F","mods":["ctrl"]}
{"time":"2026-01-02T03:04:05Z","kind":"rune","key":"4","rune":"4"}
{"time":"2026-01-02T03:04:05Z","kind":"action","action":"add_span","step":"do","seq":1,"document":"d","spans":[{"id":"s1","label":"QUOTE","change":"made"}]}
{"time":"2026-01-02T03:04:05Z","kind":"click"}
{"time":"2026-01-02T03:04:05Z","kind":"drag"}
{"time":"2026-01-02T03:04:05Z","kind":"rune","key":"1","rune":"۱"}
{"time":"2026-01-02T03:04:05Z","kind":"action","action":"add_span","step":"do","seq":2,"document":"d","spans":[{"id":"s2","label":"SPEAKER","change":"made"}]}

{"time":"2026-01-02T03:04:05Z","kind":"rune","key":"L"}
{"time":"2026-01-02T03:04:05Z","kind":"rune","key":"1"}
{"time":"2026-01-02T03:04:05Z","kind":"action","action":"add_relation","step":"do","seq":3,"document":"d","spans":[{"id":"s1","label":"QUOTE","change":"changed"}],"relations":[{"id":"r1","label":"SPEAKER_OF","change":"made"}]}
{"time":"2026-01-02T03:04:05Z","kind":"key","key":"Delete"}
{"time":"2026-01-02T03:04:05Z","kind":"action","action":"remove_span","step":"do","seq":4,"document":"d","spans":[{"id":"s2","label":"SPEAKER","change":"removed"}],"relations":[{"id":"r1","label":"SPEAKER_OF","change":"removed"}]}
{"time":"2026-01-02T03:04:05Z","kind":"repeat","key":"Right"}
{"time":"2026-01-02T03:04:05Z","kind":"wheel"}
{"time":"2026-01-02T03:04:05Z","kind":"start"}
{"time":"2026-01-02T03:04:05Z","kind":"key","key":"F5"}
{"time":"2026-01-02T03:04:05Z","kind":"action","action":"set_state","step":"do","seq":5,"document":"d"}
{"time":"2026-01-02T03:04:05Z","kind":"shortcut","key":"Z"}
{"time":"2026-01-02T03:04:05Z","kind":"action","action":"set_label","step":"undo","seq":6,"document":"e","spans":[{"id":"s9","label":"CUE","change":"changed"}]}
{"time":"2026-01-02T03:04:05Z","kind":"shortcut","key":"Q"}
{"time":"2026-01-02T03:04:05Z","kind":"sho`

// Every press is counted once, for what was stored after it.
func TestCount(t *testing.T) {
	got, err := Count(strings.NewReader(log))
	if err != nil {
		t.Fatal(err)
	}
	want := Counts{
		Sittings: 2,
		All:      Input{Keys: 9, Modifiers: 1, Repeats: 1, Clicks: 1, Drags: 1, Wheel: 1},
		Actions: []ActionCount{
			{"add_span", model.Did, 2, Input{Keys: 3, Modifiers: 1, Clicks: 1, Drags: 1}},
			{"add_relation", model.Did, 1, Input{Keys: 2}},
			{"remove_span", model.Did, 1, Input{Keys: 1}},
			{"set_state", model.Did, 1, Input{Keys: 1}},
			{"set_label", model.Undid, 1, Input{Keys: 1}},
		},
		Spans: []LabelCount{
			{"CUE", 0, Input{Keys: 1}}, // it was there before the log
			{"QUOTE", 1, Input{Keys: 2, Modifiers: 1}},
			{"SPEAKER", 0, Input{Keys: 2, Clicks: 1, Drags: 1}},
		},
		Relations: []LabelCount{{"SPEAKER_OF", 0, Input{Keys: 2}}},
		Other:     Input{Keys: 1},
		Nothing:   Input{Keys: 1, Repeats: 1, Wheel: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	sum := Sum(got.Spans).Input
	sum.add(Sum(got.Relations).Input)
	sum.add(got.Other)
	sum.add(got.Nothing)
	if sum != got.All {
		t.Errorf("the parts make %+v, all is %+v", sum, got.All)
	}
	if made := Sum(got.Spans).Made; made != 1 {
		t.Errorf("%d spans are left, not 1", made)
	}
}

func TestWhatIsNoLogIsRefused(t *testing.T) {
	for _, c := range []struct{ log, want string }{
		{"{\"kind\":\"start\"}\nhello\n", "line 2 is no line of an input log: hello"},
		{"{\"kind\":\"jump\"}\n", "line 1 "},
		{"{\"format\":\"raqim-jsonl/1\"}\n", "line 1 "},
		{strings.Repeat("م", 100) + "\xff\n", strings.Repeat("م", 60) + "…"},
	} {
		_, err := Count(strings.NewReader(c.log))
		if model.CodeOf(err) != model.Invalid || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.20q: %v, want Invalid with %q", c.log, err, c.want)
		}
	}
	if counts, err := Count(strings.NewReader("")); err != nil || counts.Sittings != 0 || counts.Actions == nil {
		t.Errorf("an empty log: %+v, %v", counts, err)
	}
}

// Whatever the file holds, reading it ends without a panic, and no press is lost
// or counted twice.
func FuzzCount(f *testing.F) {
	f.Add(log)
	f.Fuzz(func(t *testing.T, log string) {
		c, err := Count(strings.NewReader(log))
		if err != nil {
			return
		}
		sum := Sum(c.Spans).Input
		sum.add(Sum(c.Relations).Input)
		sum.add(c.Other)
		sum.add(c.Nothing)
		if sum != c.All {
			t.Errorf("the parts make %+v, all is %+v", sum, c.All)
		}
	})
}
