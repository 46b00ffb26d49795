package dialogs

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/model"
)

// who opens a question whose answers are those of all that hold the text, and one new.
func who(t *testing.T, p *Parent, text string, current model.EntityID) (*entityChooser, *[]EntityAnswer) {
	t.Helper()
	all := []EntityAnswer{{ID: "e1", Name: "Nader"}, {ID: "e2", Name: "Nadia"}, {ID: "e3", Name: "سليم"}}
	var got []EntityAnswer
	c := newEntityChooser(p, EntityQuestion{Title: "?", Text: text, Current: current, Find: func(text string) (found EntityAnswers) {
		for _, a := range all {
			if strings.Contains(a.Name, text) {
				found.List = append(found.List, a)
			}
		}
		found.More = len(all) - len(found.List)
		if text != "" {
			found.List = append(found.List, EntityAnswer{Name: text})
			found.More--
		}
		if text == "Nadi" {
			found.Framed = len(found.List) - 1
		}
		return found
	}}, func(a EntityAnswer) { got = append(got, a) })
	c.open()
	return c, &got
}

func TestEnterTakesTheFramedEntity(t *testing.T) {
	for _, c := range []struct {
		name, text string
		current    model.EntityID
		keys       []fyne.KeyName
		want       EntityAnswer
	}{
		{"the first", "Nad", "", nil, EntityAnswer{ID: "e1", Name: "Nader"}},
		{"a new one where that is framed", "Nadi", "", nil, EntityAnswer{Name: "Nadi"}},
		{"back from a new one", "Nadi", "", []fyne.KeyName{fyne.KeyUp}, EntityAnswer{ID: "e2", Name: "Nadia"}},
		{"the one that it has", "Nad", "e2", nil, EntityAnswer{ID: "e2", Name: "Nadia"}},
		{"the next", "Nad", "", []fyne.KeyName{fyne.KeyDown}, EntityAnswer{ID: "e2", Name: "Nadia"}},
		{"the last, however far", "Nad", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown}, EntityAnswer{Name: "Nad"}},
		{"back", "Nad", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyUp}, EntityAnswer{ID: "e1", Name: "Nader"}},
		{"none", "Nad", "e1", []fyne.KeyName{fyne.KeyDelete}, EntityAnswer{}},
		{"none for blanks", "  ", "e1", nil, EntityAnswer{}},
		{"any of all", "Nad", "", []fyne.KeyName{fyne.KeyDelete, fyne.KeyDown, fyne.KeyDown}, EntityAnswer{ID: "e2", Name: "Nadia"}},
	} {
		p, closed := parent(t)
		_, got := who(t, p, c.text, c.current)
		for _, k := range c.keys {
			focusedLine(t, p).TypedKey(&fyne.KeyEvent{Name: k})
		}
		focusedLine(t, p).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if len(*got) != 1 || (*got)[0] != c.want || *closed != 1 {
			t.Errorf("%s: %+v, want %+v", c.name, *got, c.want)
		}
	}
}

func TestAClickOnARowChoosesIt(t *testing.T) {
	p, closed := parent(t)
	c, got := who(t, p, "", "")
	test.Tap(c.column.Objects[2].(*entityRow))
	if len(*got) != 1 || (*got)[0].ID != "e3" || *closed != 1 {
		t.Errorf("chosen is %+v", *got)
	}
}

func TestMoreEntitiesThanThereIsRoomForAreCounted(t *testing.T) {
	p, _ := parent(t)
	c, _ := who(t, p, "س", "")
	if !strings.Contains(c.note.Text(), "1 more") {
		t.Errorf("the note says %q", c.note.Text())
	}
	c.line.SelectAll()
	test.Type(c.line, "Nad")
	if c.note.Text() != "" || len(c.answers) != 3 {
		t.Errorf("the note says %q of %+v", c.note.Text(), c.answers)
	}
}
