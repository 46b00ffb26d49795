package schema

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/draft"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
	"raqim/ui/theme"
)

// shown is a page in a window, and what it asked for.
type shown struct {
	*Page
	canvas   fyne.Canvas
	said     string
	looked   []annotate.SetSchema
	applied  []annotate.SetSchema
	exported []byte
	asked    int
}

func parse(t testing.TB, name string) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(assets.Schema(name))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// show shows the page of one of the schemas that ship. Questions are answered with yes.
func show(t *testing.T, name string, readOnly bool) *shown {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	w := test.NewTempWindow(t, container.NewWithoutLayout())
	s := &shown{Page: New(parse(t, name), readOnly), canvas: w.Canvas()}
	s.OnLook = func(c annotate.SetSchema) { s.looked = append(s.looked, c) }
	s.OnApply = func(c annotate.SetSchema) { s.applied = append(s.applied, c) }
	s.OnExport = func(data []byte) { s.exported = data }
	s.Ask = func(_ string, _ error, _ string, then func()) { s.asked++; then() }
	s.Say = func(text string) { s.said = text }
	s.GiveFocus, s.Focused = w.Canvas().Focus, w.Canvas().Focused
	s.OnKey = func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			s.Escape()
		}
	}
	w.SetContent(s.Content())
	w.Resize(fyne.NewSize(1024, 640))
	w.Canvas().Focus(s.Focus())
	return s
}

func (s *shown) key(name fyne.KeyName) { s.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: name}) }

// typeOver types a text in place of what stands where the keys are.
func (s *shown) typeOver(t *testing.T, text string) {
	t.Helper()
	l, ok := s.canvas.Focused().(*field.Line)
	if !ok {
		t.Fatalf("the keys are with %T, not with a line", s.canvas.Focused())
	}
	l.SelectAll()
	if text == "" {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	for _, r := range text {
		l.TypedRune(r)
	}
}

// focusNamed gives the keys to the first thing with a name, going by Tab.
func (s *shown) focusNamed(t *testing.T, name string) {
	t.Helper()
	for range 200 {
		if n, ok := s.canvas.Focused().(interface{ Name() string }); ok && n.Name() == name {
			return
		}
		s.canvas.FocusNext()
	}
	t.Fatalf("Tab leads to nothing with the name %q", name)
}

// press presses the button with a name.
func (s *shown) press(t *testing.T, name string) {
	t.Helper()
	s.focusNamed(t, name)
	s.key(fyne.KeySpace)
}

func TestALabelIsMadeAndApplied(t *testing.T) {
	s := show(t, "empty", false)
	if s.Changed() {
		t.Error("nothing was done, and something has changed")
	}
	s.key(fyne.KeyInsert)
	s.typeOver(t, "WITNESS")
	s.focusNamed(t, "Title, Arabic")
	s.typeOver(t, "شاهد")
	s.press(t, "Look and apply…")
	if len(s.looked) != 1 {
		t.Fatalf("no look; it says %q, problems %v", s.said, s.problems)
	}
	made := s.looked[0].To.SpanTypes
	if len(made) != 1 || made[0].ID != "WITNESS" || made[0].Label["ar"] != "شاهد" || made[0].Key != "1" || made[0].TintDark == "" {
		t.Errorf("made: %+v", made)
	}
	s.ShowEffect(s.looked[0], annotate.Effect{})
	s.press(t, "Apply")
	if len(s.applied) != 1 || !s.applied[0].Drop || s.applied[0].Unlocked {
		t.Fatalf("applied: %+v", s.applied)
	}
	s.SetSchema(s.applied[0].To)
	if s.Changed() || s.look != nil || s.draft.Type(s.at) == nil {
		t.Errorf("after it: changed %v, look %v, at %d", s.Changed(), s.look, s.at)
	}
}

func TestWhatIsWrongIsSaidAndKeepsFromApplying(t *testing.T) {
	s := show(t, "default", false)
	for range 8 { // from the first label over its attributes to another
		if t := s.draft.Type(s.at); t != nil && t.ID() == "CUE" {
			break
		}
		s.key(fyne.KeyDown)
	}
	s.focusNamed(t, "Key (digit)")
	s.typeOver(t, "٤")
	cue := s.draft.Type(s.at)
	if got := cue.Text("key"); got != "4" {
		t.Errorf("the Arabic digit is the key %q", got)
	}
	if found, ok := s.problem(label(s, "QUOTE").Handle(), "key"); !ok || found.Other != "CUE" {
		t.Errorf("two labels have one key: %v", s.problems)
	}
	s.focusNamed(t, "Tint on a light page")
	s.typeOver(t, "#0072B2")
	found, ok := s.problem(cue.Handle(), "tint_light")
	if !ok || found.Kind != tooDark || !s.isSevere(found) {
		t.Fatalf("a dark tint is no problem: %v", s.problems)
	}
	s.press(t, "Look and apply…")
	if len(s.looked) > 0 || !strings.Contains(s.said, "2 problems") {
		t.Errorf("a wrong schema is looked at; it says %q", s.said)
	}
	s.show(cue.Handle())
	s.canvas.Focus(s.outline)
	s.press(t, "Take the nearest tint on which text can be read")
	if _, wrong := s.problem(cue.Handle(), "tint_light"); wrong || cue.Text("tint_light") != found.Other {
		t.Errorf("the tint is %s, %s was suggested", cue.Text("tint_light"), found.Other)
	}
}

func label(s *shown, id string) *draft.Type {
	return s.draft.Types[slices.IndexFunc(s.draft.Types, func(t *draft.Type) bool { return t.ID() == id })]
}

func TestUndoGoesStepByStep(t *testing.T) {
	s := show(t, "small", false)
	before := string(s.draft.JSON())
	s.focusNamed(t, "Name in data")
	s.typeOver(t, "TELLER")
	s.canvas.Focus(s.outline)
	s.key(fyne.KeyDelete)
	if len(s.draft.Types) != len(parse(t, "small").SpanTypes)-1 || !strings.Contains(s.said, "SPEAKER_OF") {
		t.Errorf("removed: %d labels left, it says %q", len(s.draft.Types), s.said)
	}
	removed := string(s.draft.JSON())
	for _, a := range []keys.Action{keys.Undo, keys.Undo} {
		if !s.Perform(a) {
			t.Error("undo is not the page's")
		}
	}
	if got := string(s.draft.JSON()); got != before {
		t.Errorf("two steps back: %s", got)
	}
	s.Perform(keys.Redo)
	s.Perform(keys.Redo)
	if got := string(s.draft.JSON()); got != removed {
		t.Errorf("and forth again: %s", got)
	}
	s.press(t, "Discard")
	if s.asked != 1 || s.Changed() {
		t.Errorf("asked %d times; changed: %v", s.asked, s.Changed())
	}
}

func TestPartsAreMovedByKeys(t *testing.T) {
	s := show(t, "small", false)
	before := s.draft.Types[0].ID()
	s.outline.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierShortcutDefault})
	if got := s.draft.Types[1].ID(); got != before || s.draft.Type(s.at).ID() != before || len(s.draft.Changes()) > 0 {
		t.Errorf("the second label is %s; at hand is %s; changes %v", got, s.path(s.at), s.draft.Changes())
	}
	if !s.Changed() {
		t.Error("another order is no change")
	}
	s.outline.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierShortcutDefault})
	if s.Changed() {
		t.Error("there and back is a change")
	}
}

// What was not applied outlives a change of the project's schema by somebody else's hand.
func TestTheDraftOutlivesAnotherSchema(t *testing.T) {
	s := show(t, "small", false)
	s.focusNamed(t, "Title, English")
	s.typeOver(t, "Who speaks")
	s.SetSchema(parse(t, "default"))
	if got := label(s, "SPEAKER"); got.In("label", "en") != "Who speaks" || got.Origin() != "SPEAKER" || s.said == "" {
		t.Errorf("the draft is %s; it says %q", s.draft.JSON(), s.said)
	}
	if !slices.ContainsFunc(s.draft.Changes(), func(c draft.Change) bool { return c.Kind == draft.Removed && c.Old == "CUE" }) {
		t.Errorf("what the draft does not have is removed: %v", s.draft.Changes())
	}
}

func TestReadOnlyChangesNothing(t *testing.T) {
	s := show(t, "default", true)
	for _, name := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyInsert, fyne.KeyDown, fyne.KeyDown, fyne.KeyDelete} {
		s.key(name)
	}
	for range 60 {
		s.canvas.FocusNext()
		s.canvas.Focused().TypedRune('3')
		s.key(fyne.KeySpace)
		s.key(fyne.KeyRight)
		if s.canvas.Focused() == fyne.Focusable(s.outline) {
			break
		}
	}
	if s.Changed() || len(s.looked) > 0 {
		t.Errorf("changed: %v", s.draft.Changes())
	}
}

// Tab reaches everything, and everything has a name; Esc leads back to the outline.
func TestEveryControlHasAName(t *testing.T) {
	s := show(t, "default", false)
	for _, h := range s.allParts() {
		s.show(h)
		s.canvas.Focus(s.outline)
		seen := map[fyne.Focusable]bool{}
		for range 400 {
			s.canvas.FocusNext()
			at := s.canvas.Focused()
			if seen[at] {
				break
			}
			seen[at] = true
			if n, ok := at.(interface{ Name() string }); !ok || n.Name() == "" {
				t.Errorf("%s: %T has no name", s.path(h), at)
			}
		}
		s.canvas.Focus(s.form.first)
		s.key(fyne.KeyEscape)
		if s.canvas.Focused() != fyne.Focusable(s.outline) {
			t.Errorf("%s: Esc leads to %T", s.path(h), s.canvas.Focused())
		}
	}
}

func TestImportSaysWhereAFileIsWrong(t *testing.T) {
	s := show(t, "default", false)
	for data, want := range map[string]string{
		"{\"schema\":\"raqim-schema/1\",\n \"span_types\":[\n  {\"id\":\"A\",\"key\":\"x\"}]}":                                    "Line 3, /span_types/0/key",
		"{\"schema\":\"raqim-schema/1\",\n \"span_types\":[\n {\"id\":\"A\"},\n {\"id\":\"A\"}]}":                                 "line 4",
		"{\"schema\":\"raqim-schema/1\",\n \"span_types\":{}}":                                                                    "a list",
		"{\"schema\":\"raqim-schema/1\"}":                                                                                         "span_types",
		"{\"schema\":\"raqim-schema/1\",\n\"span_types\":[{\"id\":\"A\",\"attributes\":[{\"name\":\"n\",\"values\":\"when\"}]}]}": "a list of values or the name of a kind",
		"{\n\n,": "line 3",
		"{\"schema\":\"raqim-schema/1\",\"span_types\":[{\"id\":\"A\",\"underline\":\"bold\"}]}": "solid, solid-thick, dashed",
	} {
		err := s.Import([]byte(data), "a.json")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", data, err, want)
		}
	}
	if s.Changed() {
		t.Error("a file that is no schema changed something")
	}
	if err := s.Import(assets.Schema("small"), "small.json"); err != nil {
		t.Fatal(err)
	}
	s.press(t, "Export…")
	if got, err := model.ParseSchema(s.exported); err != nil || !got.Equal(*parse(t, "small")) {
		t.Errorf("imported and exported: %v, %s", err, s.exported)
	}
	s.Perform(keys.Undo)
	if s.Changed() {
		t.Error("undo leaves something of the import")
	}
}

func TestALockedSetChangesOnlyIfThatIsAgreedTo(t *testing.T) {
	s := show(t, "small", false)
	s.ShowEffect(annotate.SetSchema{To: parse(t, "small")}, annotate.Effect{
		Items: []annotate.EffectItem{{Kind: annotate.SpanEffect, Name: "QUOTE", Gone: 3}}, Documents: 1, Sets: 1,
		Locked: []model.LockedSet{{ID: "d", Document: "a.txt", Author: "a1"}},
	})
	for range 10 {
		s.canvas.FocusNext()
		if n, ok := s.canvas.Focused().(interface{ Name() string }); ok && n.Name() == "Apply; 3 things go" {
			t.Fatal("it can be applied before the change of the locked set is agreed to")
		}
	}
	s.press(t, "Change the locked set, too")
	s.press(t, "Apply; 3 things go")
	if len(s.applied) != 1 || !s.applied[0].Unlocked {
		t.Errorf("applied: %+v", s.applied)
	}
	s.canvas.Focus(s.look.focus)
	if !s.Escape() || s.look != nil || s.canvas.Focused() != fyne.Focusable(s.outline) {
		t.Errorf("Esc leads from the look to %T", s.canvas.Focused())
	}
}

// What a letter costs that is typed into the largest form of the default schema.
func BenchmarkTypedLetter(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.Theme{Mode: theme.AlwaysLight})
	p := New(parse(b, "default"), false)
	p.Say, p.GiveFocus, p.OnKey = func(string) {}, func(fyne.Focusable) {}, func(*fyne.KeyEvent) {}
	w := test.NewTempWindow(b, p.Content())
	w.Resize(fyne.NewSize(1024, 640))
	for _, h := range p.allParts() {
		if p.path(h) == "CUE.cue_class" {
			p.show(h)
		}
	}
	line := p.form.first.(*field.Line)
	for b.Loop() {
		line.TypedRune('x')
		line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
