package dialogs

import (
	"slices"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// Export is what is to be written.
type Export struct {
	Format    string   // a name of annotate/format
	Sets      []string // whose annotations; empty: everybody's, where the format holds them
	Documents []model.DocumentID
	Unit      model.OffsetUnit
}

// ExportPart is a part of the project's documents that can be written alone.
type ExportPart struct {
	Name      string
	Documents []model.DocumentID // empty: all
}

// Export asks in which form, whose annotations, which documents, and what offsets count.
func (p *Parent) Export(authors []string, current string, parts []ExportPart, then func(Export)) {
	units := []model.OffsetUnit{model.CodePoint, model.UTF16, model.Byte}
	unit := mirror.NewSelect([]string{i18n.T("desk.export.codepoint"), i18n.T("desk.export.utf16"), i18n.T("desk.export.byte")}, nil)
	unit.SetName(i18n.T("desk.export.offsets"))
	set := mirror.NewSelect(authors, nil)
	set.SetName(i18n.T("desk.export.set"))
	set.SetSelected(slices.Index(authors, current))
	everybody := append([]string{i18n.T("handover.export.everybody")}, authors...)
	bundled := mirror.NewSelect(everybody, nil)
	bundled.SetName(i18n.T("handover.export.sets"))
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = part.Name
	}
	part := mirror.NewSelect(names, nil)
	part.SetName(i18n.T("handover.export.documents"))
	form := mirror.NewRadio([]string{i18n.T("desk.export.jsonl"), i18n.T("desk.export.bundle")}, func(i int) {
		for _, w := range []*mirror.Select{set, unit, bundled} {
			if (i == 0) == (w != bundled) {
				w.Enable()
			} else {
				w.Disable()
			}
		}
	})
	bundled.Disable()
	content := spaced(form, captioned(i18n.T("desk.export.set"), set), captioned(i18n.T("handover.export.sets"), bundled),
		captioned(i18n.T("handover.export.documents"), part), captioned(i18n.T("desk.export.offsets"), unit))
	p.ask(i18n.T("desk.action.export"), i18n.T("desk.export.next"), padded(sized(p.withHidden(content, 360), 360, 0)), func() {
		export := Export{Format: "jsonl", Unit: units[unit.Selected()], Documents: parts[part.Selected()].Documents}
		if form.Selected() == 1 {
			export.Format, export.Unit = "raqim", ""
			if i := bundled.Selected(); i > 0 {
				export.Sets = everybody[i : i+1]
			}
			then(export)
			return
		}
		if i := set.Selected(); i >= 0 {
			export.Sets = authors[i : i+1]
		}
		then(export)
	})
}
