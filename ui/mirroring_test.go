package ui_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// leftward is what Fyne lays out or draws from the left whatever the language, by package. What stands in its place is in
// ui/mirror, which may use it.
var leftward = map[string][]string{
	"fyne.io/fyne/v2": {"NewMainMenu", "NewMenu", "NewMenuItem"},
	"fyne.io/fyne/v2/container": {
		"NewHBox", "NewBorder", "NewGridWithColumns", "NewGridWithRows", "NewAdaptiveGrid", "NewGridWrap",
		"NewScroll", "NewVScroll", "NewHScroll", "Scroll", "NewHSplit", "NewAppTabs", "NewDocTabs", "NewInnerWindow",
	},
	"fyne.io/fyne/v2/layout": {
		"NewHBoxLayout", "NewCustomPaddedHBoxLayout", "NewBorderLayout", "NewGridLayout", "NewGridLayoutWithColumns",
		"NewGridLayoutWithRows", "NewGridWrapLayout", "NewRowWrapLayout", "NewFormLayout",
	},
	"fyne.io/fyne/v2/widget": {
		"Button", "NewButton", "NewButtonWithIcon", "Check", "NewCheck", "CheckGroup", "NewCheckGroup", "RadioGroup", "NewRadioGroup",
		"Select", "NewSelect", "List", "NewList", "Table", "NewTable", "Tree", "NewTree", "GridWrap", "NewGridWrap", "Form", "NewForm",
		"Label", "NewLabel", "NewLabelWithStyle", "Hyperlink", "NewHyperlink", "RichText", "NewRichText", "Slider", "NewSlider",
		"ProgressBar", "NewProgressBar", "Toolbar", "NewToolbar", "Accordion", "NewAccordion", "Card", "NewCard", "PopUpMenu", "NewPopUpMenu",
	},
	"fyne.io/fyne/v2/dialog": {
		"NewCustom", "NewCustomConfirm", "NewCustomWithoutButtons", "NewConfirm", "NewInformation", "NewError", "NewForm",
		"ShowCustom", "ShowCustomConfirm", "ShowConfirm", "ShowInformation", "ShowError", "ShowForm", "NewColorPicker",
	},
}

// Every screen is mirrored in Arabic and Persian.
func TestNothingIsLaidOutFromTheLeft(t *testing.T) {
	each(t, func(path string, file *ast.File, set *token.FileSet) {
		if strings.HasPrefix(path, "../ui/mirror/") {
			return
		}
		for _, found := range usesOf(file, leftward) {
			t.Errorf("%v: %s.%s is not mirrored: use ui/mirror", set.Position(found.Pos()), found.X, found.Sel.Name)
		}
	})
}

// isMirrored tells whether a call is that of mirror.Of, which turns any layout.
func isMirrored(call *ast.CallExpr) bool {
	s, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := s.X.(*ast.Ident)
	return ok && pkg.Name == "mirror" && s.Sel.Name == "Of"
}

// usesOf finds the uses of names of other packages in a file.
func usesOf(file *ast.File, names map[string][]string) []*ast.SelectorExpr {
	banned := map[string][]string{} // by the package's name in the file
	for _, i := range file.Imports {
		path := strings.Trim(i.Path.Value, `"`)
		if of, ok := names[path]; ok {
			name := path[strings.LastIndex(path, "/")+1:]
			if path == "fyne.io/fyne/v2" {
				name = "fyne"
			}
			if i.Name != nil {
				name = i.Name.Name
			}
			banned[name] = of
		}
	}
	var found []*ast.SelectorExpr
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && isMirrored(call) {
			return false
		}
		if s, ok := n.(*ast.SelectorExpr); ok {
			if pkg, ok := s.X.(*ast.Ident); ok && slices.Contains(banned[pkg.Name], s.Sel.Name) {
				found = append(found, s)
			}
		}
		return true
	})
	return found
}
