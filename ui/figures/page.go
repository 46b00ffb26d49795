package figures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/figures"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// Page shows the figures of a project.
type Page struct {
	// OnRefresh is called when what is shown may not be true any more: it counts again
	// and calls Show.
	OnRefresh func()

	progress []figures.Progress
	column   *fyne.Container
}

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("figures.title") }

// Content makes the page's widgets.
func (p *Page) Content() fyne.CanvasObject {
	p.column = container.New(layout.NewCustomPaddedVBoxLayout(4))
	p.fill()
	return mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(16, 16, 24, 24), p.column))
}

// Focus is nil: the way back has the keys.
func (p *Page) Focus() fyne.Focusable { return nil }

// Refresh counts again.
func (p *Page) Refresh() { p.OnRefresh() }

// Show shows how far the annotators are.
func (p *Page) Show(progress []figures.Progress) {
	p.progress = progress
	if p.column != nil {
		p.fill()
	}
}

func (p *Page) fill() {
	p.column.RemoveAll()
	p.column.Add(panel.NewLine(i18n.T("figures.progress"), panel.Look{Size: fynetheme.SizeNameSubHeadingText, Bold: true}))
	if len(p.progress) == 0 {
		p.column.Add(panel.NewLine(i18n.T("figures.progress.none"), panel.Look{}))
	}
	for _, a := range p.progress {
		p.column.Add(panel.NewLine(i18n.T("figures.progress.by",
			"author", a.Author, "untouched", a.Untouched, "open", a.Open, "done", a.Done, "empty", a.Empty), panel.Look{}))
	}
}
