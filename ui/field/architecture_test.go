package field

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// foreign are Fyne's own entries and what makes them. They lay text out in logical order from the left, so nobody can
// edit Arabic in them.
var foreign = map[string][]string{
	"fyne.io/fyne/v2/widget": {
		"Entry", "NewEntry", "NewEntryWithData", "NewMultiLineEntry", "NewPasswordEntry", "SelectEntry", "NewSelectEntry",
		"DateEntry", "NewDateEntry",
	},
	"fyne.io/fyne/v2/dialog": {
		"NewEntryDialog", "ShowEntryDialog", "NewFileOpen", "NewFileSave", "NewFolderOpen", "ShowFileOpen", "ShowFileSave", "ShowFolderOpen",
	},
}

// Wherever a person types, it is a field of this package. Fyne's file dialogs have entries of their own.
func TestNoOtherTextEntryIsMade(t *testing.T) {
	files := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err == nil {
			for _, found := range entriesOf(file) {
				t.Errorf("%v: %s.%s: use ui/field", set.Position(found.Pos()), found.X, found.Sel.Name)
			}
		}
		return err
	})
	if err != nil || files < 100 {
		t.Fatalf("%d files were looked at: %v", files, err)
	}
}

// entriesOf finds the uses of Fyne's entries in a file.
func entriesOf(file *ast.File) []*ast.SelectorExpr {
	names := map[string][]string{} // by the package's name in the file
	for _, i := range file.Imports {
		path := strings.Trim(i.Path.Value, `"`)
		if banned, ok := foreign[path]; ok {
			name := path[strings.LastIndex(path, "/")+1:]
			if i.Name != nil {
				name = i.Name.Name
			}
			names[name] = banned
		}
	}
	var found []*ast.SelectorExpr
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if pkg, ok := s.X.(*ast.Ident); ok && slices.Contains(names[pkg.Name], s.Sel.Name) {
				found = append(found, s)
			}
		}
		return true
	})
	return found
}

func TestTheSearchFindsEntries(t *testing.T) {
	const source = `package p
import "fyne.io/fyne/v2/widget"
import d "fyne.io/fyne/v2/dialog"
type e struct { widget.Entry }
var a, b, c = widget.NewEntry(), widget.NewLabel(""), d.NewEntryDialog`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(entriesOf(file)); n != 3 {
		t.Errorf("%d of 3 are found", n)
	}
}

// stock are the constructors of Fyne's own widgets that show a text in logical order from the left.
var stock = map[string][]string{
	"fyne":      {"NewMenu", "NewMenuItem", "NewMainMenu"},
	"widget":    {"NewButton", "NewButtonWithIcon", "NewLabel", "NewCheck", "NewRadioGroup", "NewSelect", "NewHyperlink", "NewCard", "NewFormItem"},
	"dialog":    {"NewCustom", "NewCustomConfirm", "NewCustomWithoutButtons", "NewConfirm", "NewInformation", "NewError"},
	"container": {"NewTabItem"},
}

// A text of the interface is Arabic or Persian in two of its three languages: a stock widget gets it by way of bidi.Visual.
func TestStockWidgetsGetNoTextAsItIs(t *testing.T) {
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err == nil {
			for _, raw := range rawTexts(file) {
				t.Errorf("%v: give the widget panel.Static of the text", set.Position(raw.Pos()))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// rawTexts finds texts of the catalogue that are given to a stock widget directly.
func rawTexts(file *ast.File) []ast.Expr {
	var raw []ast.Expr
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if pkg, name := called(call); !slices.Contains(stock[pkg], name) {
			return true
		}
		for _, arg := range call.Args {
			inner, ok := arg.(*ast.CallExpr)
			if !ok {
				continue
			}
			if pkg, name := called(inner); pkg == "i18n" && name == "T" || name == "Title" {
				raw = append(raw, arg)
			}
		}
		return true
	})
	return raw
}

// called gives the package (or value) and the name of a called function.
func called(call *ast.CallExpr) (pkg, name string) {
	s, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return "", ""
	}
	if x, ok := s.X.(*ast.Ident); ok {
		pkg = x.Name
	}
	return pkg, s.Sel.Name
}

func TestTheSearchFindsRawTexts(t *testing.T) {
	const source = `package p
var a = widget.NewButton(i18n.T("x"), nil)
var b = fyne.NewMenu(group.Title())
var c = widget.NewButton(panel.Static(i18n.T("x")), nil)
var d = NewLine(i18n.T("x"))`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(rawTexts(file)); n != 2 {
		t.Errorf("%d of 2 are found", n)
	}
}
