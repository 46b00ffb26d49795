package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tip"
)

// Progress shows how far a task is, with a button that gives it up.
type Progress struct {
	dialog *mirror.Dialog
	bar    *mirror.Progress
	what   *panel.Line
	count  *panel.Line
}

// Progress lays the display over the window; it stays until Close. cancel is
// called when the person gives the task up.
func (p *Parent) Progress(title string, cancel func()) *Progress {
	g := &Progress{bar: mirror.NewProgress(), what: panel.NewLine("", panel.Look{}), count: quietLine("")}
	content := container.New(layout.NewCustomPaddedVBoxLayout(8), g.what, g.bar, g.count)
	g.dialog = mirror.NewDialog(p.Window.Canvas(), title, tip.Host(padded(sized(content, textWidth, 0))))
	stop := mirror.NewButton(i18n.T("desk.dialog.cancel"), nil)
	stop.OnTapped = func() {
		stop.Disable()
		g.count.SetText(i18n.T("desk.progress.stopping"))
		cancel()
	}
	g.dialog.SetButtons([]fyne.CanvasObject{stop})
	p.show(g.dialog, &opened{leave: stop.OnTapped, confirm: func() {}})
	return g
}

// Set shows that done of total are done, and what is being done.
func (g *Progress) Set(done, total int, what string) {
	if total > 0 {
		g.bar.SetValue(float64(done) / float64(total))
		g.count.SetText(i18n.T("desk.progress.count", "done", done, "total", total))
	}
	g.what.SetText(what)
}

// Close takes the display away.
func (g *Progress) Close() { g.dialog.Hide() }
