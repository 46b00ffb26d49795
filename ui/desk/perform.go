package desk

import (
	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// perform does an action of the table. Under a dialog only the keys of an entry
// work, and they work there.
func (d *desk) perform(a keys.Action) {
	switch a { // in a dialog, too
	case keys.ContextMenu:
		d.openMenu()
		return
	case keys.NextPart, keys.PreviousPart:
		d.stepFocus(a)
		return
	}
	if d.forwarded(a) || a != keys.Quit && d.window.Canvas().Overlays().Top() != nil {
		return
	}
	if d.performOnPage(a) {
		return
	}
	if why := d.missing(needs[a]); why != "" {
		d.status.Say(i18n.T("commands.cannot", "why", why))
		return
	}
	if do, ok := d.actions()[a]; ok {
		before, said := d.pages, d.status.Said()
		do()
		d.opensPage(a, before)
		d.sayChosen(a, said)
	}
}

// sayChosen says which of several ways was chosen, unless something else has been said: where that was
// the way already, nothing else shows that the action was heard.
func (d *desk) sayChosen(a keys.Action, said string) {
	if item := d.items[a]; choosing[a] && item != nil && item.Checked && d.status.Said() == said {
		d.status.Say(keys.Find(a).Title())
	}
}

// choosing are the actions that choose one of several ways.
var choosing = map[keys.Action]bool{
	keys.LookSystem: true, keys.LookLight: true, keys.LookDark: true, keys.LookContrastLight: true, keys.LookContrastDark: true,
	keys.FaceVazirmatn: true, keys.FaceNaskh: true, keys.DirectionAuto: true, keys.DirectionRTL: true, keys.DirectionLTR: true,
	keys.LanguageSystem: true, keys.LanguageEnglish: true, keys.LanguageArabic: true, keys.LanguagePersian: true,
}

// forwarded gives undo, redo, copy and select all of the menu to the entry that has the
// focus. An entry takes their keys itself.
func (d *desk) forwarded(a keys.Action) bool {
	entry, ok := d.window.Canvas().Focused().(interface {
		fyne.Shortcutable
		SelectAll()
	})
	if !ok {
		return false
	}
	switch a {
	case keys.Undo:
		entry.TypedShortcut(&fyne.ShortcutUndo{})
	case keys.Redo:
		entry.TypedShortcut(&fyne.ShortcutRedo{})
	case keys.Copy:
		entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: d.app.Clipboard()})
	case keys.SelectAll:
		entry.SelectAll()
	default:
		return false
	}
	return true
}

// actions says what each action does.
func (d *desk) actions() map[keys.Action]func() {
	return map[keys.Action]func(){
		keys.NewProject: d.askNewProject, keys.OpenProject: d.askOpenProject, keys.CloseProject: d.leaveProject,
		keys.ImportFiles: d.askImportFiles, keys.ImportFolder: d.askImportFolder, keys.Export: d.askExport,
		keys.ExportArticle: d.askExportArticle,
		keys.Backup:        d.askBackup, keys.Saved: d.saySaved, keys.Quit: d.quit,

		keys.Undo: d.undo, keys.Redo: d.redo,
		keys.Copy:      func() { d.view.TypedShortcut(&fyne.ShortcutCopy{Clipboard: d.app.Clipboard()}) },
		keys.SelectAll: d.selectAll,
		keys.FindHere:  func() { d.openFind(false) }, keys.FindProject: func() { d.openFind(true) },
		keys.NextHit: func() { d.nextHit(1) }, keys.PreviousHit: func() { d.nextHit(-1) },
		keys.FindMatch:   func() { d.setMatch(d.find.pane.Match().Next()) },
		keys.UndoProject: func() { d.undoProject(nil) }, keys.RedoProject: func() { d.redoProject(nil) },

		keys.RemoveSpan: d.removeSpan, keys.EditSpan: d.editSpan, keys.SpanNote: d.askSpanNote,
		keys.Link: func() { d.beginLink(false) }, keys.Unlink: func() { d.beginLink(true) },
		keys.SpanEntity: d.askEntity,
		keys.Follow:     func() { d.walk(false) }, keys.FollowOn: func() { d.walk(true) },
		keys.EndForth: func() { d.moveEdge(endEdge, 1) }, keys.EndBack: func() { d.moveEdge(endEdge, -1) },
		keys.StartForth: func() { d.moveEdge(startEdge, 1) }, keys.StartBack: func() { d.moveEdge(startEdge, -1) },
		keys.MarkOthers: d.askOthers,
		keys.ExactEdges: d.toggleExact,
		keys.AddPart:    d.addPart, keys.RemovePart: d.removePart, keys.NextHere: d.nextHere, keys.SelectClause: d.selectClause,
		keys.NextSpan: func() { d.nextSpan(1) }, keys.PreviousSpan: func() { d.nextSpan(-1) },
		keys.Drop: d.drop,

		keys.NextDocument: func() { d.neighbour(1) }, keys.PreviousDocument: func() { d.neighbour(-1) },
		keys.ToggleDone: d.toggleDone, keys.Finish: d.finish, keys.NextUnfinished: d.nextUnfinished,
		keys.ToggleFlag:    d.toggleFlag,
		keys.DirectionAuto: func() { d.setDirection(model.DirectionAuto) },
		keys.DirectionRTL:  func() { d.setDirection(model.DirectionRTL) },
		keys.DirectionLTR:  func() { d.setDirection(model.DirectionLTR) },
		keys.DocumentNote:  d.askDocumentNote,
		keys.DocumentDate:  d.askDate, keys.Properties: d.askProperties,
		keys.Annotator: d.askAnnotator, keys.Entities: d.askEntities, keys.Schema: d.showSchema, keys.Filter: d.focusFilter, keys.FilterState: d.focusStates,

		keys.Assign: d.showAssigning, keys.Review: d.showReview,

		keys.DocumentsPane: func() { d.togglePane(0) }, keys.SpansPane: func() { d.togglePane(1) },
		keys.Guidelines: d.toggleGuideline, keys.ReadGuideline: d.readOn,
		keys.Checks:     d.toggleChecks,
		keys.Told:       d.toggleTold,
		keys.Figures:    d.showFigures,
		keys.Agreement:  d.showAgreement,
		keys.FullScreen: func() { d.window.SetFullScreen(!d.window.FullScreen()) },
		keys.ZoomIn:     func() { d.zoom(1) }, keys.ZoomOut: func() { d.zoom(-1) }, keys.ZoomReset: func() { d.zoom(0) },
		keys.ShowControls: d.toggleControls, keys.ShowArcs: d.toggleArcs, keys.LogicalArrows: d.toggleLogical,
		keys.LookSystem:        func() { d.setLook(theme.FollowSystem) },
		keys.LookLight:         func() { d.setLook(theme.AlwaysLight) },
		keys.LookDark:          func() { d.setLook(theme.AlwaysDark) },
		keys.LookContrastLight: func() { d.setLook(theme.ContrastLight) },
		keys.LookContrastDark:  func() { d.setLook(theme.ContrastDark) },
		keys.FaceVazirmatn:     func() { d.setFamily(face.Vazirmatn) },
		keys.FaceNaskh:         func() { d.setFamily(face.NotoNaskh) },
		keys.LanguageSystem:    func() { d.setLanguage("") },
		keys.LanguageEnglish:   func() { d.setLanguage(i18n.English) },
		keys.LanguageArabic:    func() { d.setLanguage(i18n.Arabic) },
		keys.LanguagePersian:   func() { d.setLanguage(i18n.Persian) },
		keys.Settings:          d.showSettings,

		keys.Commands: d.openCommands, keys.MenuBar: func() { d.bar.Open() }, keys.ContextMenu: d.openMenu, keys.NextPart: func() { d.stepFocus(keys.NextPart) }, keys.PreviousPart: func() { d.stepFocus(keys.PreviousPart) }, keys.Shortcuts: d.showShortcuts, keys.About: d.dialogs.About,
		keys.Guide: d.showGuide, keys.Tour: d.showTour,
	}
}

// selectAll checks all hits where they have the keyboard, else selects the article.
func (d *desk) selectAll() {
	if d.find.pane.InHits(d.window.Canvas().Focused()) {
		d.find.pane.CheckAll()
		return
	}
	d.view.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// leaveProject goes back to the start page.
func (d *desk) leaveProject() {
	if d.project == nil {
		return
	}
	d.unlessDrafting(func() {
		d.leavePage()
		d.closeProject()
		d.showStart()
	})
}

// saySaved answers Ctrl+S. There is nothing to do: every action was stored before
// it was shown.
func (d *desk) saySaved() {
	if d.project != nil {
		d.status.Say(i18n.T("desk.status.saved"))
	}
}

func (d *desk) focusFilter() {
	if d.showDocuments() {
		d.documents.FocusFilter()
	}
}

// focusStates offers the states that the list can be narrowed to.
func (d *desk) focusStates() {
	if d.showDocuments() {
		d.documents.FocusStates()
		d.status.Say(i18n.T("desk.states.how"))
	}
}

// showDocuments brings the list of documents back; false where there is none.
func (d *desk) showDocuments() bool {
	if d.project != nil && !d.panes.visible(0) {
		d.togglePane(0)
	}
	return d.project != nil
}
