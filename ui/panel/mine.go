package panel

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/theme"
)

// own tells whether a document was assigned to author.
func own(info model.DocumentInfo, author string) bool {
	return slices.Contains(info.Assigned, author)
}

// keyOfMine is the place of the key that narrows the list to the author's own documents,
// behind those of the states.
var keyOfMine = len(documentStates)

// mine is the line below the states that narrows the list to the documents that were
// assigned to the author at hand, whatever the state. It is hidden where there is none.
type mine struct {
	*pressable
	on    bool
	frame *canvas.Rectangle
	word  *Line
	room  *fyne.Container // around it, which is hidden with it
}

func newMine(pressed func()) *mine {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	key := NewLine(keys.Choice(keyOfMine), quiet)
	key.SetMinWidth(key.NaturalWidth())
	m := &mine{frame: canvas.NewRectangle(color.Transparent), word: NewLine("", Look{Size: fynetheme.SizeNameCaptionText})}
	m.frame.CornerRadius = 4
	sign := mirror.GridWrap(fyne.NewSquareSize(stateSize), widget.NewIcon(theme.SignOwn.Resource()))
	m.pressable = newPressable(container.NewStack(m.frame, container.New(row{grow: 2, gap: 3, pad: 6, height: 24}, key, sign, m.word)), pressed)
	m.room = container.New(inset{8, 0}, m.pressable)
	m.room.Hide()
	return m
}

// show says how many of the documents are the author's own, and whether the list is
// narrowed to them.
func (m *mine) show(word string, on bool) {
	m.on = on
	m.word.SetText(word)
	m.tip = i18n.T("mine.tip", "whose", word)
	m.frame.FillColor = color.Transparent
	if on {
		m.frame.FillColor = m.Theme().Color(fynetheme.ColorNameSelection, fyne.CurrentApp().Settings().ThemeVariant())
	}
	m.frame.Refresh()
}

// Whose is what the documents of the author at hand are called: yours, where that is who
// sits at the machine.
func (d *Documents) Whose() string {
	if d.author == d.user {
		return i18n.T("mine.yours")
	}
	return i18n.T("mine.of", "name", d.author)
}

// SetUser says who sits at the machine.
func (d *Documents) SetUser(user string) { d.user = user }

// BeginMine narrows the next list that is shown to the author's own documents, if there
// are any and it is the user: who looks at the work of others looks at all of it.
func (d *Documents) BeginMine() { d.begin, d.narrowed = true, false }

// Mine tells whether the list is narrowed to the author's own documents.
func (d *Documents) Mine() bool { return d.narrowed && d.owned > 0 }

// toggleMine narrows the list to the author's own documents, or shows the others again.
func (d *Documents) toggleMine() {
	if d.owned == 0 {
		return
	}
	d.narrowed = !d.narrowed
	d.narrow()
	call(d.OnState)
}

// countOwn counts the author's own documents, and narrows the list to them where it was to
// begin so.
func (d *Documents) countOwn() {
	d.owned = 0
	for _, info := range d.all {
		if own(info, d.author) {
			d.owned++
		}
	}
	if d.begin && d.owned > 0 && d.author == d.user {
		d.narrowed = true
	}
	d.begin = d.begin && d.partial
	d.mine.show(i18n.T("mine.count", "whose", d.Whose(), "n", d.owned), d.Mine())
	if d.mine.room.Visible() != (d.owned > 0) {
		defer d.Refresh() // the list has other room
	}
	if d.owned > 0 {
		d.mine.room.Show()
	} else {
		d.mine.room.Hide()
	}
}
