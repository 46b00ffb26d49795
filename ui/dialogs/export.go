package dialogs

import (
	"slices"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// Export is what is to be written.
type Export struct {
	Format string // a name of annotate/format
	Set    string // whose annotations; empty where the format holds all
	Unit   model.OffsetUnit
}

// Export asks in which form, whose annotations, and what offsets count.
func (p *Parent) Export(authors []string, current string, then func(Export)) {
	formats := []string{text("desk.export.jsonl"), text("desk.export.bundle")}
	units := []model.OffsetUnit{model.CodePoint, model.UTF16, model.Byte}
	unit := widget.NewSelect([]string{text("desk.export.codepoint"), text("desk.export.utf16"), text("desk.export.byte")}, nil)
	unit.SetSelectedIndex(0)
	set := widget.NewSelect(choices(authors), nil)
	set.SetSelectedIndex(max(0, slices.Index(authors, current)))
	form := widget.NewRadioGroup(formats, func(chosen string) {
		for _, w := range []*widget.Select{set, unit} {
			if chosen == formats[0] {
				w.Enable()
			} else {
				w.Disable()
			}
		}
	})
	form.Required = true
	form.SetSelected(formats[0])
	content := spaced(form, captioned(i18n.T("desk.export.set"), set), captioned(i18n.T("desk.export.offsets"), unit))
	p.show(dialog.NewCustomConfirm(text("desk.action.export"), text("desk.export.next"), text("desk.dialog.cancel"),
		padded(sized(content, 360, 0)), func(ok bool) {
			switch {
			case !ok:
			case form.Selected == formats[1]:
				then(Export{Format: "raqim"})
			default:
				export := Export{Format: "jsonl", Unit: units[max(0, unit.SelectedIndex())]}
				if i := set.SelectedIndex(); i >= 0 {
					export.Set = authors[i]
				}
				then(export)
			}
		}, p.Window))
}

// choices are names as one of Fyne's lists must be given them to show them. Such a list finds out what was chosen by its
// text, so two names that look the same stay as they are.
func choices(names []string) []string {
	shown := make([]string, len(names))
	for i, name := range names {
		shown[i] = panel.Static(name)
		if slices.Contains(shown[:i], shown[i]) {
			shown[i] = name
		}
	}
	return shown
}
