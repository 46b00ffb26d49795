package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/ui/field"
	"raqim/ui/keys"
	keysheet "raqim/ui/keys/sheet"
	"raqim/ui/shortcuts"
)

func TestTheShortcutsAreAPageThatIsSearchedAndLeft(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Shortcuts)
	p, ok := d.pages.shown.(*shortcuts.Page)
	if !ok {
		t.Fatalf("shown is %T", d.pages.shown)
	}
	if len(p.Labels) == 0 || p.Labels[0].Name != "Speaker" {
		t.Errorf("the labels are %v", p.Labels)
	}
	line, ok := d.window.Canvas().Focused().(*field.Line)
	if !ok {
		t.Fatalf("the keyboard is at %T", d.window.Canvas().Focused())
	}
	typeText(d, "ctrl+pa")
	if got := line.Text(); got != "ctrl+pa" {
		t.Errorf("typed is %q", got)
	}
	pressKey(d, fyne.KeyEscape)
	if line.Text() != "" || d.pages.shown == nil {
		t.Error("the first Esc does not empty the line alone")
	}
	pressKey(d, fyne.KeyEscape)
	if d.pages.shown != nil || d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Error("the second Esc does not go back to the article")
	}
}

func TestTheShortcutsAreSaved(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Shortcuts)
	d.memory.Folder = t.TempDir()
	d.askSaveShortcuts(keysheet.Make(nil))
	if !d.dialogs.Leave() {
		t.Fatal("no file is asked for")
	}
	d.askSaveShortcuts(keysheet.Make(nil))
	d.dialogs.Confirm()
	data, err := os.ReadFile(filepath.Join(d.memory.Folder, "raqim-shortcuts.html"))
	if err != nil || !strings.Contains(string(data), "<kbd dir=\"ltr\">Ctrl&#43;K</kbd>") {
		t.Errorf("saved is %.80q, %v", data, err)
	}
	if !strings.Contains(d.status.Said(), d.memory.Folder) {
		t.Errorf("the window says %q", d.status.Said())
	}
}
