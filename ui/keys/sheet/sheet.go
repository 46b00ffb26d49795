package sheet

import (
	"strings"

	"raqim/annotate/lingua"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// Section is a group of keys.
type Section struct {
	Title string
	Rows  []Row
}

// Row is what some keys do.
type Row struct {
	Keys []string // as they are written: "Ctrl+Z"
	What string
	also []string // other names
}

// Label is a label of a schema with its key.
type Label struct{ Key, Name string }

// Make gives all keys in the language of the interface. labels are those of the project
// at hand, whose keys its schema gives; none: the keys of labels are told in general.
func Make(labels []Label) []Section {
	var sections []Section
	for _, group := range keys.Table() {
		s := Section{Title: group.Title()}
		for _, e := range group.Entries {
			if len(e.Chords) > 0 {
				s.Rows = append(s.Rows, Row{Keys: e.Keys(), What: e.Title(), also: e.Titles()})
			}
		}
		sections = append(sections, s)
	}
	return append(sections, ofLabels(labels), ofMoving(), ofAttributes(), ofSearch(), ofEntities())
}

// Narrow leaves the rows that have every word of typed in their keys, in what they do in
// any language, or in the title of their section, and the sections that still have one.
func Narrow(sections []Section, typed string) []Section {
	words := strings.Fields(lingua.FoldString(typed))
	var left []Section
	for _, s := range sections {
		narrowed := Section{Title: s.Title}
		for _, r := range s.Rows {
			if r.has(words, s.Title) {
				narrowed.Rows = append(narrowed.Rows, r)
			}
		}
		if len(narrowed.Rows) > 0 {
			left = append(left, narrowed)
		}
	}
	return left
}

func (r Row) has(words []string, title string) bool {
	all := lingua.FoldString(strings.Join(append([]string{r.What, title, strings.Join(r.Keys, " ")}, r.also...), " "))
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}

func ofLabels(labels []Label) Section {
	s := Section{Title: i18n.T("desk.shortcuts.labels")}
	for _, l := range labels {
		if l.Key != "" {
			s.Rows = append(s.Rows, Row{Keys: []string{l.Key}, What: l.Name})
		}
	}
	if len(s.Rows) == 0 {
		s.Rows = []Row{{Keys: []string{"0–9", "٠\u200e–\u200e٩", "۰–۹"}, What: i18n.T("desk.shortcuts.mark")}}
	}
	s.Rows = append(s.Rows, Row{Keys: []string{"Ctrl+Shift+0–9"}, What: i18n.T("desk.shortcuts.relabel")})
	return s
}

// ofMoving are the keys that move in the article.
func ofMoving() Section {
	return Section{i18n.T("desk.shortcuts.moving"), []Row{
		{Keys: []string{"←", "→"}, What: i18n.T("desk.shortcuts.side")},
		{Keys: []string{"Ctrl+←", "Ctrl+→"}, What: i18n.T("desk.shortcuts.word")},
		{Keys: []string{"↑", "↓"}, What: i18n.T("desk.shortcuts.line")},
		{Keys: []string{"Ctrl+↑", "Ctrl+↓"}, What: i18n.T("desk.shortcuts.paragraph")},
		{Keys: []string{"Home", "End"}, What: i18n.T("desk.shortcuts.lineend")},
		{Keys: []string{"Ctrl+Home", "Ctrl+End"}, What: i18n.T("desk.shortcuts.textend")},
		{Keys: []string{"Page Up", "Page Down"}, What: i18n.T("desk.shortcuts.page")},
		{Keys: []string{"Shift"}, What: i18n.T("desk.shortcuts.select")},
	}}
}

// ofAttributes are the keys of the inspector, while a closed set is offered there.
func ofAttributes() Section {
	return Section{i18n.T("desk.shortcuts.attributes"), []Row{
		{Keys: []string{keys.Choice(0) + "–" + keys.Choice(8), keys.Choice(9), keys.Choice(10), keys.Choice(11) + "…"}, What: i18n.T("desk.shortcuts.choose")},
		{Keys: []string{"↑", "↓", "Enter"}, What: i18n.T("desk.shortcuts.pick")},
		{Keys: []string{"0", "Delete"}, What: i18n.T("desk.shortcuts.clear")},
		{Keys: []string{"Tab", "Shift+Tab"}, What: i18n.T("desk.shortcuts.nextattribute")},
		{Keys: []string{"Esc"}, What: i18n.T("desk.shortcuts.leave")},
	}}
}

// ofSearch are the keys of the search, which are its own.
func ofSearch() Section {
	return Section{i18n.T("desk.shortcuts.search"), []Row{
		{Keys: []string{"↓", "↑"}, What: i18n.T("desk.shortcuts.tohits")},
		{Keys: []string{"Enter"}, What: i18n.T("desk.shortcuts.gotohit")},
		{Keys: []string{"Space", "Ctrl+A"}, What: i18n.T("desk.shortcuts.checkhits")},
		{Keys: []string{"0–9"}, What: i18n.T("desk.shortcuts.markhits")},
		{Keys: []string{"Ctrl+1–9"}, What: i18n.T("desk.shortcuts.narrow")},
		{Keys: []string{"Ctrl+↓", "Ctrl+↑"}, What: i18n.T("desk.shortcuts.narrowvalue")},
	}}
}

// ofEntities are the keys of the list of entities; the letters are those on the keys,
// whatever they type.
func ofEntities() Section {
	return Section{i18n.T("desk.shortcuts.entities"), []Row{
		{Keys: []string{"Enter"}, What: i18n.T("desk.shortcuts.mentions")},
		{Keys: []string{"E"}, What: i18n.T("desk.shortcuts.editentity")},
		{Keys: []string{"M", "Enter"}, What: i18n.T("desk.shortcuts.mergeentity")},
		{Keys: []string{"N"}, What: i18n.T("desk.shortcuts.newentity")},
		{Keys: []string{"Delete"}, What: i18n.T("desk.shortcuts.removeentity")},
		{Keys: []string{"S"}, What: i18n.T("desk.shortcuts.sortentities")},
		{Keys: []string{"Ctrl+Z", "Ctrl+Y"}, What: i18n.T("desk.shortcuts.undoentities")},
		{Keys: []string{"Shift+Tab", "↓"}, What: i18n.T("desk.shortcuts.filterentities")},
	}}
}
