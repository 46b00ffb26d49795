package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// Page is the user's guide: its chapters at the start, the one at hand beside them.
type Page struct {
	// OnKey is given each key that the page has no use for.
	OnKey func(*fyne.KeyEvent)

	chapter  int // at hand
	chapters []Chapter
	list     *chapterList
	reader   *reader
}

// NewPage makes the guide, open at its first chapter; onKey is given each key that the
// page has no use for.
func NewPage(onKey func(*fyne.KeyEvent)) *Page { return &Page{OnKey: onKey} }

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("help.guide") }

// Content makes the page's widgets in the language at hand.
func (p *Page) Content() fyne.CanvasObject {
	chapters, err := Guide(i18n.Language())
	if err != nil || len(chapters) == 0 {
		return panel.NewLine(i18n.T("help.broken"), panel.Look{}) // it is compiled in, and a test reads it
	}
	p.chapters = chapters
	p.reader = newReader(p.follow, p.OnKey)
	p.list = newChapterList(chapters, p.open, p.reader.turn, p.OnKey)
	p.open(min(p.chapter, len(chapters)-1))
	return container.New(sides{}, p.list, p.reader)
}

// Focus is the list of chapters.
func (p *Page) Focus() fyne.Focusable {
	if p.list == nil {
		return nil
	}
	return p.list
}

// Refresh does nothing: the guide tells of no project.
func (p *Page) Refresh() {}

// Open opens a chapter by the name of its file; an unknown one changes nothing. It must be
// called before the page is shown, or while it is.
func (p *Page) Open(name string) {
	chapters, _ := Guide(i18n.Language())
	for i, c := range chapters {
		if c.Name != name {
			continue
		}
		p.chapter = i
		if p.list != nil {
			p.open(i)
		}
	}
}

// follow opens the chapter to which a link leads, and gives the keys to the list: the link is not there any more.
func (p *Page) follow(name string) {
	p.Open(name)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.list); c != nil {
		c.Focus(p.list)
	}
}

func (p *Page) open(i int) {
	p.chapter = i
	p.list.choose(i)
	p.reader.show(p.chapters[i], nil)
}

// Tour greets whoever opens the program first: one page on the sample project.
type Tour struct {
	onKey  func(*fyne.KeyEvent)
	begin  func()
	open   func(chapter string)
	reader *reader
	button *mirror.Button // ends the tour
}

// NewTour makes the tour. begin is called when the person has read it, open with the name of
// a chapter of the guide that is wanted; onKey is given each key that it has no use for.
func NewTour(begin func(), open func(chapter string), onKey func(*fyne.KeyEvent)) *Tour {
	return &Tour{begin: begin, open: open, onKey: onKey}
}

// tourChapter is the chapter that the tour shows.
const tourChapter = 0

// Name is the page's title.
func (t *Tour) Name() string { return i18n.T("help.tour") }

// Content makes the page's widgets in the language at hand.
func (t *Tour) Content() fyne.CanvasObject {
	chapters, err := Guide(i18n.Language())
	if err != nil || len(chapters) == 0 {
		return panel.NewLine(i18n.T("help.broken"), panel.Look{})
	}
	t.reader = newReader(t.open, t.onKey)
	t.button = mirror.NewPrimary(i18n.T("help.begin"), t.begin)
	t.button.OnKey = func(e *fyne.KeyEvent) bool { return t.reader.turn(e.Name) }
	t.reader.show(chapters[tourChapter], t.button)
	return t.reader
}

// Focus is the button that begins, so that Enter is enough; the arrows scroll.
func (t *Tour) Focus() fyne.Focusable {
	if t.button == nil {
		return nil
	}
	return t.button
}

// Refresh does nothing: the tour tells of no project.
func (t *Tour) Refresh() {}
