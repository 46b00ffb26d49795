package dialogs

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/tip"
)

// EntityFormQuestion asks what is known of an entity.
type EntityFormQuestion struct {
	Title, Confirm string
	Entity         model.Entity
	Merge          *MergeQuestion // nil: nothing is merged
}

// MergeQuestion is what is to be seen before two entities become one.
type MergeQuestion struct {
	Names [2]string // of the two, of which the first stays unless the other is chosen
	// Look gives what the two are together where the i-th stays, and says in
	// sentences what happens.
	Look func(i int) (united model.Entity, sentences []string)
}

// EntityForm lets a person say what is known of an entity. Of a merge then is told
// which of the two stays.
func (p *Parent) EntityForm(q EntityFormQuestion, then func(e model.Entity, stays int)) {
	newEntityForm(p, q, then).open()
}

// formLanguages are those that always have a field for names.
var formLanguages = []string{"ar", "fa", "en"}

// EntityKinds are the kinds of entity, the most frequent first.
var EntityKinds = []model.EntityKind{model.Person, model.Organisation, model.State}

// entityFormWidth is that of the form's columns together, in units of the canvas.
const entityFormWidth = 660

type entityForm struct {
	parent   *Parent
	question EntityFormQuestion
	then     func(model.Entity, int)

	entity      model.Entity // what was filled in last
	languages   []string
	names       []*field.Text // by language
	kind        *panel.Choices
	role        *field.Line
	affiliation *field.Line
	wikidata    *field.Line
	note        *field.Text
	stays       *panel.Choices // nil: nothing is merged
	look        *fyne.Container
	wrong       *fyne.Container
	dialog      *mirror.Dialog
}

func newEntityForm(p *Parent, q EntityFormQuestion, then func(model.Entity, int)) *entityForm {
	f := &entityForm{
		parent: p, question: q, then: then, role: newEntry(p), affiliation: newEntry(p), wikidata: newEntry(p), note: newText(p, 2),
		look: container.New(layout.NewCustomPaddedVBoxLayout(2)), wrong: container.New(layout.NewCustomPaddedVBoxLayout(2)),
	}
	f.wikidata.SetBase(bidi.LTR)
	f.wikidata.Validator = sentence(func(s string) error { return model.CheckWikidata(wikidataID(s)) })
	for _, l := range []*field.Line{f.role, f.affiliation, f.wikidata} {
		l.OnSubmitted = func(string) { f.finish() }
	}
	f.note.OnSubmitted = f.role.OnSubmitted
	var kinds []panel.Option
	for i, k := range EntityKinds {
		kinds = append(kinds, panel.Option{Key: keys.Choice(i), Name: panel.EntityKind(k)})
	}
	f.kind = f.choices(kinds, (entityFormWidth-formGap)/2)
	entity := q.Entity
	if q.Merge != nil {
		var names []panel.Option
		for i, name := range q.Merge.Names {
			names = append(names, panel.Option{Key: keys.Choice(i), Name: name})
		}
		f.stays = f.choices(names, entityFormWidth)
		f.stays.OnChoose = f.choose
		f.stays.Choose(0)
		entity, _ = q.Merge.Look(0)
	}
	f.makeNames(entity)
	f.fill(entity)
	if q.Merge != nil {
		f.choose(0)
	}
	return f
}

func newText(p *Parent, rows int) *field.Text {
	t := field.NewText(rows)
	t.SetLogicalArrows(p.LogicalArrows)
	t.OnEscape = func() { p.Leave() }
	return t
}

func (f *entityForm) choices(options []panel.Option, width float32) *panel.Choices {
	c := panel.NewChoices(width, options, -1)
	c.OnSubmitted, c.OnEscape = f.finish, func() { f.parent.Leave() }
	return c
}

// makeNames makes a field for the names in each language.
func (f *entityForm) makeNames(e model.Entity) {
	f.languages = slices.Clone(formLanguages)
	for _, language := range e.Languages() {
		if !slices.Contains(f.languages, language) {
			f.languages = append(f.languages, language)
		}
	}
	rows := 3 // all names are seen, if they are not very many
	for _, names := range e.Names {
		rows = max(rows, min(len(names), 6))
	}
	for range f.languages {
		t := newText(f.parent, rows)
		t.OnSubmitted = func(string) { f.finish() }
		f.names = append(f.names, t)
	}
}

// fill shows an entity in the fields.
func (f *entityForm) fill(e model.Entity) {
	f.entity = e
	for i, language := range f.languages {
		f.names[i].SetText(strings.Join(e.Names[language], "\n"))
	}
	f.kind.Choose(max(0, slices.Index(EntityKinds, e.Kind)))
	f.role.SetText(e.Role)
	f.affiliation.SetText(e.Affiliation)
	f.wikidata.SetText(e.Wikidata)
	f.note.SetText(e.Note)
}

// choose shows what a merge makes of the two where the i-th stays.
func (f *entityForm) choose(i int) {
	united, sentences := f.question.Merge.Look(i)
	f.fill(united)
	f.look.Objects = nil
	for _, s := range sentences {
		for _, l := range panel.Paragraph(s, entityFormWidth, 0, quiet()) {
			f.look.Add(l)
		}
	}
	f.look.Refresh()
}

func (f *entityForm) open() {
	var columns []fyne.CanvasObject
	for i, language := range f.languages {
		columns = append(columns, captioned(i18n.T("desk.form.names", "language", languageName(language)), f.names[i]))
	}
	content := spaced()
	if f.stays != nil {
		content.Add(captioned(i18n.T("desk.form.keep"), container.NewVBox(f.stays, f.look)))
	}
	for _, o := range []fyne.CanvasObject{
		sized(mirror.Grid(len(columns), columns...), entityFormWidth, 0),
		pair(captioned(i18n.T("desk.form.kind"), f.kind), captioned(i18n.T("desk.form.wikidata"), f.wikidata)),
		pair(captioned(i18n.T("desk.form.role"), f.role), captioned(i18n.T("desk.form.affiliation"), f.affiliation)),
		captioned(i18n.T("desk.form.note"), f.note),
		f.wrong, lines(i18n.T("desk.form.how"), entityFormWidth, quiet()),
	} {
		content.Add(o)
	}
	f.dialog = mirror.NewDialog(f.parent.Window.Canvas(), f.question.Title, tip.Host(padded(content)))
	f.parent.choose(f.dialog, mirror.NewPrimary(f.question.Confirm, f.finish), f.finish)
	f.focus()
}

// focus puts the keys where the next one is likely meant: of a merge at the two,
// else at the first names.
func (f *entityForm) focus() {
	var at fyne.Focusable = f.names[0]
	if f.stays != nil {
		at = f.stays
	} else if first := f.entity.Languages(); len(first) > 0 {
		at = f.names[slices.Index(f.languages, first[0])]
	}
	f.parent.Window.Canvas().Focus(at)
}

// languageName is what a language is called in the interface, or its code.
func languageName(code string) string {
	switch code {
	case "ar":
		return i18n.T("desk.form.ar")
	case "fa":
		return i18n.T("desk.form.fa")
	case "en":
		return i18n.T("desk.form.en")
	}
	return code
}

// wikidataID is what a person means by what is typed for one: in small letters,
// with the digits of any keyboard, or with blanks around it.
func wikidataID(typed string) string {
	return strings.Map(func(r rune) rune {
		if digit, ok := keys.Digit(r); ok {
			return rune(digit[0])
		}
		return r
	}, strings.ToUpper(strings.TrimSpace(typed)))
}

func (f *entityForm) answer() model.Entity {
	e := f.entity
	e.Names = maps.Clone(e.Names)
	if e.Names == nil {
		e.Names = map[string][]string{}
	}
	for i, language := range f.languages {
		delete(e.Names, language)
		for _, name := range strings.Split(f.names[i].Text(), "\n") {
			if name = strings.TrimSpace(name); name != "" && !slices.Contains(e.Names[language], name) {
				e.Names[language] = append(e.Names[language], name)
			}
		}
	}
	e.Kind = EntityKinds[max(0, f.kind.Chosen())]
	e.Role, e.Affiliation = strings.TrimSpace(f.role.Text()), strings.TrimSpace(f.affiliation.Text())
	e.Wikidata, e.Note = wikidataID(f.wikidata.Text()), f.note.Text()
	return e
}

func (f *entityForm) finish() {
	e := f.answer()
	if err := model.CheckEntity(e); err != nil {
		f.refuse(err)
		return
	}
	stays := 0
	if f.stays != nil {
		stays = f.stays.Chosen()
	}
	f.dialog.Hide()
	f.then(e, stays)
}

// refuse says what is wrong, and puts the keys there.
func (f *entityForm) refuse(err error) {
	var at fyne.Focusable = f.names[0]
	if f.wikidata.Validate() != nil {
		at = f.wikidata
	}
	f.wrong.Objects = nil
	if at != fyne.Focusable(f.wikidata) {
		for _, l := range panel.Paragraph(panel.Sentence(err), entityFormWidth, 0, wrongLook()) {
			f.wrong.Add(l)
		}
	}
	f.wrong.Refresh()
	f.parent.Window.Canvas().Focus(at)
}
