package dialogs

import (
	"slices"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// differing lists the annotators of whom a set was refused, since they have marked the
// same document otherwise here.
func differing(reports []ingest.Report) []string {
	var names []string
	for _, r := range reports {
		for _, s := range r.Sets {
			if s.Outcome == ingest.SetRefused && s.Author != model.GoldAuthor {
				names = append(names, s.Author)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// renames asks under which names the sets of authors are to be taken in; one that is left
// empty stays outside.
func (p *Parent) renames(authors []string, then func(map[string]string)) {
	content := spaced(lines(i18n.T("handover.rename.about"), textWidth, panel.Look{}))
	entries := map[string]*field.Line{}
	for _, author := range authors {
		entry := newEntry(p)
		entry.SetText(author + "-2")
		entry.SetName(i18n.T("handover.rename.name", "author", author))
		entry.Validator = sentence(func(name string) error {
			if name == "" {
				return nil
			}
			return model.CheckAuthor(name)
		})
		entries[author] = entry
		content.Add(captioned(i18n.T("handover.rename.name", "author", author), entry))
	}
	confirm := p.ask(i18n.T("handover.rename.title"), i18n.T("handover.rename.do"), padded(sized(content, textWidth, 0)), func() {
		chosen := map[string]string{}
		for author, entry := range entries {
			if err := model.CheckAuthor(entry.Text()); err != nil && entry.Text() != "" {
				p.Error(i18n.T("handover.rename.title"), err)
				return
			}
			if entry.Text() != "" {
				chosen[author] = entry.Text()
			}
		}
		if len(chosen) > 0 {
			then(chosen)
		}
	})
	for _, entry := range entries {
		entry.OnSubmitted = func(string) { confirm() }
	}
	p.Window.Canvas().Focus(entries[authors[0]])
}
