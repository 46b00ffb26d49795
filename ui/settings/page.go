package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// Page is where the values are chosen. Each holds as soon as it is chosen; there is
// nothing to confirm.
//
// What it shows lives in it, so that its widgets can be made anew: a choice of another
// language does that.
type Page struct {
	// User is the annotator where no name is typed: the machine's user.
	User string
	// OnChange is told all values after one was chosen.
	OnChange func(Values)
	// OnTour shows the tour of the program again.
	OnTour func()
	// OnKey gets the keys for which what is typed in has no use, Esc among them.
	OnKey func(*fyne.KeyEvent)

	values   Values
	at       int // the row that has the keyboard
	form     *form
	scroll   *mirror.Scroll
	specimen *specimen
	stops    []fyne.Focusable // of each row the one to go to
	choices  []func()         // each shows what is chosen
	name     *field.Line      // the annotator's
}

// NewPage makes the page of values.
func NewPage(values Values) *Page { return &Page{values: values} }

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("settings.title") }

// Focus is the row that had the keyboard last, at first the language.
func (p *Page) Focus() fyne.Focusable { return p.stops[min(p.at, len(p.stops)-1)] }

// Refresh is for pages that show what is in the project; this one does not.
func (p *Page) Refresh() {}

// Show shows values that were changed elsewhere, by a key or in the menu.
func (p *Page) Show(values Values) {
	p.values = values
	for _, show := range p.choices {
		show()
	}
	if p.specimen != nil {
		p.specimen.show(values)
	}
}

// Content makes the page's widgets.
func (p *Page) Content() fyne.CanvasObject {
	p.form, p.stops, p.choices = &form{}, nil, nil
	add(p, i18n.T("settings.language"), languages, languageName, func(v *Values) *string { return &v.Language })
	add(p, i18n.T("settings.look"), theme.Modes(), lookName, func(v *Values) *theme.Mode { return &v.Look })
	add(p, i18n.T("settings.family"), families, familyName, func(v *Values) *face.Family { return &v.Family })
	add(p, i18n.T("settings.font_size"), fontSizes, number, func(v *Values) *float32 { return &v.FontSize })
	add(p, i18n.T("settings.line_height"), lineHeights, decimal, func(v *Values) *float32 { return &v.LineHeight })
	add(p, i18n.T("settings.column"), columns, number, func(v *Values) *float32 { return &v.Column })
	add(p, i18n.T("settings.scale"), scales, scaleName, func(v *Values) *float32 { return &v.Scale })
	add(p, i18n.T("settings.calendar"), calendars, calendarName, func(v *Values) *Calendar { return &v.Calendar })
	add(p, i18n.T("settings.digits"), digits, digitsName, func(v *Values) *Digits { return &v.Digits })
	p.addAnnotator()
	p.addButtons()
	objects := make([]fyne.CanvasObject, 0, 2*len(p.form.rows))
	for _, r := range p.form.rows {
		objects = append(objects, r.caption, r.field)
	}
	p.scroll = mirror.NewVScroll(container.New(p.form, objects...))
	p.specimen = newSpecimen(p.values)
	return container.New(whole{p}, p.scroll, widget.NewSeparator(), p.specimen)
}

// add adds a row in which one of values is chosen, of which part finds the place in all of them.
func add[T comparable](p *Page, caption string, offered []T, nameOf func(T) string, part func(*Values) *T) {
	names := make([]string, len(offered))
	for i, value := range offered {
		names[i] = nameOf(value)
	}
	choice := mirror.NewChoice(caption, names, func(i int) {
		p.change(func(v *Values) { *part(v) = offered[i] })
	})
	show := func() { choice.SetSelected(slices.Index(offered, *part(&p.values))) }
	show()
	p.choices = append(p.choices, show)
	choice.OnFocus = p.reveal(len(p.form.rows))
	p.addRow(caption, choice, choice.HeightFor)
	p.stops = append(p.stops, choice)
}

// addRow adds what chooses something below what is there.
func (p *Page) addRow(caption string, field fyne.CanvasObject, height func(float32) float32) {
	p.form.rows = append(p.form.rows, row{panel.NewLine(caption, panel.Look{Bold: true}), field, height})
}

// reveal is what happens when a row gets the keyboard: it is scrolled into view, and gets it
// again when the widgets have been made anew.
func (p *Page) reveal(row int) func() {
	return func() {
		p.at = row
		if p.scroll != nil {
			p.scroll.Reveal(p.form.extent(row))
		}
	}
}

// change tells what a person has chosen.
func (p *Page) change(change func(*Values)) {
	change(&p.values)
	p.specimen.show(p.values)
	tell(p.OnChange, p.values)
}

// addAnnotator adds the line for the name, which holds at Enter and when the line is left.
func (p *Page) addAnnotator() {
	p.name = field.NewLine()
	p.name.SetPlaceholder(p.User)
	p.name.SetText(p.values.Annotator)
	p.name.Validator = func(name string) error {
		if name == "" {
			return nil
		}
		return model.CheckAuthor(name)
	}
	focused := p.reveal(len(p.form.rows))
	p.name.OnFocus = func(gained bool) {
		if gained {
			focused()
			return
		}
		p.keepName()
	}
	p.name.OnSubmitted = func(string) { p.keepName() }
	p.name.OnEscape = func() { tell(p.OnKey, &fyne.KeyEvent{Name: fyne.KeyEscape}) }
	p.name.OnKey = func(e *fyne.KeyEvent) { tell(p.OnKey, e) }
	p.addRow(i18n.T("settings.annotator"), container.New(mirror.Of(short{}), p.name), func(float32) float32 { return p.name.MinSize().Height })
	p.stops = append(p.stops, p.name)
}

// keepName takes the name that is typed, where it is one.
func (p *Page) keepName() {
	if name := p.name.Text(); name != p.values.Annotator && p.name.Validate() == nil {
		p.change(func(v *Values) { v.Annotator = name })
	}
}

// addButtons adds what puts everything back, and what shows the tour.
func (p *Page) addButtons() {
	defaults := mirror.NewButton(i18n.T("settings.defaults"), func() {
		p.Show(Defaults())
		p.name.SetText("")
		tell(p.OnChange, p.values)
	})
	tour := mirror.NewButton(i18n.T("settings.tour"), func() {
		if p.OnTour != nil {
			p.OnTour()
		}
	})
	defaults.OnFocus = p.reveal(len(p.form.rows))
	tour.OnFocus = defaults.OnFocus
	buttons := mirror.HBox(defaults, tour)
	p.addRow("", buttons, func(float32) float32 { return buttons.MinSize().Height })
	p.stops = append(p.stops, defaults)
}

// tell calls f with a value where there is one to call.
func tell[T any](f func(T), value T) {
	if f != nil {
		f(value)
	}
}
