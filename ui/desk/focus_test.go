package desk

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"image"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/ui/dialogs"
	"raqim/ui/i18n"
)

// focusables lists what can have the keyboard in the topmost of what the window shows, in the
// order in which Fyne goes through them: as the test sees it, not as the program does.
func focusables(d *desk) []fyne.Focusable {
	root := d.window.Canvas().Content()
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	var all []fyne.Focusable
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if w, ok := o.(fyne.Disableable); !ok || !w.Disabled() {
			if f, ok := o.(fyne.Focusable); ok {
				all = append(all, f)
			}
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(root)
	return all
}

// tab does what the Tab key does, or Ctrl+Tab where what has the keyboard keeps Tab for itself;
// back with Shift.
func tab(d *desk, back bool) {
	c := d.window.Canvas()
	mods := fyne.KeyModifier(0)
	if back {
		mods = fyne.KeyModifierShift
	}
	focused := c.Focused()
	if t, ok := focused.(fyne.Tabbable); ok && t.AcceptsTab() {
		s := &desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl | mods}
		if s2, ok := focused.(fyne.Shortcutable); ok {
			s2.TypedShortcut(s)
			return
		}
		c.(fyne.Shortcutable).TypedShortcut(s)
		return
	}
	if back {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
}

// keepsTab are the widgets that use Tab themselves; Ctrl+Tab leaves them, which the page of
// shortcuts says.
var keepsTab = []string{"*docview.View", "*panel.editor", "*mirror.popUp"}

// modal are those that go when the keyboard leaves them: a menu.
var modal = []string{"*mirror.popUp"}

func kindOf(f fyne.Focusable) string { return fmt.Sprintf("%T", f) }

// calls is what a widget is called, for whoever cannot see it.
func calls(f fyne.Focusable) string {
	if named, ok := f.(interface{ Name() string }); ok {
		return strings.TrimSpace(named.Name())
	}
	return ""
}

// On every screen Tab comes to all that can have the keyboard and nothing else, there and back, and
// each of them has a name in the language of the interface and shows that it has the keyboard.
func TestTabGoesThroughEveryScreen(t *testing.T) {
	defer i18n.Use(i18n.English)
	rings := map[string]bool{}
	for _, language := range i18n.Languages() {
		for _, s := range screens {
			t.Run(language+"/"+s.name, func(t *testing.T) {
				i18n.Use(language)
				d := open(t, quoted(t))
				s.show(t, d)
				wantNames(t, d)
				if language == i18n.English {
					walkByTab(t, d)
					wantRings(t, d, rings)
				}
			})
		}
	}
}

func wantNames(t *testing.T, d *desk) {
	t.Helper()
	all := focusables(d)
	for _, f := range all {
		name := calls(f)
		if name == "" || strings.Contains(name, "⟦") {
			t.Errorf("%s has the name %q", kindOf(f), name)
		}
		if tt, ok := f.(fyne.Tabbable); ok && tt.AcceptsTab() && !slices.Contains(keepsTab, kindOf(f)) {
			t.Errorf("%s keeps Tab", kindOf(f))
		}
	}
	if len(all) == 0 {
		t.Fatal("nothing can have the keyboard")
	}
}

func walkByTab(t *testing.T, d *desk) {
	t.Helper()
	all := focusables(d)
	if len(all) == 1 && slices.Contains(modal, kindOf(all[0])) {
		return
	}
	for _, back := range []bool{false, true} {
		d.window.Canvas().Focus(all[0])
		seen := map[fyne.Focusable]bool{}
		for range 2*len(all) + 2 {
			f := d.window.Canvas().Focused()
			if f == nil {
				break
			}
			seen[f] = true
			tab(d, back)
		}
		for _, f := range focusables(d) {
			if !seen[f] {
				t.Errorf("back %v: Tab does not come to %s %q", back, kindOf(f), calls(f))
			}
		}
	}
}

// wantRings wants other pixels where each kind of widget stands when it has the keyboard.
func wantRings(t *testing.T, d *desk, done map[string]bool) {
	t.Helper()
	c := d.window.Canvas()
	for _, f := range focusables(d) {
		kind := kindOf(f)
		if done[kind] || slices.Contains(modal, kind) {
			continue
		}
		done[kind] = true
		c.Unfocus()
		before := c.Capture()
		c.Focus(f)
		if after := c.Capture(); same(before, after) {
			t.Errorf("%s %q does not show that it has the keyboard", kind, calls(f))
		}
	}
}

func same(a, b image.Image) bool {
	x, y := a.(*image.NRGBA), b.(*image.NRGBA)
	return bytes.Equal(x.Pix, y.Pix)
}

// screenOf names the screen that shows what a function opens: those that show a page, and the
// exported methods of dialogs.Parent. A new page or dialog is missed here, and added to screens.
var screenOf = map[string]string{
	"showFigures": "figures", "showAgreement": "agreement", "showChapter": "guide", "showTour": "tour", "showSchema": "schema", "showSettings": "settings", "showShortcuts": "shortcuts",
	"showReview": "review", "showAssigning": "assign",

	"About": "about", "Author": "annotator", "Choose": "open", "Date": "date", "Entity": "entity", "EntityForm": "entity form",
	"Entities": "entities", "AskEntityRemoval": "question", "Export": "export", "Note": "note", "SendBack": "send back", "Occurrences": "other places",
	"Error": "error", "Ask": "question", "Message": "error", "Pick": "figures export", "Progress": "progress",
	"Properties": "properties", "ShowProperties": "properties", "Report": "report",
	"Handover": "handover",
}

func TestEveryPageAndDialogIsAmongTheScreens(t *testing.T) {
	known := map[string]bool{}
	for _, s := range screens {
		known[s.name] = true
	}
	opens := func(name string) {
		if screen := screenOf[name]; !known[screen] {
			t.Errorf("%s opens something that is not among the screens, %q", name, screen)
		}
	}
	for _, name := range slices.Concat(callers(t, "showPage"), callers(t, "consult")) {
		if name != "consult" && name != "goBack" { // they show a page for others, or again
			opens(name)
		}
	}
	parent := reflect.TypeFor[*dialogs.Parent]()
	for i := range parent.NumMethod() {
		if name := parent.Method(i).Name; name != "Leave" && name != "Confirm" {
			opens(name)
		}
	}
}

// callers are the functions of this package that call a method.
func callers(t *testing.T, method string) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range parsed.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if s, ok := call.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == method {
						names = append(names, f.Name.Name)
					}
				}
				return true
			})
		}
	}
	if len(names) == 0 {
		t.Fatalf("nothing calls %s", method)
	}
	return names
}

// Tab goes as one reads: what stands above before what stands below.
func TestTabGoesAsOneReads(t *testing.T) {
	for screen, want := range map[string]string{
		"entities":  "Names in any script, role, affiliation, Wikidata id | List of entities | Close",
		"shortcuts": "Command palette… | Back | Find a key, or what it does | Save to print… | List of shortcuts",
		"article":   "Command palette… | Filter | Documents by state | List of documents | Article | List of spans",
	} {
		d := open(t, quoted(t))
		for _, s := range screens {
			if s.name == screen {
				s.show(t, d)
			}
		}
		var names []string
		for _, f := range focusables(d) {
			names = append(names, calls(f))
		}
		if got := strings.Join(names, " | "); got != want {
			t.Errorf("%s: Tab goes through %s, want %s", screen, got, want)
		}
	}
}
