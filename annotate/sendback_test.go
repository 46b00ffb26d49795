package annotate

import (
	"testing"
	"time"

	"raqim/model"
)

func TestSendBack(t *testing.T) {
	at := time.Date(2031, 11, 2, 9, 30, 0, 0, time.FixedZone("", 3*3600))
	back := SendBack{Comment: "راجع الاقتباس الثاني", Reviewer: "mona", Time: at}
	begun := State{Document: model.Document{ID: "d", Name: "a.txt"}, Set: newSet("d", "a1"), HasSet: true}
	begun.Set.State = model.SetDone
	apply := func(s State, c Command) State {
		t.Helper()
		changes, err := c.Check(s)
		if err != nil {
			t.Fatal(err)
		}
		return s.Apply(changes)
	}
	s := apply(begun, back)
	want := model.Set{
		Document: "d", Author: "a1", Kind: model.SetHuman, State: model.SetOpen, Note: "راجع الاقتباس الثاني",
		SentBack: model.SentBack{By: "mona", At: "2031-11-02T06:30:00Z"},
	}
	if s.Set != want || !s.Set.SentBack.Time().Equal(at) {
		t.Errorf("it is %+v, want %+v", s.Set, want)
	}
	done := apply(s, SetState{State: model.SetDone})
	if done.Set.SentBack != (model.SentBack{}) || done.Set.Note != want.Note {
		t.Errorf("done again it is %+v", done.Set)
	}
	if open := apply(done, SetState{State: model.SetOpen}); open.Set.SentBack != (model.SentBack{}) {
		t.Errorf("opened by its annotator it is %+v", open.Set)
	}
	untouched, locked := begun, begun
	untouched.HasSet, locked.Set.State = false, model.SetLocked
	for _, x := range []struct {
		name string
		s    State
		c    SendBack
		code model.Code
	}{
		{"not begun", untouched, back, model.NotFound},
		{"locked", locked, back, model.Conflict},
		{"without a comment", begun, SendBack{Comment: " \n", Reviewer: "mona", Time: at}, model.Invalid},
		{"by nobody", begun, SendBack{Comment: "x", Time: at}, model.Invalid},
	} {
		if _, err := x.c.Check(x.s); model.CodeOf(err) != x.code {
			t.Errorf("%s: %v", x.name, err)
		}
	}
}
