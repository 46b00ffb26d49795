package schema

import (
	"bytes"
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// foot stands below outline and form: how far the draft is, and what can be done with it.
type foot struct {
	page    *Page
	content fyne.CanvasObject
	state   *panel.Line
	look    *mirror.Button
	discard *mirror.Button
}

func newFoot(p *Page) *foot {
	f := &foot{page: p, state: panel.NewLine("", panel.Look{})}
	f.look, f.discard = mirror.NewPrimary(i18n.T("schema.apply"), p.askLook), mirror.NewButton(i18n.T("schema.discard"), p.discard)
	wrong := mirror.NewButton(i18n.T("schema.nextwrong"), p.nextWrong)
	imported := mirror.NewButton(i18n.T("schema.import"), func() { p.OnImport() })
	exported := mirror.NewButton(i18n.T("schema.export"), p.export)
	if p.readOnly {
		for _, b := range []*mirror.Button{f.look, f.discard, imported} {
			b.Disable()
		}
	}
	row := mirror.Border(nil, nil, nil, mirror.HBox(wrong, imported, exported, f.discard, f.look), f.state)
	f.content = container.NewVBox(widget.NewSeparator(), container.New(layout.NewCustomPaddedLayout(4, 6, 12, 12), row))
	f.show()
	return f
}

// show says how far the draft is.
func (f *foot) show() {
	p := f.page
	wrong := len(p.severe())
	look, text := panel.Look{Color: theme.Quiet}, i18n.T("schema.state.same")
	switch {
	case p.readOnly:
		text = i18n.T("schema.state.readonly")
	case wrong > 0:
		look.Color, text = fynetheme.ColorNameError, i18n.T("schema.state.wrong", "n", wrong)
	case p.Changed():
		look.Color, text = "", i18n.T("schema.state.changed")
	}
	f.state.SetLook(look)
	f.state.SetText(text)
}

// nextWrong brings the next part to hand with which something is wrong.
func (p *Page) nextWrong() {
	lines := p.allParts()
	from := slices.Index(lines, p.at)
	for i := range lines {
		at := lines[(from+1+i)%len(lines)]
		if p.isWrong(at) {
			p.show(at)
			p.GiveFocus(p.outline)
			return
		}
	}
	p.Say(i18n.T("schema.said.nothingwrong"))
}

// export writes the draft as people read JSON, if it is a schema.
func (p *Page) export() {
	if len(p.severe()) > 0 {
		p.Say(i18n.T("schema.said.wrongfirst", "n", len(p.severe())))
		p.nextWrong()
		return
	}
	var readable bytes.Buffer
	if err := json.Indent(&readable, p.draft.JSON(), "", " "); err != nil {
		p.Say(panel.Sentence(err))
		return
	}
	readable.WriteByte('\n')
	p.OnExport(readable.Bytes())
}
