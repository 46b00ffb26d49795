package dialogs

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/tip"
)

// PropertiesQuestion asks what is known of a document.
type PropertiesQuestion struct {
	Document   model.Document
	Characters int // code points of its text
}

// Properties lets a person say where a document comes from and how it is to be
// read. What its file said is shown and cannot be changed.
func (p *Parent) Properties(q PropertiesQuestion, then func(annotate.SetProperties)) {
	newPropertiesForm(p, q, then).open()
}

// ShowProperties shows what is known of a document where nothing can be changed.
func (p *Parent) ShowProperties(q PropertiesQuestion) {
	had := annotate.PropertiesOf(q.Document)
	var said []string
	for _, pair := range [][2]string{
		{i18n.T("desk.properties.language"), had.Language},
		{i18n.T("desk.properties.direction"), directionNames()[max(0, slices.Index(directions, had.Direction))]},
		{i18n.T("desk.properties.source"), had.Source},
		{i18n.T("desk.properties.publisher"), had.Publisher},
		{i18n.T("desk.properties.url"), had.URL},
		{i18n.T("desk.properties.note"), had.Note},
	} {
		if pair[1] != "" {
			said = append(said, i18n.T("desk.properties.pair", "name", pair[0], "value", pair[1]))
		}
	}
	p.Message(i18n.T("desk.properties.title"), strings.Join(append(said, fileWords(q)...), "\n"))
}

// languages are those that have a key of their own; others are typed.
var languages = []string{"ar", "fa", "en", "mixed"}

var directions = []model.Direction{model.DirectionAuto, model.DirectionRTL, model.DirectionLTR}

// directionNames are what the directions are called, in their order.
func directionNames() []string {
	return []string{i18n.T("desk.properties.auto"), i18n.T("desk.properties.rtl"), i18n.T("desk.properties.ltr")}
}

// formWidth is that of the two columns of a form together, in units of the canvas.
const formWidth, formGap = 560, 16

type propertiesForm struct {
	parent    *Parent
	question  PropertiesQuestion
	then      func(annotate.SetProperties)
	language  *field.Line
	usual     *panel.Choices
	direction *panel.Choices
	source    *field.Line
	publisher *field.Line
	url       *field.Line
	note      *field.Text
	dialog    *mirror.Dialog
}

func newPropertiesForm(p *Parent, q PropertiesQuestion, then func(annotate.SetProperties)) *propertiesForm {
	had := annotate.PropertiesOf(q.Document)
	f := &propertiesForm{parent: p, question: q, then: then}
	f.language, f.source = f.line(had.Language), f.line(had.Source)
	f.publisher, f.url = f.line(had.Publisher), f.line(had.URL)
	for _, code := range []*field.Line{f.language, f.url} {
		code.SetBase(bidi.LTR)
	}
	f.language.Validator = sentence(func(s string) error { return model.CheckLanguage(strings.TrimSpace(s)) })
	f.language.OnChanged = func(text string) { f.usual.Choose(slices.Index(languages, text)) }
	f.usual = f.choices(languages, slices.Index(languages, had.Language))
	f.usual.OnChoose = func(i int) { f.language.SetText(languages[i]) }
	f.direction = f.choices(directionNames(), max(0, slices.Index(directions, had.Direction)))
	f.note = field.NewText(0)
	f.note.SetLogicalArrows(p.LogicalArrows)
	f.note.SetText(had.Note)
	f.note.OnSubmitted = func(string) { f.finish() }
	f.note.OnEscape = func() { p.Leave() }
	return f
}

func (f *propertiesForm) line(text string) *field.Line {
	l := newEntry(f.parent)
	l.SetText(text)
	l.OnSubmitted = func(string) { f.finish() }
	return l
}

func (f *propertiesForm) choices(names []string, chosen int) *panel.Choices {
	options := make([]panel.Option, len(names))
	for i, name := range names {
		options[i] = panel.Option{Key: keys.Choice(i), Name: name}
	}
	c := panel.NewChoices((formWidth-formGap)/2, options, chosen)
	c.OnSubmitted, c.OnEscape = f.finish, func() { f.parent.Leave() }
	return c
}

func (f *propertiesForm) open() {
	content := spaced(
		pair(captioned(i18n.T("desk.properties.language"), container.NewVBox(f.language, f.usual)),
			captioned(i18n.T("desk.properties.direction"), f.direction)),
		pair(captioned(i18n.T("desk.properties.source"), f.source), captioned(i18n.T("desk.properties.publisher"), f.publisher)),
		captioned(i18n.T("desk.properties.url"), f.url),
		captioned(i18n.T("desk.properties.note"), f.note),
		captioned(i18n.T("desk.properties.file"), f.origin()),
		lines(i18n.T("desk.properties.how"), formWidth, quiet()),
	)
	f.dialog = mirror.NewDialog(f.parent.Window.Canvas(), i18n.T("desk.properties.title"), tip.Host(padded(content)))
	f.parent.choose(f.dialog, mirror.NewPrimary(i18n.T("desk.date.store"), f.finish), f.finish)
	f.language.SelectAll()
	f.parent.Window.Canvas().Focus(f.language)
}

// pair puts two fields beside one another, each as wide as the other.
func pair(start, end fyne.CanvasObject) fyne.CanvasObject {
	return mirror.Grid(2, start, end)
}

// origin is what the document's file said, to be read only. It scrolls where a
// file said much.
func (f *propertiesForm) origin() fyne.CanvasObject {
	column := lines(strings.Join(fileWords(f.question), "\n"), formWidth, quiet())
	scroll := mirror.NewVScroll(column)
	scroll.SetMinSize(fyne.NewSize(formWidth, min(column.MinSize().Height, 84)))
	return scroll
}

// fileWords say, in lines, what a document's file said.
func fileWords(q PropertiesQuestion) []string {
	doc := q.Document
	file := i18n.T("desk.properties.origin", "encoding", encodingName(doc.Encoding), "ends", lineEnds(doc.LineEnds), "n", q.Characters)
	if doc.BOM {
		file += ", " + i18n.T("desk.properties.bom")
	}
	said := []string{doc.Name, file, "sha256 " + doc.SHA256}
	for _, name := range slices.Sorted(maps.Keys(doc.Meta)) {
		said = append(said, i18n.T("desk.properties.pair", "name", name, "value", doc.Meta[name]))
	}
	return said
}

func (f *propertiesForm) answer() annotate.SetProperties {
	return annotate.SetProperties{
		Language: strings.TrimSpace(f.language.Text()), Direction: directions[f.direction.Chosen()],
		Source: strings.TrimSpace(f.source.Text()), Publisher: strings.TrimSpace(f.publisher.Text()),
		URL: strings.TrimSpace(f.url.Text()), Note: f.note.Text(),
	}
}

func (f *propertiesForm) finish() {
	if model.CheckLanguage(f.answer().Language) != nil {
		_ = f.language.Validate() // shows below the line what is wrong
		f.parent.Window.Canvas().Focus(f.language)
		return
	}
	f.dialog.Hide()
	f.then(f.answer())
}
