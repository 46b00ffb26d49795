package model

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestMessagesInEnglish(t *testing.T) {
	for _, c := range []struct {
		m    Message
		want string
	}{
		{Message{}, ""},
		{Messagef("the text is empty"), "the text is empty"},
		{Messagef("%d of %s", 3, Messagef("the span %s", "s1")), "3 of the span s1"},
		{Messagef("it has %s", List{"A", "B", "C"}), "it has A, B, C"},
		{Messagef("it takes %s", AnyOf{"A", "B"}), "it takes A or B"},
		{Messagef("%s", Clauses{Messagef("%d more", 2), Messagef("a list")}), "2 more; a list"},
		{Messagef("%s", List(nil)), ""},
		{Messagef("all of it: %v", Errorf(Invalid, "%d%%", 5)), "all of it: 5%"},
	} {
		if got := c.m.String(); got != c.want {
			t.Errorf("%q %v is %q, want %q", c.m.Format, c.m.Args, got, c.want)
		}
		data, err := json.Marshal(c.m)
		var back string
		if err != nil || json.Unmarshal(data, &back) != nil || back != c.want {
			t.Errorf("%q is written %s: %v", c.want, data, err)
		}
	}
}

func TestErrorsKeepMessageAndCause(t *testing.T) {
	cause := errors.New("no room")
	err := Wrap(Failed, cause, "%s cannot be written", "a.txt")
	if err.Error() != "a.txt cannot be written: no room" || !errors.Is(err, cause) || CodeOf(err) != Failed {
		t.Errorf("%v, code %s", err, CodeOf(err))
	}
	if err.Message.Format != "%s cannot be written" || len(err.Message.Args) != 1 {
		t.Errorf("the message is %+v", err.Message)
	}
}
