package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Entities is the list of the entities of a project, with a line that narrows it
// as one types. In the line every character belongs to it; in the list keys act on
// the entity at hand.
//
// The callbacks may be nil. They are called for what a person did.
type Entities struct {
	widget.BaseWidget
	// Filter gives the entities that have the words of a text, by id.
	Filter func(text string) []model.Entity
	// Focus gives the keyboard to a part of the pane.
	Focus func(fyne.Focusable)
	// OnMentions is told the entity whose mentions are to be shown, OnEdit and
	// OnRemove the one to be changed or taken away; OnNew makes one.
	OnMentions, OnEdit, OnRemove func(model.Entity)
	OnNew                        func(name string)
	// OnMerge is told the two that are one.
	OnMerge func(one, other model.Entity)
	// OnUndo and OnRedo take back, and do again, what was done in the project last.
	OnUndo, OnRedo func()
	// OnLeave is called at Escape.
	OnLeave func()

	counts     map[model.EntityID]int
	total      int
	shown      []model.Entity
	byMentions bool
	merging    *model.Entity // chosen to be merged with the next that is chosen

	filter  *field.Line
	list    *entityList
	heading *entityRow
	count   *Line
	how     *Line
}

// NewEntities makes the pane without entities.
func NewEntities() *Entities {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	e := &Entities{filter: field.NewLine(), count: NewLine("", quiet), how: NewLine("", quiet)}
	e.ExtendBaseWidget(e)
	e.list = newEntityList(e)
	e.heading = newEntityHeading(func() { e.sort(true) }, func() { e.sort(false) })
	e.filter.SetPlaceholder(i18n.T("desk.entities.filter"))
	e.filter.OnChanged = func(string) { e.narrow("") }
	e.filter.OnSubmitted = func(string) { e.EditList() }
	e.filter.OnEscape = e.leave
	e.filter.OnKey = func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyDown {
			e.EditList()
		}
	}
	e.showHow()
	return e
}

// SetLogicalArrows has Left and Right go by the order of the text in the filter.
func (e *Entities) SetLogicalArrows(logical bool) { e.filter.SetLogicalArrows(logical) }

// ShowEntities lists the entities again, with how often each is mentioned, and
// takes the one with the id in hand where it is listed.
func (e *Entities) ShowEntities(counts map[model.EntityID]int, hand model.EntityID) {
	e.counts, e.total = counts, len(e.Filter(""))
	e.narrow(hand)
}

// EditFilter gives the keyboard to the filter, with its text selected.
func (e *Entities) EditFilter() {
	e.filter.SelectAll()
	tell(e.Focus, fyne.Focusable(e.filter))
}

// EditList gives the keyboard to the list. An empty one takes it, too: a new entity
// can be made there of what the filter says.
func (e *Entities) EditList() { tell(e.Focus, fyne.Focusable(e.list)) }

// AtHand is the entity at hand; false where none is listed.
func (e *Entities) AtHand() (model.Entity, bool) {
	if e.list.at < 0 || e.list.at >= len(e.shown) {
		return model.Entity{}, false
	}
	return e.shown[e.list.at], true
}

// narrow lists what the filter leaves, with the entity id in hand, else the one
// that was, else the first one.
func (e *Entities) narrow(id model.EntityID) {
	if had, ok := e.AtHand(); ok && id == "" {
		id = had.ID
	}
	e.shown = e.Filter(e.filter.Text())
	e.order()
	at := slices.IndexFunc(e.shown, func(x model.Entity) bool { return x.ID == id })
	if at < 0 && len(e.shown) > 0 {
		at = 0
	}
	e.list.setAt(at)
	e.list.Refresh()
	e.count.SetText(i18n.T("desk.entities.count", "shown", len(e.shown), "n", e.total))
	e.count.SetMinWidth(e.count.NaturalWidth())
}

// order sorts what is shown: by name as the interface's language sorts (in Persian گ stands
// behind ک, where no code point has it), or the most mentioned first.
func (e *Entities) order() {
	names := make(map[model.EntityID]string, len(e.shown))
	sorting, keys := collate.New(language.Make(i18n.Language()), collate.IgnoreCase), collate.Buffer{}
	for _, x := range e.shown {
		names[x.ID] = string(sorting.KeyFromString(&keys, x.NameIn(i18n.Language())))
		keys.Reset()
	}
	slices.SortStableFunc(e.shown, func(a, b model.Entity) int {
		if e.byMentions && e.counts[a.ID] != e.counts[b.ID] {
			return cmp.Compare(e.counts[b.ID], e.counts[a.ID])
		}
		return cmp.Compare(names[a.ID], names[b.ID])
	})
}

func (e *Entities) sort(byMentions bool) {
	e.byMentions = byMentions
	e.heading.showHeading(byMentions)
	e.list.setAt(-1) // the first one is what is looked for now
	e.narrow("")
}

// chosen does what Enter means: shows the mentions, or merges.
func (e *Entities) chosen() {
	x, ok := e.AtHand()
	switch {
	case !ok:
	case e.merging == nil && e.counts[x.ID] == 0:
		e.how.SetText(i18n.T("desk.entities.unmentioned", "name", x.NameIn(i18n.Language())))
	case e.merging == nil:
		tell(e.OnMentions, x)
	case e.merging.ID != x.ID:
		one := *e.merging
		e.setMerging(nil)
		if e.OnMerge != nil {
			e.OnMerge(one, x)
		}
	}
}

// beginMerge chooses the entity at hand to be merged with the next one.
func (e *Entities) beginMerge() {
	if x, ok := e.AtHand(); ok {
		e.setMerging(&x)
	}
}

func (e *Entities) setMerging(x *model.Entity) {
	e.merging = x
	e.showHow()
	e.list.Refresh()
}

// showHow says which keys do what.
func (e *Entities) showHow() {
	if e.merging != nil {
		e.how.SetText(i18n.T("desk.entities.merging", "name", e.merging.NameIn(i18n.Language()), "id", e.merging.ID))
		return
	}
	if e.total == 0 {
		e.how.SetText(i18n.T("desk.entities.noneyet", "key", keys.Written(keys.SpanEntity)))
		return
	}
	if len(e.shown) == 0 {
		e.how.SetText(i18n.T("desk.entities.none"))
		return
	}
	e.how.SetText(i18n.T("desk.entities.how"))
}

// leave gives up the merge that was begun, else the pane.
func (e *Entities) leave() {
	if e.merging != nil {
		e.setMerging(nil)
		return
	}
	call(e.OnLeave)
}

// CreateRenderer stacks filter, heading, list and what the keys do.
func (e *Entities) CreateRenderer() fyne.WidgetRenderer {
	bar := container.New(row{grow: 0, gap: 12, pad: 4, height: 36}, e.filter, e.count)
	return tree.Of(e, widget.NewSimpleRenderer(mirror.Border(
		container.NewVBox(bar, container.New(aboveList, e.heading)), container.New(inset{8, 4}, e.how), nil, nil, e.list)))
}

// act does what the key of a letter means in the list; the keys are those with E,
// M, N and S on them, whatever they type.
func (e *Entities) act(r rune) {
	x, ok := e.AtHand()
	switch r {
	case 'e', 'E', 'ث':
		if ok {
			tell(e.OnEdit, x)
		}
	case 'm', 'M', 'ة', 'پ', 'ئ':
		e.beginMerge()
	case 'n', 'N', 'ى', 'د':
		if e.OnNew != nil {
			e.OnNew(e.filter.Text())
		}
	case 's', 'S', 'س':
		e.sort(!e.byMentions)
	}
}

// number shows a count, and nothing for none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return i18n.Number(n)
}
