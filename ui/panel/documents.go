package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Documents is the list of a project's documents: how far each has come, its
// name, its language and how many spans the author at hand has in it. It shows
// as many rows as fit, so a project may have tens of thousands of documents.
type Documents struct {
	widget.BaseWidget
	// OnOpen is called with a document that a person chose.
	OnOpen func(model.DocumentID)
	// OnMenu is called for the menu of a document, with where it should open.
	OnMenu func(id model.DocumentID, at fyne.Position)
	// OnState is called after the list was narrowed to a state, or to none again.
	OnState func()
	// OnLeave is called when the filter is left with Esc or Enter.
	OnLeave func()
	// OnKey gets the keys that the filter has no use for, such as F9.
	OnKey func(*fyne.KeyEvent)

	author  string
	user    string // who sits at the machine
	all     []model.DocumentInfo
	shown   []int // indices into all
	partial bool  // all lacks documents that are on their way
	current model.DocumentID

	owned    int  // documents that were assigned to author
	narrowed bool // to these, where there are any
	begin    bool // the next list is

	filter *field.Line
	states *states
	mine   *mine
	list   *mirror.List
	count  *Line
	empty  *Line // how many are done without a span; hidden where none is
}

// NewDocuments makes an empty list.
func NewDocuments() *Documents {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	d := &Documents{count: NewLine("", quiet), empty: NewLine("", quiet)}
	d.ExtendBaseWidget(d)
	d.filter = newFilter(d)
	d.states = newStates(d)
	d.mine = newMine(func() {
		d.toggleMine()
		d.leaveFilter()
	})
	d.list = mirror.NewList(func() int { return len(d.shown) }, func() fyne.CanvasObject { return newDocumentRow() }, d.fill)
	d.list.SetName(i18n.T("focus.documents"))
	d.list.OnSelected = d.chosen
	d.list.OnMenu = func(row int, at fyne.Position) {
		if row < len(d.shown) && d.OnMenu != nil {
			d.OnMenu(d.all[d.shown[row]].ID, at)
		}
	}
	return d
}

// SetDocuments shows documents as author sees them. The slice belongs to the
// list from now on.
func (d *Documents) SetDocuments(documents []model.DocumentInfo, author string) {
	d.all, d.author, d.partial = documents, author, false
	d.narrow()
}

// SetFirst is SetDocuments with the first documents while the others are on their way: what
// is done of all is not said yet.
func (d *Documents) SetFirst(documents []model.DocumentInfo, author string) {
	d.all, d.author, d.partial = documents, author, true
	d.narrow()
}

// SetAuthor shows the same documents as another author sees them.
func (d *Documents) SetAuthor(author string) {
	d.author = author
	d.narrow()
}

// Follow shows what another list shows, which is not used any more: the same documents,
// narrowed in the same way, from the same row on.
func (d *Documents) Follow(other *Documents) {
	d.all, d.author, d.partial, d.current = other.all, other.author, other.partial, other.current
	d.filter.SetText(other.filter.Text())
	d.states.chosen = other.states.chosen
	d.user, d.narrowed = other.user, other.narrowed
	d.states.show()
	d.narrow()
	d.list.ScrollToOffset(other.list.ScrollOffset())
}

// Stops are the parts of the list that can have the keyboard, in the order of Tab.
func (d *Documents) Stops() []fyne.Focusable { return []fyne.Focusable{d.filter, d.states, d.list} }

// Update replaces what is shown of one document.
func (d *Documents) Update(info model.DocumentInfo) {
	for i := range d.all {
		if d.all[i].ID != info.ID {
			continue
		}
		d.all[i] = info
		d.countDone()
		for row, index := range d.shown {
			if index == i {
				d.list.RefreshItem(row)
			}
		}
		return
	}
}

// SetCurrent highlights the document that is open and scrolls to it. Those that are
// shown by their state are looked at again: what is done since leaves the list of
// those that are not, now that it has been left itself.
func (d *Documents) SetCurrent(id model.DocumentID) {
	d.current = id
	if d.states.chosen != allStates {
		d.choose()
		d.countDone()
		d.list.Refresh()
	}
	d.list.Highlight(d.rowOf(id))
}

// Neighbour gives the document step rows after the current one in the list as it
// is filtered; false at its ends. Where the filter leaves the current one out they
// are counted from its place.
func (d *Documents) Neighbour(step int) (model.DocumentID, bool) {
	at := d.indexOf(d.current)
	row, found := slices.BinarySearch(d.shown, at)
	if !found && step > 0 {
		row--
	}
	if row += step; row < 0 || row >= len(d.shown) {
		return "", false
	}
	return d.all[d.shown[row]].ID, true
}

// Current gives what is shown of the open document.
func (d *Documents) Current() (model.DocumentInfo, bool) {
	for _, info := range d.all {
		if info.ID == d.current {
			return info, true
		}
	}
	return model.DocumentInfo{}, false
}

// All gives every document of the project. The caller must not change them.
func (d *Documents) All() []model.DocumentInfo { return d.all }

// Shown lists the documents that the filter and the chosen state leave in the list. The
// caller owns the result.
func (d *Documents) Shown() []model.DocumentID {
	ids := make([]model.DocumentID, len(d.shown))
	for i, at := range d.shown {
		ids[i] = d.all[at].ID
	}
	return ids
}

// FocusFilter puts the cursor into the filter.
func (d *Documents) FocusFilter() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d.filter)
	}
}

func (d *Documents) rowOf(id model.DocumentID) int {
	row, found := slices.BinarySearch(d.shown, d.indexOf(id))
	if !found {
		return -1
	}
	return row
}

// indexOf is the place of a document among all, -1 where it is none of them.
func (d *Documents) indexOf(id model.DocumentID) int {
	return slices.IndexFunc(d.all, func(info model.DocumentInfo) bool { return info.ID == id })
}

// narrow shows the documents that the filter leaves.
func (d *Documents) narrow() {
	d.countOwn()
	d.choose()
	d.countDone()
	d.list.Refresh()
	d.SetCurrent(d.current)
}

// choose finds the documents whose name holds every word of the filter and whose
// state is the chosen one.
func (d *Documents) choose() {
	words := strings.Fields(strings.ToLower(d.filter.Text()))
	d.shown = d.shown[:0]
	for i, info := range d.all {
		if d.Mine() && !own(info, d.author) {
			continue
		}
		if d.states.holds(info, d.author) && holdsAll(strings.ToLower(info.Name), words) {
			d.shown = append(d.shown, i)
		}
	}
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// countDone says how far author has come with the project.
func (d *Documents) countDone() {
	if d.partial {
		d.count.SetText(i18n.T("desk.documents.partial"))
		d.empty.Hide()
		return
	}
	done, empty := 0, 0
	for _, info := range d.all {
		switch info.StatusBy(d.author) {
		case model.StatusDone:
			done++
		case model.StatusDoneEmpty:
			done++
			empty++
		}
	}
	text := i18n.T("desk.documents.done", "done", done, "n", len(d.all))
	if len(d.shown) < len(d.all) {
		text = i18n.T("desk.documents.shown", "shown", len(d.shown), "text", text)
	}
	d.count.SetText(text)
	d.empty.SetText(i18n.T("desk.documents.doneempty", "n", empty))
	if d.empty.Visible() != (empty > 0) {
		defer d.Refresh() // the list has other room
	}
	if empty == 0 {
		d.empty.Hide()
		return
	}
	d.empty.Show()
}

func (d *Documents) chosen(row int) {
	if row >= len(d.shown) || d.OnOpen == nil {
		return
	}
	d.OnOpen(d.all[d.shown[row]].ID)
}

func (d *Documents) fill(row int, o fyne.CanvasObject) {
	if row < len(d.shown) {
		o.(*documentRow).show(d.all[d.shown[row]], d.author, d.Whose())
	}
}

// CreateRenderer stacks filter, states, list and counts.
func (d *Documents) CreateRenderer() fyne.WidgetRenderer {
	head := container.New(packed, container.New(inset{8, 4}, d.filter), container.New(inset{8, 0}, d.states), d.mine.room)
	foot := container.New(inset{12, 4}, container.New(packed, d.count, d.empty))
	return tree.Of(d, widget.NewSimpleRenderer(mirror.Border(head, foot, nil, nil, d.list)))
}

// packed puts objects below one another without gaps.
var packed = layout.NewCustomPaddedVBoxLayout(0)
