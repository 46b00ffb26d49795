package dialogs

import (
	"fyne.io/fyne/v2/container"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tip"
)

// OccurrenceQuestion asks which of some places are to be marked.
type OccurrenceQuestion struct {
	Title string
	// Attached is whether words with something written together with them count at first.
	Attached bool
	// Find gives the places.
	Find func(attached bool) []panel.Hit
}

// The size of the list in units of the canvas.
const occurrencesWidth, occurrencesHeight = 860, 340

// Occurrences shows places before they are marked. All are checked at first; Enter
// gives then those that still are, none of which is nothing to do.
func (p *Parent) Occurrences(q OccurrenceQuestion, then func([]panel.Hit)) {
	c := &occurrenceChooser{question: q, then: then, list: panel.NewOccurrences(), count: quietLine("")}
	c.attached = mirror.NewCheck(i18n.T("desk.occurrence.attached"), func(bool) { c.find() })
	c.attached.Checked = q.Attached
	c.mark = mirror.NewPrimary(i18n.T("desk.occurrence.mark"), c.finish)
	c.list.OnChecked = c.showCount
	c.list.OnSubmitted, c.list.OnEscape = c.finish, func() { p.Leave() }
	how := lines(i18n.T("desk.occurrence.how"), occurrencesWidth, quiet())
	content := container.NewVBox(sized(c.list, occurrencesWidth, occurrencesHeight), mirror.Border(nil, nil, c.attached, nil, c.count), how)
	c.dialog = mirror.NewDialog(p.Window.Canvas(), q.Title, tip.Host(padded(content)))
	c.find()
	p.choose(c.dialog, c.mark, c.finish)
	p.Window.Canvas().Focus(c.list)
	c.focus = func() { p.Window.Canvas().Focus(c.list) }
}

type occurrenceChooser struct {
	question OccurrenceQuestion
	then     func([]panel.Hit)
	list     *panel.Occurrences
	attached *mirror.Check
	count    *panel.Line
	mark     *mirror.Button
	dialog   *mirror.Dialog
	focus    func()
}

func (c *occurrenceChooser) find() {
	c.list.SetHits(c.question.Find(c.attached.Checked))
	if c.focus != nil { // a click on the box has taken the keys
		c.focus()
	}
}

func (c *occurrenceChooser) showCount(n int) {
	c.count.SetText(i18n.T("desk.occurrence.count", "n", n))
	if n > 0 {
		c.mark.Enable()
		return
	}
	c.mark.Disable()
}

func (c *occurrenceChooser) finish() {
	if checked := c.list.Checked(); len(checked) > 0 {
		c.dialog.Hide()
		c.then(checked)
	}
}
