package panel

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"raqim/assets"
	"raqim/model"
)

// attributeOf is an attribute of the default schema.
func attributeOf(t *testing.T, label, name string) model.AttributeType {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	span, _ := schema.SpanType(label)
	a, ok := span.Attribute(name)
	if !ok {
		t.Fatalf("%s has no %s", label, name)
	}
	return a
}

func TestWhatATypedValueMeans(t *testing.T) {
	lemma, value, level := attributeOf(t, "CUE", "lemma"), attributeOf(t, "TIMEX3", "value"), attributeOf(t, "QUOTE", "level")
	many := lemma
	many.Multi = true
	for _, c := range []struct {
		a     model.AttributeType
		typed string
		want  model.Value
	}{
		{lemma, " می\u200cگوید ", model.TextValue(" می\u200cگوید ")},
		{lemma, " \t ", model.TextValue("")},
		{value, " 2031-10-21 ", model.TextValue("2031-10-21")},
		{value, "۲۰۳۱-۱۰-٢١", model.TextValue("2031-10-21")},
		{lemma, "۲", model.TextValue("۲")},
		{level, "2 ", model.TextValue("2")},
		{level, "", model.TextValue("")},
		{many, "قال، أضاف, say,,", model.ListValue("قال", "أضاف", "say")},
	} {
		if got := typedValue(c.a, c.typed); !got.Equal(c.want) {
			t.Errorf("%s: %q means %q, want %q", c.a.Name, c.typed, got.Items(), c.want.Items())
		}
	}
}

// Several values are a set in the order of the schema, whatever the order of the keys.
func TestTogglingKeepsASetInTheOrderOfTheSchema(t *testing.T) {
	marking := attributeOf(t, "QUOTE", "marking")
	rapid.Check(t, func(t *rapid.T) {
		value, has := model.Value{}, make([]bool, len(marking.Values.Choices))
		for _, i := range rapid.SliceOf(rapid.IntRange(0, len(has)-1)).Draw(t, "keys") {
			value, has[i] = toggled(NewInspector().options(marking), value, marking.Values.Choices[i].Value), !has[i]
		}
		var want []string
		for i, c := range marking.Values.Choices {
			if has[i] {
				want = append(want, c.Value)
			}
		}
		if got := value.Items(); !slices.Equal(got, want) || marking.Accepts(value) != nil {
			t.Fatalf("the values are %q, want %q", got, want)
		}
	})
}

// A reference that could point to nothing is not among what is set.
func TestReferencesAreSetWhereThereIsSomethingToPointTo(t *testing.T) {
	themed(t)
	i := NewInspector()
	s := state(t)
	names := func(label string) []string {
		s.Spans[0].Label = label
		i.ShowSpan(s, "s1")
		var names []string
		for _, a := range i.editor.types() {
			names = append(names, a.Name)
		}
		return names
	}
	for _, tt := range []struct {
		label, name string
		want        bool
	}{
		{"QUOTE", "duplicate_of", true}, {"TIMEX3", "anchorTimeID", true}, {"CUE", "lemma", true}, {"SPEAKER", "entity", false},
	} {
		if got := slices.Contains(names(tt.label), tt.name); got != tt.want {
			t.Errorf("%s of %s: %v", tt.name, tt.label, got)
		}
	}
	s.Spans[1].Entity = "e7"
	if !slices.Contains(names("SPEAKER"), "entity") {
		t.Error("an entity of another span is not offered")
	}
	s.Spans = s.Spans[:1]
	if slices.Contains(names("QUOTE"), "duplicate_of") {
		t.Error("a quote alone can repeat something")
	}
}

// In a low pane the arrows never pick what is not seen.
func TestThePickedChoiceIsSeen(t *testing.T) {
	themed(t)
	i := NewInspector()
	w := test.NewTempWindow(t, i)
	w.Resize(fyne.NewSize(200, 120))
	i.Focus = w.Canvas().Focus
	s := state(t)
	s.Spans[0].Label = "CUE"
	i.ShowSpan(s, "s1")
	i.Edit()
	i.editor.step(1) // from the lemma, which is typed, to the class
	for range 14 {
		row := pickedRow(i.opened)
		if row == nil {
			t.Fatal("nothing is picked")
		}
		top := row.Position().Y + 8 - i.scroll.Offset.Y
		if bottom := top + row.Size().Height; top < 0 || bottom > i.scroll.Size().Height {
			t.Errorf("choice %d lies at %v to %v of %v", i.editor.pick, top, bottom, i.scroll.Size().Height)
		}
		i.editor.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if i.editor.open != "form" {
		t.Errorf("beyond the last choice %q is open", i.editor.open)
	}
}
