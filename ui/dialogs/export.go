package dialogs

import (
	"slices"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
)

// Export is what is to be written.
type Export struct {
	Format string // a name of annotate/format
	Set    string // whose annotations; empty where the format holds all
	Unit   model.OffsetUnit
}

// Export asks in which form, whose annotations, and what offsets count.
func (p *Parent) Export(authors []string, current string, then func(Export)) {
	formats := []string{i18n.T("desk.export.jsonl"), i18n.T("desk.export.bundle")}
	units := []model.OffsetUnit{model.CodePoint, model.UTF16, model.Byte}
	unitNames := []string{i18n.T("desk.export.codepoint"), i18n.T("desk.export.utf16"), i18n.T("desk.export.byte")}
	set := widget.NewSelect(authors, nil)
	set.SetSelected(current)
	unit := widget.NewSelect(unitNames, nil)
	unit.SetSelectedIndex(0)
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
	p.show(dialog.NewCustomConfirm(i18n.T("desk.action.export"), i18n.T("desk.export.next"), i18n.T("desk.dialog.cancel"),
		padded(sized(content, 360, 0)), func(ok bool) {
			switch {
			case !ok:
			case form.Selected == formats[1]:
				then(Export{Format: "raqim"})
			default:
				then(Export{Format: "jsonl", Set: set.Selected, Unit: units[max(0, slices.Index(unitNames, unit.Selected))]})
			}
		}, p.Window))
}
