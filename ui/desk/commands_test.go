package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/commands"
	"raqim/ui/docview"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// palette opens the palette of commands and types.
func palette(t *testing.T, d *desk, typed string) *commands.Palette {
	t.Helper()
	d.perform(keys.Commands)
	over, ok := d.window.Canvas().Overlays().Top().(*widget.PopUp)
	if !ok {
		t.Fatal("no palette opens")
	}
	for _, r := range typed {
		d.window.Canvas().Focused().TypedRune(r)
	}
	return over.Content.(*fyne.Container).Objects[0].(*commands.Palette)
}

// pressEnter and pressEsc go to whatever has the keyboard.
func pressEnter(d *desk) { pressKey(d, fyne.KeyReturn) }

func titles(list []*commands.Command) []string {
	var all []string
	for _, c := range list {
		all = append(all, c.Title)
	}
	return all
}

func TestThePaletteDoesWhatIsTyped(t *testing.T) {
	d := open(t, project(t))
	palette(t, d, "next doc")
	pressEnter(d)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("the palette stays")
	}
	if got := d.session.State().Document.Name; got != "b.txt" {
		t.Errorf("open is %s", got)
	}
	if _, ok := d.window.Canvas().Focused().(*docview.View); !ok {
		t.Errorf("the keyboard is at %T", d.window.Canvas().Focused())
	}
	palette(t, d, "a.t")
	pressEnter(d)
	if got := d.session.State().Document.Name; got != "a.txt" {
		t.Errorf("open is %s", got)
	}
	choose(t, d, "نادر سليم")
	palette(t, d, "متحدث") // the Arabic name of the label
	pressEnter(d)
	if got := only(t, d).Label; got != "SPEAKER" {
		t.Errorf("marked is %s", got)
	}
	palette(t, d, "change label qu")
	pressEnter(d)
	if got := only(t, d).Label; got != "QUOTE" {
		t.Errorf("the label is %s", got)
	}
	want := []string{"relabel:QUOTE", "mark:SPEAKER", "document:", "action:next-document"}
	for i, id := range d.memory.Commands {
		if !strings.HasPrefix(id, want[i]) {
			t.Errorf("remembered are %q", d.memory.Commands)
		}
	}
	if list, _ := palette(t, d, "").Found(); list[0].ID != "relabel:QUOTE" {
		t.Errorf("first stands %s", list[0].ID)
	}
}

func TestThePaletteSaysWhatCannotBeDone(t *testing.T) {
	d := open(t, project(t))
	p := palette(t, d, "remove span")
	list, at := p.Found()
	if at != 0 || list[0].ID != "action:remove-span" || !strings.Contains(list[0].Why, "Tab") {
		t.Fatalf("found at %d is %q: %q", at, list[0].ID, list[0].Why)
	}
	pressEnter(d)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("Enter on what cannot be done closes the palette")
	}
	pressKey(d, fyne.KeyEscape)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the palette")
	}
}

func TestThePaletteGivesTheKeyboardBack(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Filter)
	was := d.window.Canvas().Focused()
	if _, ok := was.(*field.Line); !ok {
		t.Fatalf("the keyboard is at %T", was)
	}
	palette(t, d, "zzz")
	pressKey(d, fyne.KeyEscape)
	if d.window.Canvas().Focused() != was {
		t.Errorf("the keyboard is at %T", d.window.Canvas().Focused())
	}
}

// Every action stands in the palette and is found by its title in each language; those
// of the start page that need a project say so.
func TestThePaletteHasEveryAction(t *testing.T) {
	d := openWith(t, Options{})
	d.closeProject()
	d.showStart()
	all := d.commands()
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			if e.Action == keys.Commands {
				continue
			}
			for _, title := range e.Titles() {
				found := titles(commands.Find(all, title, nil))
				if !slices.Contains(found[:min(len(found), 3)], e.Title()) {
					t.Errorf("%q finds %q", title, found)
				}
			}
		}
	}
	d.perform(keys.NextSpan)
	if got := d.status.Said(); got != "Not now: no project is open" {
		t.Errorf("without a project the window says %q", got)
	}
}

func TestThePaletteFindsEntitiesAndRecentProjects(t *testing.T) {
	path := project(t)
	d := open(t, path)
	history := annotate.ProjectHistory(d.project.Whole(), "me")
	event, err := history.Do(annotate.AddEntity{Entity: model.Entity{Kind: model.Person, Names: map[string][]string{"ar": {"نادر سليم"}, "en": {"Nader Salim"}}}})
	if err != nil {
		t.Fatal(err)
	}
	d.follow(event)
	list, _ := palette(t, d, "سليم").Found()
	if len(list) != 1 || list[0].Group != i18n.T("commands.entities") {
		t.Errorf("found are %q", titles(list))
	}
	pressEnter(d)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("the list of entities does not open")
	}
	d.dialogs.Leave()
	if list, _ := palette(t, d, "مشروع p").Found(); len(list) == 0 || list[0].ID != "project:"+path {
		t.Errorf("found are %q", titles(list))
	}
}
