package desk

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/annotate/blind"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/agreement"
	"raqim/ui/dialogs"
	"raqim/ui/docview"
	"raqim/ui/figures"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/marks"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/review"
	"raqim/ui/schema"
	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/theme"
	"raqim/ui/tip"
	"raqim/ui/told"
)

// desk is the window with what is open in it. It belongs to Fyne's main goroutine.
type desk struct {
	app     fyne.App
	window  fyne.Window
	options Options
	memory  *memory
	dialogs *dialogs.Parent

	project  *blind.Project[*store.Project] // as the user may see it; nil: the start page is shown
	author   string
	session  *annotate.Session // nil: no document is open
	layer    *marks.Layer      // the marks of its spans
	atHand   model.SpanID
	linking  linking
	looking  looking
	telling  telling
	drawing  drawing
	walking  walk
	schema   *schema.Page // nil: it was not shown yet
	find     finding
	exact    bool                                  // edges do not snap to words
	entities *indexing                             // of the project
	listing  *listing                              // nil: the list of documents is whole
	mentions map[model.EntityID]model.MentionCount // of those that were looked at
	meant    map[string]model.EntityID             // by text, folded: what spans were pointed to
	places   map[model.DocumentID]int              // the offset at the top of what was open before
	// finished is the document that was done and left by the last action; empty
	// where something else has been done since.
	finished model.DocumentID
	task     *task     // nil: nothing runs
	written  place     // to the geometry file
	scale    string    // the one that the program was started with, see useScale
	log      *inputLog // nil: nothing is logged
	tips     *tip.Tips

	view      *docview.View
	documents *panel.Documents
	spans     *panel.Spans
	checks    *panel.Checks // in place of the spans, or hidden
	told      *told.Pane    // so, too
	inspector *panel.Inspector
	guideline *panel.Guideline
	guided    string  // the label whose guideline is shown
	side      *halves // spans and inspector above the guideline
	header    *panel.Header
	palette   *panel.Palette
	status    *panel.Status
	panes     *panes
	notice    *panel.Notice
	bulletin  *told.Bulletin
	reordered int // the first paragraph that direction controls change, -1 for none
	article   *fyne.Container
	drawer    *drawer     // with the search below the panes
	empty     *panel.Line // in place of the article of a project without documents

	pages     pages
	agreement *agreement.Page // of the open project; nil: it was not looked at yet
	figures   *figures.Page   // of the open project; nil: they were not looked at yet
	review    *review.Page    // of the open project; nil: nothing was reviewed yet
	reviewed  string          // whose sets were shown before the page of review led to the gold set; "" where it did not
	workbench fyne.CanvasObject
	content   fyne.CanvasObject // below the menu bar
	bar       *mirror.Bar
	items     map[keys.Action]*mirror.Item
	recent    *mirror.Item
	labels    *mirror.Item // changes the label of the span at hand
}

// The window's first size, and the smallest in which everything still fits.
const (
	firstWidth, firstHeight = 1280, 800
	startPane, endPane      = 236, 304
	findPane                = 228
)

// newDesk makes the window; remembered is the file of its memory, empty for none.
func newDesk(a fyne.App, o Options, remembered string) *desk {
	d := &desk{
		app: a, options: o, memory: readMemory(remembered),
		entities: noEntities(), mentions: map[model.EntityID]model.MentionCount{}, meant: map[string]model.EntityID{}, places: map[model.DocumentID]int{},
	}
	if d.memory.Language != "" {
		i18n.Use(d.memory.Language) // else the system's, which the program speaks already
	}
	d.useForms()
	d.scale = os.Getenv(scaleVariable)
	d.useScale()
	a.Settings().SetTheme(theme.Theme{Mode: d.memory.Look})
	d.window = a.NewWindow(i18n.T("desk.app.name"))
	d.dialogs = &dialogs.Parent{Window: d.window, Closed: d.focusArticle, Hidden: d.aboutBlind}
	d.tips = tip.New(d.window.Canvas())
	d.build()
	d.connect()
	d.bar = d.menuBar()
	d.window.SetPadded(false)
	d.window.SetMaster()
	d.window.SetCloseIntercept(d.quit)
	d.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { d.dropped(uris) })
	d.window.Resize(d.firstSize())
	a.Settings().AddListener(func(fyne.Settings) { d.applyLook() })
	d.applyLook()
	d.showStart()
	return d
}

// build makes the widgets and puts them in their places; all but the article again
// where they have been made before, see renew.
func (d *desk) build() {
	d.documents, d.spans, d.inspector = panel.NewDocuments(), panel.NewSpans(), panel.NewInspector()
	d.header, d.palette, d.status, d.find.pane = panel.NewHeader(), panel.NewPalette(), panel.NewStatus(), panel.NewFind()
	if d.view == nil {
		d.view = docview.New(d.fonts())
		d.view.SetFontSize(d.memory.FontSize)
		d.view.SetLines(d.memory.LineHeight, d.memory.Column)
		d.view.SetShowControls(d.memory.Controls)
	}
	d.applyLogical()
	d.notice, d.reordered = panel.NewNotice(), -1
	d.empty = panel.NewLine(i18n.T("desk.documents.none", "key", keys.Written(keys.ImportFiles)), panel.Look{Color: theme.Quiet})
	d.empty.SetMinWidth(d.empty.NaturalWidth() + 1)
	d.empty.Hide()
	d.bulletin = told.NewBulletin()
	d.article = container.New(above{}, d.header, d.notice, d.bulletin, container.NewStack(d.view, container.NewCenter(d.empty)))
	d.checks = panel.NewChecks()
	d.checks.Hide()
	d.told = told.NewPane()
	d.told.Hide()
	d.guideline = panel.NewGuideline()
	d.side = newHalves(newHalves(container.NewStack(d.spans, d.checks, d.told), d.inspector, 0.6), d.guideline, 0.68)
	d.applyGuideline()
	d.panes = newPanes(d.documents, d.article, d.side, d.memory.Panes)
	d.drawer = newDrawer(d.panes, d.find.pane, d.memory.FindHeight)
	d.pages = newPages(mirror.Border(nil, container.NewVBox(widget.NewSeparator(), d.palette), nil, nil, d.drawer))
	d.workbench = mirror.Border(nil, container.NewVBox(widget.NewSeparator(), d.status), nil, nil, d.pages.room)
}

// connect gives the widgets what to do.
func (d *desk) connect() {
	d.view.OnSelect = d.selected
	d.view.OnMark = d.clickMark
	d.view.OnArc, d.view.OnEnd = d.clickArc, d.clickEnd
	d.view.OnRune = d.typedRune
	d.view.OnKey = d.typedKey
	d.view.OnMenu, d.documents.OnMenu, d.spans.OnMenu, d.find.pane.OnMenu = d.openMenuAt, d.documentMenu, d.spanMenu, d.hitMenu
	d.documents.OnOpen = func(id model.DocumentID) {
		d.openDocument(id)
		d.focusArticle()
	}
	d.documents.OnLeave = d.focusArticle
	d.documents.OnState = d.sayState
	d.documents.OnKey = d.heldKey
	d.spans.OnChoose = func(id model.SpanID) {
		d.takeInHand(id, true)
		d.focusArticle()
	}
	d.checks.OnChoose, d.checks.OnLeave = d.mend, d.focusArticle
	d.checks.OnKey = d.heldKey
	d.inspector.OnKey = d.checks.OnKey
	d.header.OnLacking = d.goToChecks
	d.notice.OnPressed = d.answerNotice
	d.told.OnChoose, d.told.OnPick, d.told.OnLeave = d.goToLine, d.showGoldEdges, d.focusArticle
	d.bulletin.OnPressed = d.goToTold
	d.header.OnNote = d.askDocumentNote
	direction := func(o model.Offset) bidi.Base { return d.view.ParagraphBase(int(o)) }
	d.spans.Direction, d.checks.Direction, d.told.Direction, d.inspector.Direction = direction, direction, direction, direction
	d.inspector.EntityName, d.inspector.EntityFacts = d.entityName, d.entityFacts
	d.inspector.OnEntity, d.inspector.OnPart = d.askEntity, d.goToPart
	d.inspector.CanEdit, d.inspector.OnSet, d.inspector.OnPoint = d.writable, d.setAttribute, d.pointTo
	d.inspector.OnOffer, d.inspector.OnTurn = d.takeOffer, d.turnLinks
	d.inspector.OnUnlink, d.inspector.OnUndeny, d.inspector.OnFlag = d.unlink, d.undeny, d.setFlag
	d.inspector.Focus, d.inspector.OnLeave = d.window.Canvas().Focus, d.focusArticle
	d.palette.OnLabel = func(label string) {
		d.mark(label)
		d.focusArticle()
	}
	d.connectFind()
	d.palette.OnPoint = d.pointAt
	c := d.window.Canvas()
	c.SetOnTypedKey(d.unfocusedKey)
	c.SetOnTypedRune(d.unfocusedRune)
	d.addShortcuts(c)
	d.addRelabelKeys(c)
	d.addFindKeys(c)
}

// focusArticle gives the keys back to the article, or to the page in its place.
func (d *desk) focusArticle() {
	switch {
	case d.pages.shown != nil:
		d.focusPage()
	case d.project != nil:
		d.window.Canvas().Focus(d.view)
	}
}

// fonts are those of the article; a bundled family always parses, which a test
// of package face keeps true.
func (d *desk) fonts() *face.Stack {
	stack, err := face.Bundled(d.memory.Family)
	if err != nil {
		fyne.LogError("bundled fonts", err)
		return face.NewStack()
	}
	return stack
}

// fill shows o below the menu bar.
func (d *desk) fill(o fyne.CanvasObject) {
	d.content = o
	d.window.SetContent(tip.Host(mirror.Border(d.bar, nil, nil, nil, o)))
}

// showStart shows the start page.
func (d *desk) showStart() {
	start := panel.Start{
		OnNew:    func() { d.perform(keys.NewProject) },
		OnOpen:   func() { d.perform(keys.OpenProject) },
		OnSample: d.openSample,
		OnRecent: d.openProject,
	}
	page := start.Page(d.memory.Recent)
	d.status.ClearText()
	d.status.SetSaved("")
	d.fill(mirror.Border(nil, d.status, nil, nil, page))
	d.window.SetTitle(i18n.T("desk.app.name"))
}

// begin opens what the options or the last time ask for.
func (d *desk) begin() {
	switch {
	case d.options.Project != "":
		d.openProject(fileNamed(d.options.Project))
	case d.options.Sample, len(d.memory.Recent) == 0:
		d.openSample()
	}
}

// close leaves the project as a closed window should: its lock released.
func (d *desk) close() {
	if d.project != nil {
		d.keepTyped()
	}
	d.keepArrangement()
	d.keepPlace()
	d.keepSize()
	d.memory.save()
	d.find.giveUp()
	d.stopLooking()
	if d.task != nil {
		d.task.stop()
	}
	d.find.running.Wait()
	d.stopListing()
	d.entities.index()
	if d.project != nil {
		d.project.Close()
		d.project = nil
	}
}

// quit ends the program, after asking where something would go.
func (d *desk) quit() { d.unlessDrafting(d.end) }

// end closes the window, after a running task has been given up.
func (d *desk) end() {
	d.close()
	d.window.SetCloseIntercept(nil)
	d.window.Close()
}
