package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
)

// openMenu opens the menu of what has the keyboard, as the right mouse button does of what
// the pointer is on: the row of a list, an entry, or the article where the caret is.
func (d *desk) openMenu() {
	c := d.window.Canvas()
	if m, ok := c.Focused().(interface{ OpenMenu() bool }); ok && m.OpenMenu() {
		return
	}
	if c.Overlays().Top() != nil {
		return
	}
	if d.pages.shown != nil {
		d.status.Say(i18n.T("menu.none"))
		return
	}
	if why := d.missing(aDocument); why != "" {
		d.status.Say(i18n.T("commands.cannot", "why", why))
		return
	}
	start, end := d.view.Selection()
	at, ok := d.view.PixelOf(max(start, end-1))
	if !ok {
		size := d.view.Size()
		at = fyne.CurrentApp().Driver().AbsolutePositionForObject(d.view).AddXY(size.Width/2, size.Height/2)
	}
	d.popUp(d.articleItems(start < end, ""), at)
}

// openMenuAt opens the menu of what was clicked in the article.
func (d *desk) openMenuAt(p docview.MenuPlace) {
	if d.session == nil {
		return
	}
	d.leaveLink()
	switch {
	case p.Arc != "":
		d.clickArc(p.Arc)
	case !p.InSelected:
		d.takeInHand(d.spanOfMark(p.Mark), false)
	}
	d.popUp(d.articleItems(p.InSelected, model.RelationID(p.Arc)), p.Position)
}

// articleItems is what can be done with the selection, with the link of an arc, with the span at
// hand, or with the word at the caret.
func (d *desk) articleItems(selected bool, arc model.RelationID) []*mirror.Item {
	items := d.arcItems(arc)
	switch {
	case selected || d.atHand == "":
		items = append(items, d.labelItems()...)
		items = append(items, mirror.NewSeparator())
		items = append(items, d.offers(keys.SelectClause, keys.AddPart, keys.RemovePart, keys.ExactEdges)...)
		items = append(items, mirror.NewSeparator())
		return append(items, d.offers(keys.Copy, keys.FindHere, keys.FindProject, keys.DocumentDate, keys.SelectAll)...)
	default:
		return append(items, d.spanItems()...)
	}
}

// arcItems take the link of an arc away; none where there is no arc.
func (d *desk) arcItems(arc model.RelationID) []*mirror.Item {
	if arc == "" {
		return nil
	}
	item := mirror.NewItem(i18n.T("menu.unlink"), func() { d.unlink(arc) })
	item.Disabled = d.cannot(toMark) != ""
	return []*mirror.Item{item, mirror.NewSeparator()}
}

// spanItems is what can be done with the span at hand.
func (d *desk) spanItems() []*mirror.Item {
	relabel := mirror.NewSubmenu(i18n.T("desk.menu.labels"), d.labels.Items...)
	relabel.Disabled = len(d.labels.Items) == 0 || d.cannot(onSpan) != ""
	items := append(d.offers(keys.EditSpan, keys.SpanEntity), relabel)
	items = append(items, mirror.NewSeparator())
	items = append(items, d.offers(keys.Link, keys.Unlink, keys.Follow)...)
	items = append(items, mirror.NewSeparator())
	items = append(items, mirror.NewSubmenu(i18n.T("desk.menu.edges"), d.offers(keys.EndForth, keys.EndBack, keys.StartForth, keys.StartBack, keys.ExactEdges)...))
	items = append(items, d.offers(keys.NextHere, keys.MarkOthers, keys.SpanNote)...)
	items = append(items, mirror.NewSeparator())
	return append(items, d.offers(keys.RemoveSpan)...)
}

// labelItems mark the selection, or the word at the caret, with a label.
func (d *desk) labelItems() []*mirror.Item {
	var items []*mirror.Item
	for _, t := range d.project.Schema().SpanTypes {
		item := mirror.NewItem(i18n.T("commands.label", "label", d.labelName(t.ID)), func() { d.mark(t.ID) })
		item.Key, item.Disabled = t.Key, d.cannot(toMark) != ""
		items = append(items, item)
	}
	return items
}

// documentMenu opens the menu of a document in the list, which is opened for it.
func (d *desk) documentMenu(id model.DocumentID, at fyne.Position) {
	if d.session == nil || d.session.Scope().Document != id {
		d.openDocument(id)
	}
	if d.session == nil {
		return
	}
	items := d.offers(keys.ToggleDone, keys.ToggleFlag, keys.Finish)
	items = append(items, mirror.NewSeparator())
	items = append(items, d.offers(keys.DocumentDate, keys.Properties, keys.DocumentNote)...)
	items = append(items, mirror.NewSubmenu(i18n.T("desk.menu.direction"), d.offers(keys.DirectionAuto, keys.DirectionRTL, keys.DirectionLTR)...))
	items = append(items, d.assignItem())
	d.popUp(items, at)
}

// spanMenu opens the menu of a span in the list, which is taken in hand for it.
func (d *desk) spanMenu(id model.SpanID, at fyne.Position) {
	d.takeInHand(id, true)
	d.popUp(d.spanItems(), at)
}

// hitMenu opens the menu of a hit of the search.
func (d *desk) hitMenu(i int, at fyne.Position) {
	f := d.find.pane
	toArticle := mirror.NewItem(i18n.T("menu.gotohit"), func() { f.OnEnter(i) })
	toArticle.Key = "Enter"
	check := mirror.NewItem(i18n.T("menu.checkhit"), func() { f.Check(i) })
	check.Key = "Space"
	all := mirror.NewItem(i18n.T("menu.checkall"), f.CheckAll)
	all.Key = keys.Find(keys.SelectAll).Chords[0].String()
	items := []*mirror.Item{toArticle, check, all, mirror.NewSeparator()}
	for _, t := range d.project.Schema().SpanTypes {
		if t.Key == "" {
			continue
		}
		item := mirror.NewItem(i18n.T("commands.label", "label", d.labelName(t.ID)), func() { d.markHits(t.Key) })
		item.Key, item.Disabled = t.Key, d.cannot(toMark) != ""
		items = append(items, item)
	}
	d.popUp(items, at)
}

// offers makes items of actions of the table, greyed where they cannot be done now.
func (d *desk) offers(actions ...keys.Action) []*mirror.Item {
	var items []*mirror.Item
	for _, a := range actions {
		e := keys.Find(a)
		item := mirror.NewItem(e.Title(), func() { d.perform(a) })
		if len(e.Chords) > 0 {
			item.Key = e.Chords[0].String()
		}
		item.Disabled = d.cannot(needs[a]) != ""
		if known := d.items[a]; known != nil {
			item.Checked = known.Checked
		}
		items = append(items, item)
	}
	return items
}

func (d *desk) popUp(items []*mirror.Item, at fyne.Position) {
	d.tips.Drop()
	mirror.PopUp(d.window.Canvas(), items, at, nil)
}

// heldKey is a key that a pane has no use for, with the modifiers that are held.
func (d *desk) heldKey(e *fyne.KeyEvent) {
	mods := fyne.KeyModifier(0)
	if driver, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		mods = driver.CurrentKeyModifiers()
	}
	d.typedKey(e.Name, mods)
}
