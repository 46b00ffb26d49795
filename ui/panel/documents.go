package panel

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/theme"
)

// Documents is the list of a project's documents: how far each has come, its
// name, its language and how many spans the author at hand has in it. It shows
// as many rows as fit, so a project may have tens of thousands of documents.
type Documents struct {
	widget.BaseWidget
	// OnOpen is called with a document that a person chose.
	OnOpen func(model.DocumentID)
	// OnLeave is called when the filter is left with Esc or Enter.
	OnLeave func()
	// OnKey gets the keys that the filter has no use for, such as F9.
	OnKey func(*fyne.KeyEvent)

	author  string
	all     []model.DocumentInfo
	shown   []int // indices into all
	current model.DocumentID
	silent  bool // the list is told, not asked

	filter *field.Line
	list   *widget.List
	count  *Line
}

// NewDocuments makes an empty list.
func NewDocuments() *Documents {
	d := &Documents{count: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})}
	d.ExtendBaseWidget(d)
	d.filter = newFilter(d)
	d.list = widget.NewList(func() int { return len(d.shown) }, func() fyne.CanvasObject { return newDocumentRow() }, d.fill)
	d.list.HideSeparators = true
	d.list.OnSelected = d.chosen
	return d
}

// SetDocuments shows documents as author sees them. The slice belongs to the
// list from now on.
func (d *Documents) SetDocuments(documents []model.DocumentInfo, author string) {
	d.all, d.author = documents, author
	d.narrow()
}

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

// SetCurrent highlights the document that is open and scrolls to it.
func (d *Documents) SetCurrent(id model.DocumentID) {
	d.current = id
	d.silent = true
	defer func() { d.silent = false }()
	if row := d.rowOf(id); row >= 0 {
		d.list.Select(row)
		return
	}
	d.list.UnselectAll()
}

// Neighbour gives the document step rows after the current one in the list as it
// is filtered; false at its ends.
func (d *Documents) Neighbour(step int) (model.DocumentID, bool) {
	row := d.rowOf(d.current)
	switch {
	case row < 0 && len(d.shown) > 0:
		row = 0
	case row < 0, row+step < 0, row+step >= len(d.shown):
		return "", false
	default:
		row += step
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

// FocusFilter puts the cursor into the filter.
func (d *Documents) FocusFilter() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d.filter)
	}
}

func (d *Documents) rowOf(id model.DocumentID) int {
	for row, i := range d.shown {
		if d.all[i].ID == id {
			return row
		}
	}
	return -1
}

// narrow shows the documents whose name holds every word of the filter.
func (d *Documents) narrow() {
	words := strings.Fields(strings.ToLower(d.filter.Text()))
	d.shown = d.shown[:0]
	for i, info := range d.all {
		name := strings.ToLower(info.Name)
		if holdsAll(name, words) {
			d.shown = append(d.shown, i)
		}
	}
	d.countDone()
	d.list.Refresh()
	d.SetCurrent(d.current)
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (d *Documents) countDone() {
	done := 0
	for _, info := range d.all {
		if info.Status() == model.StatusDone {
			done++
		}
	}
	text := i18n.T("desk.documents.done", "done", done, "n", len(d.all))
	if len(d.shown) < len(d.all) {
		text = i18n.T("desk.documents.shown", "shown", len(d.shown), "text", text)
	}
	d.count.SetText(text)
}

func (d *Documents) chosen(row widget.ListItemID) {
	if d.silent || row >= len(d.shown) || d.OnOpen == nil {
		return
	}
	d.OnOpen(d.all[d.shown[row]].ID)
}

func (d *Documents) fill(row widget.ListItemID, o fyne.CanvasObject) {
	if row < len(d.shown) {
		o.(*documentRow).show(d.all[d.shown[row]], d.author)
	}
}

// CreateRenderer stacks filter, list and count.
func (d *Documents) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(
		container.New(inset{8, 4}, d.filter), container.New(inset{12, 4}, d.count), nil, nil, d.list))
}

// documentRow is one line of the list.
type documentRow struct {
	widget.BaseWidget
	sign                  *widget.Icon
	name, language, count *Line
}

func newDocumentRow() *documentRow {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	end := quiet
	end.End = true
	r := &documentRow{sign: widget.NewIcon(nil), name: NewLine("", Look{}), language: NewLine("", quiet), count: NewLine("", end)}
	r.language.SetMinWidth(28)
	r.count.SetMinWidth(28)
	r.ExtendBaseWidget(r)
	return r
}

func (r *documentRow) show(info model.DocumentInfo, author string) {
	r.sign.SetResource(signOf(info).Resource())
	r.name.SetText(info.Name)
	r.language.SetText(info.Language)
	r.count.SetText(strconv.Itoa(spansBy(info, author)))
}

func (r *documentRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(row{grow: 1, gap: 8, pad: 8, height: 28}, r.sign, r.name, r.language, r.count))
}

// signOf is the shape of a document's state; a flag is seen before anything else.
func signOf(info model.DocumentInfo) theme.Sign {
	if info.Flagged {
		return theme.SignFlagged
	}
	switch info.Status() {
	case model.StatusOpen:
		return theme.SignOpen
	case model.StatusDone:
		return theme.SignDone
	}
	return theme.SignUntouched
}

func spansBy(info model.DocumentInfo, author string) int {
	for _, s := range info.Sets {
		if s.Author == author {
			return s.Spans
		}
	}
	return 0
}
