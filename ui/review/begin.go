package review

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	core "raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// choice is what a reviewer chooses to settle by itself.
type choice struct {
	by  int      // of bySame, byNone and byFirst
	but []string // attributes in which what is the same may differ
}

// The rules that are offered.
const (
	bySame = iota
	byNone
	byFirst
)

// of is the rule for sets; false where nothing settles by itself: what only one annotator has is
// agreed on by nobody.
func (c choice) of(sets []model.Set) (core.Rule, bool) {
	switch {
	case c.by == byFirst && len(sets) > 0:
		return core.Rule{As: sets[0].Author}, true
	case c.by == bySame && len(sets) > 1:
		return core.Rule{But: c.but}, true
	}
	return core.Rule{}, false
}

// begin asks, before the first document, whose work is compared and what settles by itself.
type begin struct {
	page    *Page
	content fyne.CanvasObject
	button  *mirror.Button
	sets    []*mirror.Check
	rule    *mirror.Radio
	but     []*mirror.Check
	names   []string // of the attributes of but
}

// beginWidth is that of the questions, units of the canvas; attributes stand in columns.
const (
	beginWidth       = 520
	attributeColumns = 3
)

func newBegin(p *Page) *begin {
	b := &begin{page: p}
	b.button = mirror.NewPrimary(i18n.T("review.begin"), b.start)
	column := container.New(layout.NewCustomPaddedVBoxLayout(6))
	if len(p.work.Sets) == 0 {
		b.button.Disable()
		column.Add(panel.NewLine(i18n.T("review.no_sets"), panel.Look{}))
	} else {
		b.ask(column)
		column.Add(mirror.HBox(b.button))
	}
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(beginWidth, 0))
	b.content = mirror.NewVScroll(container.NewCenter(container.New(layout.NewCustomPaddedLayout(24, 24, 16, 16), container.NewStack(width, column))))
	return b
}

func (b *begin) ask(column *fyne.Container) {
	column.Add(panel.NewLine(i18n.T("review.begin.sets"), panel.Look{Bold: true}))
	for _, s := range b.page.work.Sets {
		check := mirror.NewCheck(i18n.T("review.begin.set", "name", s.Set.Author, "n", len(s.Spans)), nil)
		check.SetChecked(s.Set.Kind == model.SetHuman)
		b.sets = append(b.sets, check)
		column.Add(check)
	}
	column.Add(panel.NewLine(i18n.T("review.begin.rule"), panel.Look{Bold: true}))
	b.rule = mirror.NewRadio([]string{i18n.T("review.rule.same"), i18n.T("review.rule.none"), i18n.T("review.rule.first")}, nil)
	column.Add(b.rule)
	b.askBut(column)
}

// askBut offers the attributes in which annotators differ here.
func (b *begin) askBut(column *fyne.Container) {
	titles, labels := map[string]string{}, map[string]string{}
	named := map[string]int{}
	for i, item := range b.page.compared.Items {
		for _, name := range item.Attributes {
			if titles[name] == "" && item.Differs&^core.Links == core.Attributes {
				titles[name], labels[name] = b.page.attributeName(row{false, i}, name), b.page.title(row{false, i})
				b.names = append(b.names, name)
				named[titles[name]]++
			}
		}
	}
	if len(b.names) == 0 {
		return
	}
	slices.Sort(b.names)
	for name, title := range titles {
		if named[title] > 1 {
			titles[name] = i18n.T("review.value", "name", labels[name], "value", title)
		}
	}
	column.Add(panel.NewLine(i18n.T("review.begin.but"), panel.Look{Bold: true}))
	grid := mirror.Grid(attributeColumns)
	for _, name := range b.names {
		check := mirror.NewCheck(titles[name], nil)
		b.but = append(b.but, check)
		grid.Add(check)
	}
	column.Add(grid)
}

// start begins with what is chosen.
func (b *begin) start() {
	p := b.page
	p.left, p.rule = nil, choice{by: b.rule.Selected()}
	for k, check := range b.sets {
		if !check.Checked {
			p.left = append(p.left, p.work.Sets[k].Set.Author)
		}
	}
	for k, check := range b.but {
		if check.Checked {
			p.rule.but = append(p.rule.but, b.names[k])
		}
	}
	if len(p.left) == len(p.work.Sets) {
		p.calls.Say(i18n.T("review.said.choose"))
		return
	}
	p.began = true
	p.compare()
	p.settleAgreed()
	p.at = -1
	p.restand()
	p.room.Objects = []fyne.CanvasObject{p.workbench()}
	p.begin = nil
	p.room.Refresh()
	p.calls.Focus(p.list)
	p.step(1, true)
}
