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
		column.Add(panel.NewLine(p.queue().counts(), quiet()))
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
		check.SetChecked(b.page.chosen.takes(s.Set))
		b.sets = append(b.sets, check)
		column.Add(check)
	}
	column.Add(panel.NewLine(i18n.T("review.begin.rule"), panel.Look{Bold: true}))
	b.rule = mirror.NewRadio([]string{i18n.T("review.rule.same"), i18n.T("review.rule.none"), i18n.T("review.rule.first")}, nil)
	b.rule.SetSelected(min(max(b.page.chosen.Rule, bySame), byFirst)) // what was kept may be damaged
	column.Add(b.rule)
	b.askBut(column)
}

// askBut offers the attributes in which annotators differ here, and those that were chosen before.
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
	for _, name := range b.page.chosen.But {
		if titles[name] == "" && b.page.knows(name, titles, labels) {
			b.names = append(b.names, name)
			named[titles[name]]++
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
		check.SetChecked(slices.Contains(b.page.chosen.But, name))
		b.but = append(b.but, check)
		grid.Add(check)
	}
	column.Add(grid)
}

// start begins with what is chosen.
func (b *begin) start() {
	p := b.page
	chosen := Choice{Rule: b.rule.Selected()}
	taken := 0
	for k, check := range b.sets {
		set := p.work.Sets[k].Set
		if check.Checked {
			taken++
		}
		switch {
		case set.Kind == model.SetHuman && !check.Checked:
			chosen.Left = append(chosen.Left, set.Author)
		case set.Kind != model.SetHuman && check.Checked:
			chosen.With = append(chosen.With, set.Author)
		}
	}
	for k, check := range b.but {
		if check.Checked {
			chosen.But = append(chosen.But, b.names[k])
		}
	}
	if taken == 0 {
		p.calls.Say(i18n.T("review.said.choose"))
		return
	}
	chosen.Single = taken == 1
	p.chosen, p.began, p.seen = chosen, true, ""
	p.calls.Choose(chosen)
	p.compare()
	p.settleAgreed()
	p.at = -1
	p.restand()
	p.room.Objects = []fyne.CanvasObject{p.workbench()}
	p.begin = nil
	p.room.Refresh()
	p.calls.Focus(p.list)
	if !p.takeAim() {
		p.step(1, true)
	}
}

// knows tells whether a label has the attribute called name, and adds what both are called.
func (p *Page) knows(name string, titles, labels map[string]string) bool {
	for _, t := range p.state().Schema.SpanTypes {
		if a, ok := t.Attribute(name); ok {
			titles[name], labels[name] = a.Label.In(i18n.Language(), name), p.labelName(t.ID)
			return true
		}
	}
	return false
}

// chooseAgain asks again what was asked before the first document.
func (p *Page) chooseAgain() {
	p.began, p.kind = false, nil
	p.begin, p.list, p.documents = newBegin(p), nil, nil
	p.room.Objects = []fyne.CanvasObject{p.begin.content}
	p.room.Refresh()
	p.calls.Focus(p.begin.button)
}
