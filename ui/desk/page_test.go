package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// sheet is a page of the tests' own: an entry, and counts of what it was asked for.
type sheet struct {
	entry              *widget.Entry
	made, fresh        int
	undone             int
	name, nameWhenMade string
}

func (s *sheet) Name() string { return s.name }

func (s *sheet) Content() fyne.CanvasObject {
	s.made++
	s.nameWhenMade = i18n.T("page.back")
	s.entry = widget.NewEntry()
	return s.entry
}

func (s *sheet) Focus() fyne.Focusable { return s.entry }

func (s *sheet) Refresh() { s.fresh++ }

func (s *sheet) Perform(a keys.Action) bool {
	if a == keys.UndoProject {
		s.undone++
	}
	return a == keys.UndoProject
}

func TestAPageTakesTheArticlesPlace(t *testing.T) {
	d := open(t, project(t))
	s := &sheet{name: "sheet"}
	d.showPage(s)
	if d.pages.bench.Visible() || s.made != 1 {
		t.Fatalf("the bench is visible: %v; the page was made %d times", d.pages.bench.Visible(), s.made)
	}
	if focused := d.window.Canvas().Focused(); focused != fyne.Focusable(s.entry) {
		t.Errorf("the keys go to %T", focused)
	}
	d.window.Canvas().FocusNext() // the key of the palette, at the end of the menu bar
	d.window.Canvas().FocusNext()
	if focused := d.window.Canvas().Focused(); focused != fyne.Focusable(d.pages.back) {
		t.Errorf("Tab leads out of the page, to %T", focused)
	}
	d.pages.back.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !d.pages.bench.Visible() || d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Errorf("Esc leaves the bench visible: %v, the keys with %T", d.pages.bench.Visible(), d.window.Canvas().Focused())
	}
}

func TestAPageIsMadeAnewInAnotherLanguage(t *testing.T) {
	d := open(t, project(t))
	s := &sheet{}
	d.showPage(s)
	english := s.nameWhenMade
	i18n.Use(i18n.Arabic)
	t.Cleanup(func() { i18n.Use(i18n.English) })
	d.renewPage()
	if s.nameWhenMade == english || s.made != 2 || d.pages.back.Name() != s.nameWhenMade {
		t.Errorf("made %d times, %q after %q, the way back is called %q", s.made, s.nameWhenMade, english, d.pages.back.Name())
	}
	if focused := d.window.Canvas().Focused(); focused != fyne.Focusable(s.entry) {
		t.Errorf("the keys go to %T", focused)
	}
}

func TestActionsOnAPage(t *testing.T) {
	for _, c := range []struct {
		action keys.Action
		stays  bool
	}{{keys.Saved, true}, {keys.LookDark, true}, {keys.UndoProject, true}, {keys.NextDocument, false}, {keys.FindHere, false}, {keys.ToggleDone, false}} {
		d := open(t, project(t))
		s := &sheet{}
		d.showPage(s)
		d.perform(c.action)
		if stays := d.pages.shown != nil; stays != c.stays {
			t.Errorf("%s leaves the page shown: %v", c.action, stays)
		}
		if (c.action == keys.UndoProject) != (s.undone == 1) {
			t.Errorf("%s: the page did it %d times", c.action, s.undone)
		}
	}
}

// What stands on the article must not be changed unseen, and a window in which nothing
// has the focus still leads back.
func TestKeysBesideAPage(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نرفض")
	d.mark("QUOTE")
	s := &sheet{}
	d.showPage(s)
	if s.fresh != 0 {
		t.Errorf("refreshed %d times before anything has changed", s.fresh)
	}
	d.relabelByKey("1")
	if label := only(t, d).Label; label != "QUOTE" {
		t.Errorf("the hidden span became a %s", label)
	}
	d.window.Canvas().Unfocus()
	d.unfocusedRune('e')
	d.unfocusedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(spansOf(d)) != 1 || d.pages.shown == nil {
		t.Error("Delete reached the hidden article")
	}
	d.window.Canvas().Unfocus()
	d.unfocusedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.pages.shown != nil {
		t.Error("Esc does not leave the page")
	}
	d.showPage(s)
	d.undo()
	if s.fresh != 1 {
		t.Errorf("refreshed %d times after one change", s.fresh)
	}
}

func TestAPageWithoutAProject(t *testing.T) {
	d := open(t, project(t))
	d.leaveProject()
	s := &sheet{}
	d.showPage(s)
	if d.content != d.workbench {
		t.Fatal("the page is not shown in place of the start page")
	}
	d.leavePage()
	if d.content == d.workbench {
		t.Error("the way back does not lead to the start page")
	}
}
