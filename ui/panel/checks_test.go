package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate/check"
	"raqim/model"
)

// checkedState shows what the document of state lacks, and that its quote is
// doubtful, in a list, and gives the list with what is chosen there.
func checkedState(t *testing.T) (*Checks, *[]check.Finding) {
	t.Helper()
	themed(t)
	c := NewChecks()
	test.NewTempWindow(t, c).Resize(fyne.NewSize(320, 400))
	s := state(t)
	c.SetFindings(s.Schema, model.NewOffsetMap(s.Document.Text), []check.Finding{
		{Kind: check.NoDate},
		{Kind: check.NoValue, Span: "s1", Label: "SPEAKER", Parts: s.Spans[0].Parts, Attribute: "entity"},
		{Kind: check.NoLink, Span: "s2", Label: "QUOTE", Parts: s.Spans[1].Parts, Relations: []string{"CUE_OF"}},
		{Kind: check.EdgeSign, Span: "s2", Label: "QUOTE", Parts: s.Spans[1].Parts, Value: "."},
	})
	var chosen []check.Finding
	c.OnChoose = func(f check.Finding) { chosen = append(chosen, f) }
	return c, &chosen
}

func TestTheListSaysWhatIsLackingAndWhere(t *testing.T) {
	c, _ := checkedState(t)
	if got := c.Title(); got != "3 things open · 1 doubtful" {
		t.Errorf("the title is %q", got)
	}
	got := strings.Join(texts(c), "|")
	for _, want := range []string{"no date|the document", "Entity is open|نادر", "no Cue|\"نعم\"", "ends with “.”|\"نعم\""} {
		if !strings.Contains(got, want) {
			t.Errorf("the list lacks %q: %s", want, got)
		}
	}
	c.Clear()
	if got := strings.Join(texts(c), "|"); got != "" {
		t.Errorf("a cleared list says %q", got)
	}
	c.SetFindings(nil, nil, nil)
	if got := c.Title(); got != "Nothing is open. Ctrl+Enter: done, and to the next" || !c.Empty() {
		t.Errorf("a list of nothing says %q", got)
	}
}

func TestTheListIsGoneThroughByKeys(t *testing.T) {
	c, chosen := checkedState(t)
	left, passed := 0, ""
	c.OnLeave, c.OnKey = func() { left++ }, func(e *fyne.KeyEvent) { passed += string(e.Name) }
	c.Keys().FocusGained()
	for _, name := range []fyne.KeyName{
		fyne.KeyReturn, fyne.KeyUp, fyne.KeyDown, fyne.KeyEnter, fyne.KeyEnd, fyne.KeyDown, fyne.KeySpace, fyne.KeyHome, fyne.KeyReturn,
		fyne.KeyDelete, fyne.KeyTab, fyne.KeyF9, fyne.KeyEscape,
	} {
		c.Keys().TypedKey(&fyne.KeyEvent{Name: name})
	}
	var kinds []string
	for _, f := range *chosen {
		kinds = append(kinds, string(f.Kind))
	}
	if got := strings.Join(kinds, " "); got != "no_date no_value edge_sign no_date" {
		t.Errorf("chosen: %s", got)
	}
	if left != 1 || passed != "F9" {
		t.Errorf("left %d times, passed on %q", left, passed)
	}
}

// Once something is settled what comes next is picked, and a click on the picked
// row chooses it, too.
func TestThePlaceInTheListIsKept(t *testing.T) {
	c, chosen := checkedState(t)
	c.list.tapped(1)
	c.SetFindings(c.list.schema, c.list.text, append(c.list.findings[:1:1], c.list.findings[2:]...))
	c.list.tapped(1)
	if len(*chosen) != 2 || (*chosen)[1].Kind != check.NoLink {
		t.Fatalf("chosen: %+v", *chosen)
	}
	c.SetAtHand("s2")
	if c.list.at != 1 {
		t.Errorf("row %d is picked, want the one about the span that is picked already", c.list.at)
	}
	c.SetAtHand("s9")
	c.SetAtHand("")
	c.SetFindings(c.list.schema, c.list.text, c.list.findings[:1])
	if c.list.at != 0 {
		t.Errorf("row %d of one is picked", c.list.at)
	}
	c.SetFindings(c.list.schema, c.list.text, nil)
	c.Keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(*chosen) != 2 {
		t.Error("an empty list chooses something")
	}
}
