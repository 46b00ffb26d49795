package desk

import (
	"raqim/ui/keys"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// setLook makes the window light or dark, now and the next time.
func (d *desk) setLook(m theme.Mode) {
	d.memory.Look = m
	d.memory.save()
	d.app.Settings().SetTheme(theme.Theme{Mode: m})
	d.applyLook()
	d.checkView()
}

// applyLook gives the article the colours of the theme at hand.
func (d *desk) applyLook() {
	d.view.SetColors(theme.Look().Colors())
	d.find.pane.Set(d.find.pane.Project(), d.find.pane.Match()) // choices keep the colours they were made in
	if d.session != nil {
		d.showMarks()
	}
	d.renewPage()
}

// setFamily draws the article in another face.
func (d *desk) setFamily(f face.Family) {
	d.memory.Family = f
	d.memory.save()
	d.view.SetFonts(d.fonts())
	d.checkView()
}

func (d *desk) zoom(steps int) {
	d.view.Zoom(steps)
	d.memory.FontSize = d.view.FontSize()
	d.memory.save()
}

// togglePane hides or shows a side pane.
func (d *desk) togglePane(side int) {
	d.panes.toggle(side)
	d.memory.Panes = d.panes.widths
	d.memory.save()
	d.checkView()
	d.focusArticle()
}

// checkView sets the check marks of the view menu.
func (d *desk) checkView() {
	d.check(keys.DocumentsPane, d.panes.visible(0))
	d.check(keys.SpansPane, d.panes.visible(1))
	d.check(keys.Guidelines, d.memory.Guideline)
	d.check(keys.ShowControls, d.memory.Controls)
	d.check(keys.ShowArcs, d.memory.Arcs)
	d.check(keys.LogicalArrows, d.memory.Logical)
	look := d.memory.Look
	d.check(keys.LookSystem, look == theme.FollowSystem)
	d.check(keys.LookLight, look == theme.AlwaysLight)
	d.check(keys.LookDark, look == theme.AlwaysDark)
	d.check(keys.LookContrastLight, look == theme.ContrastLight)
	d.check(keys.LookContrastDark, look == theme.ContrastDark)
	d.check(keys.FaceVazirmatn, d.memory.Family == face.Vazirmatn)
	d.check(keys.FaceNaskh, d.memory.Family == face.NotoNaskh)
}
