package keys

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/i18n"
)

// Entry is an action with its name and its keys, the one that the menu shows first.
type Entry struct {
	Action Action
	title  string // key of the catalogue
	Chords []Chord
}

// Title is the action's name in the language of the interface.
func (e Entry) Title() string { return i18n.T(e.title) }

// Titles are the action's names in all languages of the interface, that at hand too.
func (e Entry) Titles() []string { return inAll(e.title) }

// Keys are its chords as they are written, each once: there are two Enter keys.
func (e Entry) Keys() []string {
	var names []string
	for _, c := range e.Chords {
		if name := c.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Group is what stands together in a menu and on the page of shortcuts.
type Group struct {
	title   string
	Entries []Entry
}

// Title is the group's name in the language of the interface.
func (g Group) Title() string { return i18n.T(g.title) }

// Titles are the group's names in all languages of the interface.
func (g Group) Titles() []string { return inAll(g.title) }

// inAll is the text of a key in every language of the interface.
func inAll(key string) []string {
	var texts []string
	for _, language := range i18n.Languages() {
		texts = append(texts, i18n.In(language, key))
	}
	return texts
}

// Table lists every action by group, in the order of the menus. The caller must
// not change it.
func Table() []Group { return table }

var table = []Group{
	{"desk.menu.file", []Entry{
		{NewProject, "desk.action.new_project", []Chord{ctrl(fyne.KeyN)}},
		{OpenProject, "desk.action.open_project", []Chord{ctrl(fyne.KeyO)}},
		{CloseProject, "desk.action.close_project", []Chord{ctrl(fyne.KeyW)}},
		{ImportFiles, "desk.action.import_files", []Chord{ctrl(fyne.KeyI)}},
		{ImportFolder, "desk.action.import_folder", []Chord{ctrlShift(fyne.KeyI)}},
		{Export, "desk.action.export", []Chord{ctrl(fyne.KeyE)}},
		{ExportArticle, "article.export", []Chord{ctrlShift(fyne.KeyX)}},
		{Backup, "desk.action.backup", nil},
		{Saved, "desk.action.saved", []Chord{ctrl(fyne.KeyS)}},
		{Quit, "desk.action.quit", []Chord{ctrl(fyne.KeyQ)}},
	}},
	{"desk.menu.edit", []Entry{
		{Undo, "desk.action.undo", []Chord{ctrl(fyne.KeyZ)}},
		{Redo, "desk.action.redo", []Chord{ctrl(fyne.KeyY), ctrlShift(fyne.KeyZ)}},
		{Copy, "desk.action.copy", []Chord{ctrl(fyne.KeyC)}},
		{SelectAll, "desk.action.select_all", []Chord{ctrl(fyne.KeyA)}},
		{FindHere, "desk.action.find_here", []Chord{ctrl(fyne.KeyF)}},
		{FindProject, "desk.action.find_project", []Chord{ctrlShift(fyne.KeyF)}},
		{NextHit, "desk.action.next_hit", []Chord{key(fyne.KeyF3)}},
		{PreviousHit, "desk.action.previous_hit", []Chord{shift(fyne.KeyF3)}},
		{FindMatch, "desk.action.find_match", []Chord{key(fyne.KeyF5)}},
		{UndoProject, "desk.action.undo_project", []Chord{ctrlShift(fyne.KeyU)}},
		{RedoProject, "desk.action.redo_project", []Chord{ctrlShift(fyne.KeyY)}},
	}},
	{"desk.menu.mark", []Entry{
		{RemoveSpan, "desk.action.remove_span", []Chord{key(fyne.KeyDelete), key(fyne.KeyBackspace)}},
		{EditSpan, "desk.action.edit_span", []Chord{key(fyne.KeyReturn), typed('e'), typed('ث'), key(fyne.KeyEnter)}},
		{SpanEntity, "desk.action.span_entity", []Chord{ctrl(fyne.KeyP)}},
		{Link, "desk.action.link", []Chord{ctrlShift(fyne.KeyK), typed('l'), typed('م')}},
		{Unlink, "desk.action.unlink", []Chord{ctrl(fyne.KeyDelete), ctrl(fyne.KeyBackspace)}},
		{Follow, "desk.action.follow", []Chord{ctrl(fyne.KeyR)}},
		{FollowOn, "desk.action.follow_on", []Chord{ctrlShift(fyne.KeyR)}},
		{SpanNote, "desk.action.span_note", []Chord{ctrl(fyne.KeyT)}},
		{EndForth, "desk.action.end_forth", []Chord{ctrl(fyne.KeyJ), typed(']')}},
		{EndBack, "desk.action.end_back", []Chord{ctrl(fyne.KeyH), typed('[')}},
		{StartForth, "desk.action.start_forth", []Chord{ctrlShift(fyne.KeyJ), typed('}')}},
		{StartBack, "desk.action.start_back", []Chord{ctrlShift(fyne.KeyH), typed('{')}},
		{ExactEdges, "desk.action.exact_edges", []Chord{ctrlShift(fyne.KeyE)}},
		{AddPart, "desk.action.add_part", []Chord{ctrl(fyne.KeyG)}},
		{RemovePart, "desk.action.remove_part", []Chord{ctrlShift(fyne.KeyG)}},
		{MarkOthers, "desk.action.mark_others", []Chord{ctrl(fyne.KeyB)}},
		{SelectClause, "desk.action.select_clause", []Chord{ctrlShift(fyne.KeyS)}},
		{NextHere, "desk.action.next_here", []Chord{ctrl(fyne.KeyU)}},
		{NextSpan, "desk.action.next_span", []Chord{key(fyne.KeyTab)}},
		{PreviousSpan, "desk.action.previous_span", []Chord{shift(fyne.KeyTab)}},
		{Drop, "desk.action.drop", []Chord{key(fyne.KeyEscape)}},
	}},
	{"desk.menu.document", []Entry{
		{NextDocument, "desk.action.next_document", []Chord{ctrl(fyne.KeyPageDown)}},
		{PreviousDocument, "desk.action.previous_document", []Chord{ctrl(fyne.KeyPageUp)}},
		{ToggleDone, "desk.action.toggle_done", []Chord{ctrl(fyne.KeyD)}},
		{Finish, "desk.action.finish", []Chord{ctrl(fyne.KeyReturn), ctrl(fyne.KeyEnter)}},
		{NextUnfinished, "desk.action.next_unfinished", []Chord{ctrlShift(fyne.KeyReturn), ctrlShift(fyne.KeyEnter)}},
		{ToggleFlag, "desk.action.toggle_flag", []Chord{ctrl(fyne.KeyM)}},
		{DocumentDate, "desk.action.document_date", []Chord{ctrlShift(fyne.KeyD)}},
		{Properties, "desk.action.properties", []Chord{key(fyne.KeyF4)}},
		{DocumentNote, "desk.action.document_note", []Chord{ctrlShift(fyne.KeyT)}},
		{DirectionAuto, "desk.action.direction_auto", nil},
		{DirectionRTL, "desk.action.direction_rtl", nil},
		{DirectionLTR, "desk.action.direction_ltr", nil},
		{Entities, "desk.action.entities", []Chord{ctrlShift(fyne.KeyP)}},
		{Schema, "schema.action", []Chord{ctrlShift(fyne.KeyM)}},
		{Annotator, "desk.action.annotator", nil},
		{Filter, "desk.action.filter", []Chord{ctrl(fyne.KeyL)}},
		{FilterState, "desk.action.filter_state", []Chord{ctrlShift(fyne.KeyL)}},
	}},
	{"review.menu", []Entry{
		{Assign, "assign.action", []Chord{ctrlShift(fyne.KeyB)}},
		{Review, "review.action", []Chord{ctrl(fyne.KeyF4)}},
		{Told, "told.action", []Chord{shift(fyne.KeyF7)}},
		{Agreement, "agreement.action", []Chord{ctrlShift(fyne.KeyA)}},
	}},
	{"desk.menu.view", []Entry{
		{DocumentsPane, "desk.action.documents_pane", []Chord{key(fyne.KeyF9)}},
		{SpansPane, "desk.action.spans_pane", []Chord{key(fyne.KeyF10)}},
		{Guidelines, "desk.action.guidelines", []Chord{key(fyne.KeyF2)}},
		{ReadGuideline, "desk.action.read_guideline", []Chord{shift(fyne.KeyF2)}},
		{Checks, "desk.action.checks", []Chord{key(fyne.KeyF7)}},
		{Figures, "figures.action", []Chord{key(fyne.KeyF12)}},
		{MenuBar, "desk.action.menu_bar", []Chord{ctrl(fyne.KeyF10)}},
		{ContextMenu, "menu.action", []Chord{shift(fyne.KeyF10), key(desktop.KeyMenu)}},
		{NextPart, "focus.next", []Chord{ctrl(fyne.KeyTab)}},
		{PreviousPart, "focus.previous", []Chord{ctrlShift(fyne.KeyTab)}},
		{FullScreen, "desk.action.full_screen", []Chord{key(fyne.KeyF11)}},
		{ShowControls, "desk.action.show_controls", []Chord{key(fyne.KeyF8)}},
		{ShowArcs, "desk.action.show_arcs", []Chord{key(fyne.KeyF6)}},
		{LogicalArrows, "desk.action.logical_arrows", nil},
		{ZoomIn, "desk.action.zoom_in", []Chord{ctrl(fyne.KeyPlus), ctrl(fyne.KeyEqual), ctrlShift(fyne.KeyEqual), ctrlShift(fyne.KeyPlus)}},
		{ZoomOut, "desk.action.zoom_out", []Chord{ctrl(fyne.KeyMinus)}},
		{ZoomReset, "desk.action.zoom_reset", []Chord{ctrl(fyne.Key0)}},
		{LookSystem, "desk.action.look_system", nil},
		{LookLight, "desk.action.look_light", nil},
		{LookDark, "desk.action.look_dark", nil},
		{LookContrastLight, "settings.action.look_contrast_light", nil},
		{LookContrastDark, "settings.action.look_contrast_dark", nil},
		{LanguageSystem, "settings.action.language_system", nil},
		{LanguageEnglish, "settings.action.language_english", nil},
		{LanguageArabic, "settings.action.language_arabic", nil},
		{LanguagePersian, "settings.action.language_persian", nil},
		{FaceVazirmatn, "desk.action.face_vazirmatn", nil},
		{FaceNaskh, "desk.action.face_naskh", nil},
		{Settings, "settings.action.settings", []Chord{ctrl(fyne.KeyComma), ctrl(fyne.KeyF12)}},
	}},
	{"desk.menu.help", []Entry{
		{Commands, "commands.action", []Chord{ctrl(fyne.KeyK)}},
		{Guide, "help.action.guide", []Chord{shift(fyne.KeyF1)}},
		{Tour, "help.action.tour", nil},
		{Shortcuts, "desk.action.shortcuts", []Chord{key(fyne.KeyF1)}},
		{About, "desk.action.about", nil},
	}},
}
