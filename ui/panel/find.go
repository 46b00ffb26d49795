package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Match says what of a word may be found.
type Match uint8

// The kinds of matches, each narrower than the one before but for the last, which
// lets a whole word carry its clitics.
const (
	Anywhere Match = iota
	WholeWords
	WithClitics
)

// Next is the kind that comes behind m, round about.
func (m Match) Next() Match { return (m + 1) % 3 }

// Sound is m, or Anywhere for what is none of them.
func (m Match) Sound() Match {
	if m > WithClitics {
		return Anywhere
	}
	return m
}

// Find is the pane in which one searches: a line to type in, what it looks through
// and how, and the hits as a concordance.
//
// The callbacks may be nil. They are called for what a person did.
type Find struct {
	widget.BaseWidget
	// Focus gives the keyboard to a part of the pane. The canvas does, which the pane
	// does not know before it was painted.
	Focus func(fyne.Focusable)
	// OnQuery is called when another line was typed, OnSubmit at Enter in it.
	OnQuery, OnSubmit func()
	// OnScope is told where to search: in the article, or in the whole project.
	OnScope func(project bool)
	// OnMatch is told what of a word may be found.
	OnMatch func(Match)
	// OnHits is called when the keyboard comes to the hits from the line.
	OnHits func()
	// OnChoose is told the hit that came to hand by the arrows, OnGo the one that was
	// clicked, and OnEnter the one at hand at Enter.
	OnChoose, OnGo, OnEnter func(hit int)
	// OnLabel is told the label's digit that was typed among the hits.
	OnLabel func(digit string)
	// OnLeave is called at Escape.
	OnLeave func()
	// OnMenu is called for the menu of a hit, which is at hand then, with where it should open.
	OnMenu func(i int, at fyne.Position)
	// OnKey gets the keys that the pane has no use for, such as F3.
	OnKey func(name fyne.KeyName, mods fyne.KeyModifier)

	project bool
	match   Match

	line    *field.Line
	choices *fyne.Container
	count   *Line
	checked *Line
	heading *hitRow
	how     *fyne.Container
	list    *concordance
}

// NewFind makes the pane without a query.
func NewFind() *Find {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet, End: true}
	f := &Find{
		line: field.NewLine(), choices: container.New(row{grow: -1, gap: 4}), count: NewLine("", quiet),
		checked: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Bold: true}), heading: newHitRow(nil), how: container.NewVBox(),
	}
	f.ExtendBaseWidget(f)
	f.list = newConcordance(f)
	f.line.SetPlaceholder(i18n.T("desk.find.placeholder"))
	f.line.OnChanged = func(string) { call(f.OnQuery) }
	f.line.OnSubmitted = func(string) { call(f.OnSubmit) }
	f.line.OnEscape = f.leave
	f.line.OnKey = f.lineKey
	f.count.SetMinWidth(countWidth)
	for _, text := range []string{
		i18n.T("desk.find.how_words"), i18n.T("desk.find.how_match"), i18n.T("desk.find.how_spans"), i18n.T("desk.find.how_list"), i18n.T("desk.find.how_mark"),
	} {
		f.how.Add(NewLine(text, Look{Color: theme.Quiet}))
	}
	f.showChoices()
	f.Clear()
	return f
}

// countWidth has room for the longest count, in units of the canvas.
const countWidth = 190

// lineKey takes the keys that the line has no use for: down goes to the hits.
func (f *Find) lineKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeyDown {
		f.passKey(e)
		return
	}
	if len(f.list.hits) == 0 {
		return
	}
	f.focus(f.list)
}

// passKey hands a function key on.
func (f *Find) passKey(e *fyne.KeyEvent) {
	if !isFunctionKey(e.Name) || f.OnKey == nil {
		return
	}
	mods := fyne.KeyModifier(0)
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		mods = d.CurrentKeyModifiers()
	}
	f.OnKey(e.Name, mods)
}

func (f *Find) leave() { call(f.OnLeave) }

func (f *Find) focus(o fyne.Focusable) {
	tell(f.Focus, o)
}

// Edit gives the keyboard to the line, with its text selected.
func (f *Find) Edit() {
	f.line.SelectAll()
	f.focus(f.line)
}

// EditHits gives the keyboard to the hits.
func (f *Find) EditHits() { f.focus(f.list) }

// Holds tells whether o, which has the keyboard, is a part of the pane.
func (f *Find) Holds(o fyne.Focusable) bool {
	return o != nil && (o == fyne.Focusable(f.line) || f.InHits(o))
}

// InHits tells whether o is the list of hits.
func (f *Find) InHits(o fyne.Focusable) bool { return o == fyne.Focusable(f.list) }

// Follow shows what another pane shows, which is not used any more: its line, its hits,
// those that are checked and the one at hand, but not what it said.
func (f *Find) Follow(other *Find) {
	f.SetText(other.Text())
	f.Add(other.list.hits)
	f.list.checks = other.list.checks
	f.Set(other.project, other.match)
	f.SetAt(other.list.at)
	f.list.ScrollToOffset(other.list.ScrollOffset())
	f.showChecked()
}

// Stops are the parts of the pane that can have the keyboard, in the order of Tab.
func (f *Find) Stops() []fyne.Focusable { return []fyne.Focusable{f.line, f.list} }

// Text is what is typed.
func (f *Find) Text() string { return f.line.Text() }

// SetText puts a line in place of the one that is typed; OnQuery is not called.
func (f *Find) SetText(line string) { f.line.SetText(line) }

// SetLogicalArrows has Left and Right go by the order of the text in the line.
func (f *Find) SetLogicalArrows(logical bool) { f.line.SetLogicalArrows(logical) }

// Project tells whether the whole project is searched, Match what of a word may be found.
func (f *Find) Project() bool { return f.project }

// Match tells what of a word may be found.
func (f *Find) Match() Match { return f.match }

// Set shows where is searched, and how.
func (f *Find) Set(project bool, match Match) {
	f.project, f.match = project, match
	f.showChoices()
	f.showHeading()
	f.list.Refresh()
}

func (f *Find) showChoices() {
	scope := func(name string, project bool) fyne.CanvasObject {
		return newChoice("", name, f.project == project, false, func() { tell(f.OnScope, project) })
	}
	match := func(name string, m Match) fyne.CanvasObject {
		return newChoice("", name, f.match == m, false, func() { tell(f.OnMatch, m) })
	}
	f.choices.Objects = []fyne.CanvasObject{
		scope(i18n.T("desk.find.article"), false), scope(i18n.T("desk.find.project"), true), widget.NewSeparator(),
		match(i18n.T("desk.find.anywhere"), Anywhere), match(i18n.T("desk.find.words"), WholeWords), match(i18n.T("desk.find.clitics"), WithClitics),
	}
	f.choices.Refresh()
}

// Clear takes all hits away and says nothing of their number.
func (f *Find) Clear() {
	f.list.clear()
	f.count.SetText("")
	f.showChecked()
	f.showHeading()
	f.showHow()
}

// Add puts more hits behind those that are listed.
func (f *Find) Add(hits []Hit) {
	if len(hits) == 0 {
		return
	}
	first := len(f.list.hits) == 0
	f.list.add(hits)
	if first {
		f.showHeading()
		f.showHow()
	}
}

// Say shows how many hits there are, or why there are none.
func (f *Find) Say(text string) {
	f.count.SetText(text)
	f.count.SetMinWidth(max(countWidth, min(f.count.NaturalWidth()+1, 2*countWidth)))
	f.showHow()
}

// Said gives what Say showed last.
func (f *Find) Said() string { return f.count.Text() }

// Len is how many hits are listed.
func (f *Find) Len() int { return len(f.list.hits) }

// Hit gives a hit by its row.
func (f *Find) Hit(i int) Hit { return f.list.hits[i] }

// At is the row of the hit at hand; -1 where there is none.
func (f *Find) At() int { return f.list.at }

// SetAt takes a hit in hand and brings its row into view.
func (f *Find) SetAt(i int) { f.list.setAt(i) }

// Toggle checks a hit, or takes the check away; CheckAll does so with all of them.
func (f *Find) Toggle(i int) { f.list.toggle(i) }

// CheckAll checks all hits, or none where all are checked.
func (f *Find) CheckAll() { f.list.checkAll() }

// Check checks a hit, or takes the check away.
func (f *Find) Check(i int) { f.list.toggle(i) }

// Marked gives the rows of the checked hits in their order, else of the one at hand.
func (f *Find) Marked() []int {
	var rows []int
	for i := range f.list.hits {
		if f.list.checks[i] {
			rows = append(rows, i)
		}
	}
	if len(rows) == 0 && f.list.at >= 0 {
		rows = []int{f.list.at}
	}
	return rows
}

// Uncheck takes all checks away.
func (f *Find) Uncheck() {
	clear(f.list.checks)
	f.list.Refresh()
	f.showChecked()
}

func (f *Find) showChecked() {
	text := ""
	if n := len(f.list.checks); n > 0 {
		text = i18n.T("desk.find.checked", "n", n)
	}
	f.checked.SetText(text)
	f.checked.SetMinWidth(f.checked.NaturalWidth())
	setShown(f.checked, text != "")
	f.Refresh()
}

// showHeading names the columns in the direction of the hit at hand, else of the
// first one.
func (f *Find) showHeading() {
	if any := len(f.list.hits) > 0; any != f.heading.Visible() {
		setShown(f.heading, any)
		f.Refresh() // the list makes room
	}
	if len(f.list.hits) == 0 {
		return
	}
	base := f.list.hits[max(0, f.list.at)].Base
	if base != bidi.RTL {
		base = bidi.LTR
	}
	f.heading.showHeading(i18n.T("desk.find.document"), i18n.T("desk.find.before"), i18n.T("desk.find.hit"), i18n.T("desk.find.after"), base, f.project)
}

// showHow explains the pane while nothing is looked for, and where nothing was found.
func (f *Find) showHow() {
	count := f.count.Text()
	setShown(f.how, len(f.list.hits) == 0 && (count == "" || count == i18n.T("desk.find.none")))
}

// CreateRenderer puts the bar above the list, also for Tab, which goes from the line to the hits.
func (f *Find) CreateRenderer() fyne.WidgetRenderer {
	columns := &findBar{}
	bar := container.New(columns, f.line, f.choices, f.checked, f.count)
	head := container.NewVBox(bar, container.New(aboveList, f.heading))
	whole := container.New(mirror.Of(layout.NewBorderLayout(head, nil, nil, nil)),
		head, container.NewStack(f.list, container.New(inset{16, 8}, f.how)))
	return tree.Of(f, &findRenderer{widget.NewSimpleRenderer(whole), whole, columns})
}

// findRenderer lays the pane out again whenever it is refreshed: what is shown and
// hidden in it changes where the rest stands.
type findRenderer struct {
	fyne.WidgetRenderer
	whole *fyne.Container
	bar   *findBar
}

// Layout is called by Fyne.
func (r *findRenderer) Layout(size fyne.Size) {
	r.bar.width = size.Width
	r.WidgetRenderer.Layout(size)
}

// Refresh is called by Fyne.
func (r *findRenderer) Refresh() { r.whole.Refresh() }

// tell calls f with a value where there is one to call.
func tell[T any](f func(T), value T) {
	if f != nil {
		f(value)
	}
}
