package dialogs

import (
	"slices"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// Export is what is to be written.
type Export struct {
	Format string // a name of annotate/format
	Set    string // whose annotations; empty where the format holds all
	Unit   model.OffsetUnit
}

// Export asks in which form, whose annotations, and what offsets count.
func (p *Parent) Export(authors []string, current string, then func(Export)) {
	units := []model.OffsetUnit{model.CodePoint, model.UTF16, model.Byte}
	unit := mirror.NewSelect([]string{i18n.T("desk.export.codepoint"), i18n.T("desk.export.utf16"), i18n.T("desk.export.byte")}, nil)
	unit.SetName(i18n.T("desk.export.offsets"))
	set := mirror.NewSelect(authors, nil)
	set.SetName(i18n.T("desk.export.set"))
	set.SetSelected(slices.Index(authors, current))
	form := mirror.NewRadio([]string{i18n.T("desk.export.jsonl"), i18n.T("desk.export.bundle")}, func(i int) {
		for _, w := range []*mirror.Select{set, unit} {
			if i == 0 {
				w.Enable()
			} else {
				w.Disable()
			}
		}
	})
	content := spaced(form, captioned(i18n.T("desk.export.set"), set), captioned(i18n.T("desk.export.offsets"), unit))
	p.ask(i18n.T("desk.action.export"), i18n.T("desk.export.next"), padded(sized(content, 360, 0)), func() {
		if form.Selected() == 1 {
			then(Export{Format: "raqim"})
			return
		}
		export := Export{Format: "jsonl", Unit: units[unit.Selected()]}
		if i := set.Selected(); i >= 0 {
			export.Set = authors[i]
		}
		then(export)
	})
}
