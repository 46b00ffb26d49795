package commands

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Palette is a line to type in above the commands that are meant. The line keeps the
// keyboard: ↑ and ↓ choose, Enter does the framed one, Esc leaves.
type Palette struct {
	widget.BaseWidget
	// OnTake is called with the command that was taken, one that can be done; OnLeave
	// when the palette is left without.
	OnTake  func(*Command)
	OnLeave func()

	all    []*Command
	recent []string
	found  []*Command
	line   *field.Line
	list   *list
	note   *panel.Line
}

// In units of the canvas, and of rows.
const (
	paletteWidth = 640
	rowHeight    = 28
	rowsShown    = 12
	noteRoom     = 24
)

// NewPalette makes one of commands, of which recent are the ids of those used lately,
// newest first.
func NewPalette(all []*Command, recent []string) *Palette {
	p := &Palette{all: all, recent: recent, line: field.NewLine(), note: panel.NewLine("", panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})}
	p.list = newList(p)
	p.line.SetPlaceholder(i18n.T("commands.what"))
	p.line.OnChanged = func(string) { p.find() }
	p.line.OnSubmitted = func(string) { p.take(p.list.at) }
	p.line.OnEscape = func() { p.leave() }
	p.line.OnKey = p.typedKey
	p.ExtendBaseWidget(p)
	p.find()
	return p
}

// Line is what is typed into, which wants the keyboard.
func (p *Palette) Line() fyne.Focusable { return p.line }

// Found lists the commands that are meant by what is typed, the framed one at place at;
// -1 where there is none.
func (p *Palette) Found() (list []*Command, at int) { return p.found, p.list.at }

func (p *Palette) find() {
	p.found = Find(p.all, p.line.Text(), p.recent)
	p.list.set(p.found)
}

func (p *Palette) typedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		p.list.pick(p.list.at + 1)
	case fyne.KeyUp:
		p.list.pick(p.list.at - 1)
	case fyne.KeyPageDown:
		p.list.pick(p.list.at + rowsShown)
	case fyne.KeyPageUp:
		p.list.pick(p.list.at - rowsShown)
	}
}

// take does a command, or says why it cannot be done.
func (p *Palette) take(i int) {
	if i < 0 || i >= len(p.found) {
		return
	}
	c := p.found[i]
	if c.Why != "" {
		p.list.pick(i)
		return
	}
	if p.OnTake != nil {
		p.OnTake(c)
	}
}

func (p *Palette) leave() {
	if p.OnLeave != nil {
		p.OnLeave()
	}
}

// tell shows below the list why the framed command cannot be done, or how many there are.
func (p *Palette) tell() {
	switch {
	case len(p.found) == 0:
		p.note.SetText(i18n.T("commands.none"))
	case p.found[p.list.at].Why != "":
		p.note.SetText(i18n.T("commands.cannot", "why", p.found[p.list.at].Why))
	default:
		p.note.SetText(i18n.T("commands.count", "n", len(p.found)))
	}
}

// CreateRenderer stacks line, list and note.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(p, widget.NewSimpleRenderer(container.New(stacked{}, p.line, p.list, p.note)))
}

// stacked lays the line above the list above the note, in a size that stays.
type stacked struct{}

const stackGap, stackPad = 6, 8

func (stacked) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(paletteWidth, o[0].MinSize().Height+rowsShown*rowHeight+noteRoom+2*stackGap+stackPad)
}

func (stacked) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(stackPad / 2)
	for i, height := range []float32{o[0].MinSize().Height, rowsShown * rowHeight, noteRoom} {
		o[i].Move(fyne.NewPos(stackPad, y))
		o[i].Resize(fyne.NewSize(size.Width-2*stackPad, height))
		y += height + stackGap
	}
}
