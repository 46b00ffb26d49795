package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/help"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/shortcuts"
)

// page is a screen as large as an article, in a package of its own: figures, a
// schema, a guide. What it shows lives in the page, so that its widgets can be made
// anew at any time.
type page interface {
	// Name is the page's title in the language of the interface.
	Name() string
	// Content makes the page's widgets, in the language and the look at hand. It is
	// called when the page is shown, and again after either has changed; what it made
	// before is not used any more. Those that take the keys give each key they have no
	// use for to the desk's pageKey, which the page is made with: Esc must leave it.
	Content() fyne.CanvasObject
	// Focus is what takes the keys, at first and after a dialog; nil for the way back.
	Focus() fyne.Focusable
	// Refresh takes in that something in the project has changed.
	Refresh()
}

// performer is a page that does some actions of the table itself, such as undo.
type performer interface {
	// Perform does a, or tells that it is not the page's.
	Perform(a keys.Action) bool
}

// stepper is a page that Esc leaves step by step.
type stepper interface {
	// Escape goes one step back; false where the page itself is to be left.
	Escape() bool
}

// pages is the room between menu bar and status line: the bench with the article,
// or a page in its place.
type pages struct {
	shown  page        // nil: the article
	action keys.Action // has opened it

	beneath beneath // where the way back from what is consulted leads
	bench   fyne.CanvasObject
	room    *fyne.Container
	back    *mirror.Button // of the page that is shown
}

// beneath is a page on which another is consulted; no page: the article.
type beneath struct {
	page   page
	action keys.Action
}

func newPages(bench fyne.CanvasObject) pages {
	return pages{bench: bench, room: container.NewStack(bench)}
}

// staying are the actions that leave a page where it is. Any other goes back to the
// article first, so that what it does is seen.
var staying = map[keys.Action]bool{
	keys.Quit: true, keys.Saved: true, keys.Backup: true, keys.Export: true, keys.FullScreen: true,
	keys.LookSystem: true, keys.LookLight: true, keys.LookDark: true, keys.Shortcuts: true, keys.About: true,
	keys.Figures: true, keys.Agreement: true, keys.Schema: true, keys.Commands: true, keys.MenuBar: true, keys.Guide: true, keys.Tour: true,
	keys.LookContrastLight: true, keys.LookContrastDark: true, keys.Settings: true,
	keys.LanguageSystem: true, keys.LanguageEnglish: true, keys.LanguageArabic: true, keys.LanguagePersian: true,
	keys.Review: true, keys.Assign: true,
}

// pageKeys are the keys without Ctrl that do on a page what they do on the article: those
// that mean nothing to what stands there.
var pageKeys = map[fyne.KeyName]bool{
	fyne.KeyF1: true, fyne.KeyF2: true, fyne.KeyF3: true, fyne.KeyF4: true, fyne.KeyF5: true, fyne.KeyF6: true,
	fyne.KeyF7: true, fyne.KeyF8: true, fyne.KeyF9: true, fyne.KeyF10: true, fyne.KeyF11: true, fyne.KeyF12: true,
}

// performOnPage prepares an action while a page is shown, and tells whether the page
// did it.
func (d *desk) performOnPage(a keys.Action) bool {
	if d.pages.shown == nil {
		return false
	}
	if p, ok := d.pages.shown.(performer); ok && p.Perform(a) {
		return true
	}
	if !staying[a] {
		d.leavePage()
	}
	return false
}

// showPage shows p in place of the article, or of another page.
func (d *desk) showPage(p page) {
	if d.project != nil {
		d.keepTyped()
		d.inspector.Close()
		d.leaveLink()
	}
	d.pages.shown, d.pages.beneath = p, beneath{}
	d.status.Say("")
	d.renewPage()
}

// consult shows p, which is read for what stands on another page: the way back leads there.
func (d *desk) consult(p page) {
	from := beneath{d.pages.shown, d.pages.action}
	if d.consulting() {
		from = d.pages.beneath
	}
	d.showPage(p)
	d.pages.beneath = from
}

// consulting tells whether the page that is shown is one that is read for another.
func (d *desk) consulting() bool {
	switch d.pages.shown.(type) {
	case *help.Page, *shortcuts.Page:
		return true
	}
	return false
}

// goBack leaves the page that is shown: for the one that it was consulted on, else for the
// article.
func (d *desk) goBack() {
	from := d.pages.beneath
	if from.page == nil {
		d.leavePage()
		return
	}
	d.showPage(from.page)
	d.pages.action = from.action
}

// renewPage makes the page that is shown anew: the language or the look has changed.
func (d *desk) renewPage() {
	if d.pages.shown == nil {
		return
	}
	d.status.ClearText() // it is about the article
	d.pages.back = mirror.NewButtonWithIcon(i18n.T("page.back"), mirror.Icon(fynetheme.NavigateBackIcon()), d.goBack)
	title := panel.NewLine(d.pages.shown.Name(), panel.Look{Size: fynetheme.SizeNameSubHeadingText, Bold: true})
	head := container.NewVBox(container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12),
		mirror.Border(nil, nil, d.pages.back, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 8, 8), title))))
	if hidden := d.blindHead(d.pages.shown); hidden != nil {
		head.Add(hidden)
	}
	head.Add(widget.NewSeparator())
	d.pages.bench.Hide()
	d.pages.room.Objects = []fyne.CanvasObject{d.pages.bench, mirror.Border(head, nil, nil, nil, d.pages.shown.Content())}
	d.pages.room.Refresh()
	if d.content != d.workbench {
		d.fill(d.workbench) // the start page was shown
	}
	d.focusPage()
}

// focusPage gives the keys to the page that is shown.
func (d *desk) focusPage() {
	focus := d.pages.shown.Focus()
	if focus == nil {
		focus = d.pages.back
	}
	d.window.Canvas().Focus(focus)
}

// leavePage goes back to the article, or to the start page where no project is open.
func (d *desk) leavePage() {
	if d.pages.shown == nil {
		return
	}
	d.pages.shown, d.pages.back, d.pages.beneath = nil, nil, beneath{}
	d.pages.room.Objects = []fyne.CanvasObject{d.pages.bench}
	d.pages.bench.Show()
	d.pages.room.Refresh()
	if d.project == nil {
		d.showStart()
		return
	}
	d.showSelection()
	d.focusArticle()
}

// refreshPage tells the page that is shown that something in the project has changed.
func (d *desk) refreshPage() {
	if d.pages.shown != nil {
		d.pages.shown.Refresh()
	}
}

// say tells what a page has to say: the status line is another one after the language has changed.
func (d *desk) say(words string) { d.status.Say(words) }

// pageKey is what a key does that nothing on a page has a use for: Esc leaves the
// page, and those of the table do what they always do.
func (d *desk) pageKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		if p, ok := d.pages.shown.(stepper); !ok || !p.Escape() {
			d.goBack()
		}
		return
	}
	var mods fyne.KeyModifier
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		mods = d.CurrentKeyModifiers()
	}
	if a, ok := keys.ForKey(e.Name, mods); ok && pageKeys[e.Name] {
		d.perform(a)
	}
}
