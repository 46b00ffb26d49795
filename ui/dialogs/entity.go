package dialogs

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tip"
)

// EntityAnswer is an entity that a span can point to. The zero value is none.
type EntityAnswer struct {
	ID      model.EntityID   // empty: it is to be made
	Kind    model.EntityKind // of one that is to be made
	Name    string
	Names   string // the other ones, in one line
	Details string // kind, role
}

// EntityQuestion asks whom a span is about.
type EntityQuestion struct {
	Title   string
	Text    string         // of the span, which stands in the line at first
	Current model.EntityID // what the span points to now
	// Find gives what a typed text may mean.
	Find func(text string) EntityAnswers
}

// EntityAnswers are the entities that a typed text may mean.
type EntityAnswers struct {
	List   []EntityAnswer // the likeliest first
	Framed int            // the one that Enter takes; -1 where it takes none
	More   int            // that fit and are not in the list
}

// entityRows is how many answers there is room for.
const entityRows, entityRowHeight = 10, 28

// Entity lets a person choose an entity by typing: Enter takes the framed row,
// the arrows and a click another one. Where nothing is typed and no row is framed
// then is given the zero answer: the span is to point to nothing.
func (p *Parent) Entity(q EntityQuestion, then func(EntityAnswer)) {
	newEntityChooser(p, q, then).open()
}

type entityChooser struct {
	parent   *Parent
	question EntityQuestion
	then     func(EntityAnswer)
	line     *field.Line
	column   *fyne.Container
	note     *panel.Line
	dialog   *mirror.Dialog
	answers  []EntityAnswer
	picked   int // -1: no row
}

func newEntityChooser(p *Parent, q EntityQuestion, then func(EntityAnswer)) *entityChooser {
	c := &entityChooser{
		parent: p, question: q, then: then, line: newEntry(p), note: quietLine(""),
		column: container.New(layout.NewCustomPaddedVBoxLayout(0)),
	}
	c.line.SetName(q.Title)
	c.line.SetText(q.Text)
	c.line.SelectAll()
	c.line.OnChanged = func(string) { c.find() }
	c.line.OnSubmitted = func(string) { c.finish() }
	c.line.OnKey = c.typedKey
	return c
}

func (c *entityChooser) open() {
	how := lines(i18n.T("desk.entity.how"), textWidth+100, quiet())
	content := container.NewVBox(c.line, sized(c.column, textWidth+100, entityRows*entityRowHeight), c.note, how)
	c.dialog = mirror.NewDialog(c.parent.Window.Canvas(), c.question.Title, tip.Host(padded(content)))
	c.find()
	for i, a := range c.answers {
		if a.ID != "" && a.ID == c.question.Current {
			c.pick(i)
		}
	}
	c.parent.choose(c.dialog, mirror.NewPrimary(i18n.T("desk.entity.choose"), c.finish), c.finish)
	c.parent.Window.Canvas().Focus(c.line)
}

// find shows what the text in the line may mean. Where nothing is typed no answer
// is framed, so that Enter then means nobody.
func (c *entityChooser) find() {
	found := c.question.Find(c.line.Text())
	c.answers = found.List
	c.note.SetText("")
	if found.More > 0 {
		c.note.SetText(i18n.T("desk.entity.more", "n", found.More))
	}
	c.pick(found.Framed)
	if c.blank() {
		c.pick(-1)
	}
}

// blank tells whether nothing is typed.
func (c *entityChooser) blank() bool { return strings.TrimSpace(c.line.Text()) == "" }

// pick frames a row.
func (c *entityChooser) pick(i int) {
	c.picked = min(i, len(c.answers)-1)
	c.column.Objects = nil
	for k, a := range c.answers {
		row := newEntityRow(a, k == c.picked, a.ID != "" && a.ID == c.question.Current, func() { c.end(a) })
		c.column.Objects = append(c.column.Objects, row)
	}
	c.column.Refresh()
}

func (c *entityChooser) typedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		c.pick(c.picked + 1)
	case fyne.KeyUp:
		c.pick(max(c.picked-1, min(c.picked, 0)))
	}
}

func (c *entityChooser) finish() {
	if c.picked >= 0 {
		c.end(c.answers[c.picked])
		return
	}
	if c.blank() {
		c.end(EntityAnswer{})
	}
}

func (c *entityChooser) end(a EntityAnswer) {
	c.dialog.Hide()
	c.then(a)
}
