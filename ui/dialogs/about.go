package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"raqim/assets"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// Version is the program's, as FyneApp.toml gives it.
const Version = "0.1.0"

// About says what the program is.
func (p *Parent) About() {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("raqim.svg", assets.Icon()))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(96))
	column := container.NewVBox(
		panel.NewLine(i18n.T("desk.about.name", "version", Version), panel.Look{Bold: true}),
		lines(i18n.T("desk.about.what"), 320, panel.Look{}),
		lines(i18n.T("desk.about.licence"), 320, quiet()),
	)
	content := padded(mirror.HBox(icon, sized(column, 336, 96)))
	p.inform(i18n.T("desk.action.about"), content)
}
