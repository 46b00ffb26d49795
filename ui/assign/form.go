package assign

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// addTeam adds everybody with their role, a line for another name, and whether the team
// annotates blind. Each holds as soon as it is chosen, as an action on the project.
func (p *Page) addTeam(form *fyne.Container) {
	form.Add(heading(i18n.T("assign.team")))
	names := []string{i18n.T("assign.role.none"), i18n.T("assign.role.annotator"), i18n.T("assign.role.reviewer")}
	roles := []model.Role{"", model.RoleAnnotator, model.RoleReviewer}
	for _, name := range p.work.people() {
		role := mirror.NewChoice(i18n.T("assign.role", "name", name), names, nil)
		role.SetSelected(slices.Index(roles, p.work.Team.Role(name)))
		role.OnChanged = func(i int) {
			if roles[i] == "" {
				p.setTeam(p.work.Team.Without(name))
				return
			}
			p.setTeam(p.work.Team.With(name, roles[i]))
		}
		caption := name
		if name == p.work.User {
			caption = i18n.T("assign.you", "name", name)
		}
		form.Add(captioned(caption, role))
		p.stop(role)
	}
	entry := p.entry()
	form.Add(entry)
	p.stop(entry)
	blind := mirror.NewCheck(i18n.T("assign.blind"), nil)
	blind.Checked = p.work.Team.Blind
	blind.OnChanged = func(checked bool) {
		team := p.work.Team
		team.Blind = checked
		p.setTeam(team)
	}
	form.Add(blind)
	p.stop(blind)
	what := i18n.T("assign.blind.hint")
	if p.work.Team.Role(p.work.User) != model.RoleReviewer {
		what += " " + i18n.T("assign.blind.you", "name", p.work.User)
	}
	form.Add(hint(what))
}

// setTeam gives the project a team; what cannot be one is said, and shown as it is stored.
func (p *Page) setTeam(team model.Team) {
	if err := model.CheckTeam(team); err != nil {
		p.calls.Say(panel.Sentence(err))
		p.fillAgain()
		return
	}
	p.calls.SetTeam(team)
}

// addChoices adds which documents are given, to whom, and how many of them to several.
func (p *Page) addChoices(form *fyne.Container) {
	form.Add(heading(i18n.T("assign.give")))
	parts := p.work.parts()
	p.part = min(p.part, len(parts)-1)
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = part.name
	}
	which := mirror.NewSelect(names, nil)
	which.SetSelected(p.part)
	which.OnChanged = func(i int) { p.part = i; p.fillAgain() }
	p.add(form, i18n.T("assign.documents"), which)

	for _, name := range p.work.annotators() {
		check := mirror.NewCheck(i18n.T("assign.to", "name", name), nil)
		check.Checked = !p.left[name]
		check.OnChanged = func(checked bool) { p.left[name] = !checked; p.fillAgain() }
		form.Add(check)
		p.stop(check)
	}

	percents := make([]string, len(shares))
	for i, share := range shares {
		percents[i] = i18n.T("assign.percent", "share", share)
	}
	overlap := mirror.NewChoice(i18n.T("assign.overlap"), percents, func(i int) { p.share = i; p.fillAgain() })
	overlap.SetSelected(p.share)
	p.add(form, i18n.T("assign.overlap"), overlap)

	var counts []string
	for n := 2; n <= max(2, len(p.to())); n++ {
		counts = append(counts, i18n.Number(n))
	}
	p.each = min(p.each, len(counts)+1)
	each := mirror.NewChoice(i18n.T("assign.each"), counts, func(i int) { p.each = i + 2; p.fillAgain() })
	each.SetSelected(p.each - 2)
	p.add(form, i18n.T("assign.each"), each)
}

// add adds a field with its caption, which is its name.
func (p *Page) add(form *fyne.Container, caption string, field fyne.Focusable) {
	if s, ok := field.(*mirror.Select); ok {
		s.SetName(caption)
	}
	form.Add(captioned(caption, field.(fyne.CanvasObject)))
	p.stop(field)
}

// to are the annotators that documents are given to.
func (p *Page) to() []string {
	return slices.DeleteFunc(p.work.annotators(), func(name string) bool { return p.left[name] })
}

// look shows who would have what, and the button that does it.
func (p *Page) look() fyne.CanvasObject {
	c := choice{documents: p.work.parts()[p.part].documents, to: p.to(), overlap: shares[p.share], each: p.each}
	p.given = c.given()
	after := p.work.after(p.given)
	column := []fyne.CanvasObject{heading(i18n.T("assign.look"))}
	say := func(text string) { column = append(column, panel.NewLine(text, panel.Look{})) }
	if len(p.work.annotators()) == 0 {
		say(i18n.T("assign.noteam"))
	}
	more := map[string]int{}
	for _, a := range p.given {
		more[a.Author]++
	}
	for _, w := range after.Annotators {
		say(i18n.T("assign.has", "name", w.Name, "n", w.Documents, "more", more[w.Name], "characters", w.Characters))
	}
	for _, s := range after.Pairs {
		say(i18n.T("assign.share", "a", s.A, "b", s.B, "n", s.Documents, "characters", s.Characters))
	}
	say(i18n.T("assign.sum", "several", after.Several, "n", after.Unassigned))
	p.assign = mirror.NewPrimary(i18n.T("assign.do", "key", keys.Written(keys.Finish)), p.apply)
	p.assign.SetName(i18n.T("assign.button"))
	if len(p.given) == 0 || p.work.ReadOnly {
		p.assign.Disable()
	} else {
		p.stop(p.assign)
	}
	column = append(column, mirror.HBox(p.assign), hint(i18n.T("assign.hint", "key", keys.Written(keys.UndoProject))))
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), column...)
}
