package schema

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/draft"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// What the buttons below the outline do: add parts, remove and move the one at hand.

// buttons stand below the outline.
func (o *outline) buttons() fyne.CanvasObject {
	p := o.page
	button := func(text string, do func()) *mirror.Button {
		b := mirror.NewButton(text, do)
		if p.readOnly {
			b.Disable()
		}
		return b
	}
	icon := func(icon fyne.Resource, name string, do func()) *mirror.Button {
		b := button("", do)
		b.SetIcon(icon)
		b.SetName(name)
		return b
	}
	return stacked(
		mirror.Grid(3, button(i18n.T("schema.add.label"), p.addLabel), button(i18n.T("schema.add.attribute"), p.addAttribute),
			button(i18n.T("schema.add.relation"), p.addRelation)),
		mirror.Grid(3, icon(fynetheme.MoveUpIcon(), i18n.T("schema.up"), func() { p.move(p.at, -1) }),
			icon(fynetheme.MoveDownIcon(), i18n.T("schema.down"), func() { p.move(p.at, 1) }),
			icon(fynetheme.DeleteIcon(), i18n.T("schema.remove"), p.remove)),
	)
}

// named gives the keys to what a new part is named in.
func named(f *form) fyne.Focusable { return f.first }

// nothing leaves the keys with the outline.
func nothing(*form) fyne.Focusable { return nil }

// addLike adds a part of the kind that is at hand.
func (p *Page) addLike() {
	switch _, a := p.draft.Attribute(p.at); {
	case a != nil:
		p.addAttribute()
	case p.draft.Relation(p.at) != nil:
		p.addRelation()
	default:
		p.addLabel()
	}
}

// hues are those of the colours that the default schema takes, which colour-blind people
// can tell apart (Okabe and Ito, 2008), then others between.
var hues = []string{
	"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442", "#6A3D9A", "#8C564B", "#17BECF",
}

// addLabel adds a label with a key and a colour that no other has.
func (p *Page) addLabel() {
	if p.readOnly {
		return
	}
	p.rebuilt(func() {
		used := map[string]bool{}
		for _, t := range p.draft.Types {
			used[t.Text("key")], used[strings.ToUpper(t.Text("color"))] = true, true
		}
		t := p.draft.AddType()
		for digit := range 9 {
			if key := strconv.Itoa(digit + 1); !used[key] {
				t.SetText("key", key)
				break
			}
		}
		free := slices.IndexFunc(hues, func(c string) bool { return !used[c] })
		c, _ := readColor(hues[max(0, free)])
		newTinting(t).take(c)
		t.SetText("underline", "solid")
		p.at = t.Handle()
	}, named)
}

// addRelation adds a relation.
func (p *Page) addRelation() {
	if p.readOnly {
		return
	}
	p.rebuilt(func() { p.at = p.draft.AddRelation().Handle() }, named)
}

// addAttribute adds an attribute to the label at hand, or to that of the attribute at hand.
func (p *Page) addAttribute() {
	t, _ := p.draft.Attribute(p.at)
	if t == nil {
		t = p.draft.Type(p.at)
	}
	if t == nil {
		p.Say(i18n.T("schema.said.nolabel"))
		return
	}
	if p.readOnly {
		return
	}
	p.rebuilt(func() { p.at = p.draft.AddAttribute(t).Handle() }, named)
}

// remove takes away the part at hand, and says what went with it.
func (p *Page) remove() {
	if p.readOnly || p.at == p.draft.Top.Handle() {
		return
	}
	var with []string
	next := p.neighbour(p.at)
	p.rebuilt(func() {
		with = p.draft.Remove(p.at)
		p.at = next
	}, nothing)
	if len(with) > 0 {
		p.Say(i18n.T("schema.said.with", "names", strings.Join(with, i18n.T("schema.comma"))))
	}
}

// neighbour is the part in the outline that comes to hand when h goes: the next of its
// kind, else the one before it.
func (p *Page) neighbour(h draft.Handle) draft.Handle {
	lines := p.lines()
	i := slices.IndexFunc(lines, func(l outlineLine) bool { return l.part == h })
	if i < 0 {
		return p.at
	}
	for _, l := range lines[i+1:] {
		if l.inner == lines[i].inner {
			return l.part
		}
		if !l.inner {
			break
		}
	}
	return lines[max(0, i-1)].part
}

// move puts the part that h names further up or down.
func (p *Page) move(h draft.Handle, by int) {
	if p.readOnly || !p.draft.Clone().Move(h, by) {
		return
	}
	p.edit("", func() { p.draft.Move(h, by) })
	p.outline.show()
	p.foot.show()
}
