package schema

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/annotate/draft"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// look is what is seen before a draft is applied: what it changes in the schema, and what
// becomes of what is marked.
type look struct {
	command annotate.SetSchema
	effect  annotate.Effect
	focus   fyne.Focusable
	apply   *mirror.Button
}

// lockedShown is how many locked sets are named.
const lockedShown = 8

// askLook has counted what the draft would do, if it can be a schema.
func (p *Page) askLook() {
	if wrong := len(p.severe()); wrong > 0 {
		p.Say(i18n.T("schema.said.wrongfirst", "n", wrong))
		p.nextWrong()
		return
	}
	if !p.Changed() {
		p.Say(i18n.T("schema.said.unchanged"))
		return
	}
	command, err := p.draft.Command()
	if err != nil {
		p.Say(panel.Sentence(err))
		return
	}
	p.OnLook(command)
}

// ShowEffect shows what command would do, which OnLook was asked for.
func (p *Page) ShowEffect(command annotate.SetSchema, effect annotate.Effect) {
	p.look = &look{command: command, effect: effect}
	p.renew()
	p.GiveFocus(p.look.focus)
}

func (p *Page) leaveLook() {
	p.look = nil
	p.renew()
	p.GiveFocus(p.outline)
}

// lookContent shows the look.
func (p *Page) lookContent() fyne.CanvasObject {
	l := p.look
	column := stacked(heading(i18n.T("schema.effect.schema")))
	for _, line := range p.changeLines() {
		column.Add(panel.NewLine(line, panel.Look{}))
	}
	column.Add(heading(i18n.T("schema.effect.marked")))
	column.Add(effectGrid(l.effect))
	for _, line := range effectLines(l.effect) {
		column.Add(panel.NewLine(line, panel.Look{}))
	}
	apply := mirror.NewPrimary(l.applyText(), p.apply)
	back := mirror.NewButton(i18n.T("schema.effect.back"), p.leaveLook)
	l.focus, l.apply = back, apply
	buttons := mirror.HBox(back, apply)
	if len(l.effect.Locked) > 0 {
		agree := mirror.NewCheck(i18n.T("schema.effect.unlock", "n", len(l.effect.Locked)), func(on bool) {
			l.command.Unlocked = on
			if on {
				apply.Enable()
			} else {
				apply.Disable()
			}
		})
		apply.Disable()
		buttons = mirror.HBox(agree, back, apply)
	}
	foot := container.NewVBox(widget.NewSeparator(), container.New(layout.NewCustomPaddedLayout(4, 6, 12, 12), mirror.Border(nil, nil, nil, buttons)))
	return mirror.Border(nil, foot, nil, nil, mirror.NewVScroll(container.New(layout.NewCustomPaddedLayout(12, 12, 20, 20), column)))
}

// applyText names the loss on the button that agrees to it.
func (l *look) applyText() string {
	if gone := l.effect.Gone(); gone > 0 {
		return i18n.T("schema.effect.applygone", "n", gone)
	}
	return i18n.T("schema.effect.apply")
}

// apply does what was looked at.
func (p *Page) apply() {
	command := p.look.command
	command.Drop = true // what goes was announced
	p.OnApply(command)
}

// changeLines say what a draft changes in the schema.
func (p *Page) changeLines() []string {
	var lines []string
	for _, c := range p.draft.Changes() {
		switch c.Kind {
		case draft.Renamed:
			lines = append(lines, i18n.T("schema.effect.renamed", "old", c.Old, "new", c.New))
		case draft.Removed:
			lines = append(lines, i18n.T("schema.effect.removed", "old", c.Old))
		default:
			lines = append(lines, i18n.T("schema.effect.added", "name", c.Old))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, i18n.T("schema.effect.looks"))
	}
	return lines
}

// effectGrid is a table of what becomes of what is marked.
func effectGrid(e annotate.Effect) fyne.CanvasObject {
	grid := mirror.Grid(4)
	if len(e.Items) == 0 {
		return grid
	}
	for _, title := range []string{i18n.T("schema.effect.kind"), i18n.T("schema.effect.name"), i18n.T("schema.effect.changed"), i18n.T("schema.effect.gone")} {
		grid.Add(panel.NewLine(title, quiet()))
	}
	for _, item := range e.Items {
		grid.Add(panel.NewLine(effectKind(item.Kind), panel.Look{}))
		grid.Add(panel.NewLine(effectName(item), panel.Look{}))
		grid.Add(panel.NewLine(countText(item.Changed), panel.Look{}))
		grid.Add(panel.NewLine(countText(item.Gone), panel.Look{Bold: true}))
	}
	return grid
}

// effectName is what the things are of. What spans are said to have none of has a name
// that is the program's own.
func effectName(item annotate.EffectItem) string {
	if label, ok := strings.CutSuffix(item.Name, "."+model.NoneOf); ok {
		return i18n.T("schema.effect.noneof", "label", label)
	}
	return item.Name
}

// countText is n; nothing is a dash.
func countText(n int) string {
	if n == 0 {
		return "–"
	}
	return i18n.Number(n)
}

func effectKind(k annotate.EffectKind) string {
	switch k {
	case annotate.SpanEffect:
		return i18n.T("schema.effect.span")
	case annotate.RelationEffect:
		return i18n.T("schema.effect.relation")
	}
	return i18n.T("schema.effect.value")
}

// effectLines say where that is.
func effectLines(e annotate.Effect) []string {
	if len(e.Items) == 0 {
		return []string{i18n.T("schema.effect.none")}
	}
	lines := []string{i18n.T("schema.effect.documents", "n", e.Documents), i18n.T("schema.effect.sets", "n", e.Sets), i18n.T("schema.effect.undo")}
	for _, l := range e.Locked[:min(len(e.Locked), lockedShown)] {
		lines = append(lines, i18n.T("schema.effect.locked", "author", l.Author, "document", l.Document))
	}
	if more := len(e.Locked) - lockedShown; more > 0 {
		lines = append(lines, i18n.T("schema.effect.lockedmore", "n", more))
	}
	return lines
}
