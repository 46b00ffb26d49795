package dialogs

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/dateline"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/tip"
)

// DateQuestion asks which day a document is of.
type DateQuestion struct {
	Stored   model.Date
	Words    string // selected in the article; empty: none
	Language string // of the document
}

// Date lets a person say which day a document is of, and how that is known. Words
// that name one day give it; where they can name several each has a key, and where
// they name none the date is left to be typed.
func (p *Parent) Date(q DateQuestion, then func(model.Date)) { newDateChooser(p, q, then).open() }

// statuses are the ways a date is known, in the order of their keys from 1.
var statuses = []model.DateStatus{
	model.DateExplicit, model.DateExplicitDoubtful, model.DateInferred, model.DateExternal, model.DateMissing,
}

// dateWidth is that of the dialog's lines, in units of the canvas: all statuses fit.
const dateWidth = 500

// firstGregorian is the first year that is taken for a Gregorian one: those of the
// Jalali and the Hijri calendar are smaller.
const firstGregorian = 1500

type dateChooser struct {
	parent   *Parent
	question DateQuestion
	then     func(model.Date)
	value    *field.Line
	evidence *field.Line
	status   *panel.Choices
	order    *panel.Choices // what the words, or what is typed, can mean
	meaning  *fyne.Container
	dialog   *mirror.Dialog

	ofWords  []dateline.Reading
	readings []dateline.Reading // that order offers
	told     bool               // the person has chosen the status
}

func newDateChooser(p *Parent, q DateQuestion, then func(model.Date)) *dateChooser {
	c := &dateChooser{
		parent: p, question: q, then: then, value: newEntry(p), evidence: newEntry(p),
		order: panel.NewChoices(dateWidth, nil, -1), meaning: container.New(layout.NewCustomPaddedVBoxLayout(2)),
	}
	var options []panel.Option
	for i, s := range statuses {
		options = append(options, panel.Option{Key: keys.Choice(i), Name: panel.DateStatus(s)})
	}
	c.status = panel.NewChoices(dateWidth, options, 0)
	c.value.SetBase(bidi.LTR)
	c.value.OnChanged = func(string) { c.typed() }
	c.status.OnChoose = c.chooseStatus
	c.order.OnChoose = c.chooseReading
	c.status.OnRune = func(r rune) { c.order.Take(r) }
	c.order.OnRune = func(r rune) { c.status.Take(r) }
	c.value.OnSubmitted = func(string) { c.finish() }
	c.evidence.OnSubmitted = c.value.OnSubmitted
	for _, choices := range []*panel.Choices{c.status, c.order} {
		choices.OnSubmitted, choices.OnEscape = c.finish, func() { p.Leave() }
	}
	c.begin()
	return c
}

// begin takes over what is stored and, of selected words, what they name.
func (c *dateChooser) begin() {
	value, status, evidence := c.question.Stored.Value, c.question.Stored.Status, c.question.Stored.Evidence
	if words := c.question.Words; words != "" {
		evidence = words
		c.ofWords = dateline.Read(words, c.question.Language)
		if len(c.ofWords) > 0 {
			value, status = c.likely(value), model.DateExplicit
			if c.ofWords[0].Contradicted {
				status = model.DateExplicitDoubtful
			}
		}
	}
	c.evidence.SetText(evidence)
	c.value.SetText(value)
	c.status.Choose(max(0, slices.Index(statuses, status)))
	c.show()
}

// likely is the day that the words name; of several the stored one, or none.
func (c *dateChooser) likely(stored string) string {
	if len(c.ofWords) == 1 {
		return c.ofWords[0].Value()
	}
	for _, r := range c.ofWords {
		if r.Value() == stored {
			return stored
		}
	}
	return ""
}

func (c *dateChooser) open() {
	content := spaced(
		captioned(i18n.T("desk.date.value"), container.NewVBox(c.value, sized(c.meaning, dateWidth, 56), c.order)),
		captioned(i18n.T("desk.date.status"), c.status),
		captioned(i18n.T("desk.date.evidence"), c.evidence),
		lines(i18n.T("desk.date.how"), dateWidth, quiet()),
	)
	c.dialog = mirror.NewDialog(c.parent.Window.Canvas(), i18n.T("desk.date.title"), tip.Host(padded(content)))
	c.parent.choose(c.dialog, mirror.NewPrimary(i18n.T("desk.date.store"), c.finish), c.finish)
	c.focus()
}

// focus puts the keys where the next one is likely meant: among the readings, at
// the status of a date that was read, else where it is typed.
func (c *dateChooser) focus() {
	var at fyne.Focusable = c.value
	switch {
	case len(c.ofWords) > 1:
		at = c.order
	case len(c.ofWords) == 1:
		at = c.status
	}
	c.value.SelectAll()
	c.parent.Window.Canvas().Focus(at)
}

// given is what is typed, in the digits in which it is stored.
func (c *dateChooser) given() string {
	return strings.Map(func(r rune) rune {
		if digit, ok := keys.Digit(r); ok {
			return rune(digit[0])
		}
		return r
	}, strings.TrimSpace(c.value.Text()))
}

// gregorian tells whether what is typed is a day of the Gregorian calendar.
func (c *dateChooser) gregorian() bool {
	t, err := time.Parse(time.DateOnly, c.given())
	return err == nil && t.Year() >= firstGregorian
}

// typed keeps the status in step with a value that comes or goes; one that a person
// has chosen stays where the value goes.
func (c *dateChooser) typed() {
	missing := c.answer().Status == model.DateMissing
	if given := c.given() != ""; given && missing || !given && !missing && !c.told {
		c.status.Choose(slices.Index(statuses, c.assumed()))
	}
	c.show()
}

// assumed is how a date is known of which nobody has said it yet.
func (c *dateChooser) assumed() model.DateStatus {
	switch {
	case c.given() == "":
		return model.DateMissing
	case c.evidence.Text() != "":
		return model.DateInferred
	}
	return model.DateExternal
}

// chooseStatus keeps the value in step with the status: a date that is missing has
// none.
func (c *dateChooser) chooseStatus(i int) {
	c.told = true
	if statuses[i] == model.DateMissing {
		c.value.SetText("")
	}
	c.show()
}

func (c *dateChooser) chooseReading(i int) {
	r := c.readings[i]
	c.value.SetText(r.Value())
	if c.answer().Status == model.DateMissing {
		c.status.Choose(slices.Index(statuses, c.assumed()))
	}
	c.show()
}

// show brings the readings and the meaning of the value up to date.
func (c *dateChooser) show() {
	c.offer(c.offered())
	if err := c.wrong(); err != nil && c.given() != "" {
		c.refuse(err)
		return
	}
	c.say(quiet(), c.words()...)
}

// offered are the readings to choose from: those of what is typed where it is not a
// date as it is stored; after one was chosen the same still, so that another one
// can be; else those of the words, where they are several.
func (c *dateChooser) offered() []dateline.Reading {
	given := c.given()
	switch {
	case given != "" && !c.gregorian():
		return dateline.Read(given, c.question.Language)
	case slices.ContainsFunc(c.readings, func(r dateline.Reading) bool { return r.Value() == given }):
		return c.readings
	case len(c.ofWords) > 1:
		return c.ofWords
	}
	return nil
}

// refuse says what is wrong with the answer.
func (c *dateChooser) refuse(err error) {
	look := quiet()
	look.Color = fynetheme.ColorNameError
	c.say(look, panel.Sentence(err))
}

// say shows texts below the value.
func (c *dateChooser) say(look panel.Look, texts ...string) {
	c.meaning.Objects = nil
	for _, what := range texts {
		for _, l := range panel.Paragraph(what, dateWidth, 0, look) {
			c.meaning.Add(l)
		}
	}
	c.meaning.Refresh()
}

// offer shows readings with the letters of the home row, since the digits choose
// the status.
func (c *dateChooser) offer(readings []dateline.Reading) {
	const firstLetter = 9 // keys.Choice has the digits 1 to 9 before them
	c.readings = readings[:min(len(readings), 9)]
	options, chosen := make([]panel.Option, len(c.readings)), -1
	for i, r := range c.readings {
		weekday := i18n.Weekday(r.Day.Weekday())
		options[i] = panel.Option{Key: keys.Choice(firstLetter + i), Name: i18n.T("desk.date.reading", "date", r.Value(), "weekday", weekday)}
		if r.Value() == c.given() {
			chosen = i
		}
	}
	c.order.SetOptions(options, chosen)
	if canvas := c.parent.Window.Canvas(); len(options) == 0 {
		if canvas.Focused() == fyne.Focusable(c.order) {
			canvas.Focus(c.value)
		}
		c.order.Hide()
		return
	}
	c.order.Show()
}

// words say what the value means, and what is odd about it.
func (c *dateChooser) words() []string {
	given := c.given()
	switch {
	case given == "" && len(c.readings) > 1:
		return []string{i18n.T("desk.date.several")}
	case given == "" && c.question.Words != "":
		return []string{i18n.T("desk.date.unread")}
	case given == "":
		return []string{i18n.T("desk.date.none")}
	}
	words := panel.TimexWords(given, c.question.Language)
	for _, r := range c.ofWords {
		if r.Contradicted && r.Value() == given {
			words = append([]string{i18n.T("desk.date.contradicted")}, words...)
		}
	}
	return words
}

func (c *dateChooser) answer() model.Date {
	return model.Date{Value: c.given(), Status: statuses[c.status.Chosen()], Evidence: c.evidence.Text()}
}

// wrong says why the answer cannot be stored, or nil.
func (c *dateChooser) wrong() error {
	given := c.given()
	if given != "" && !c.gregorian() && len(c.readings) > 0 {
		return errors.New(i18n.T("desk.date.choose"))
	}
	if _, err := time.Parse(time.DateOnly, given); err == nil && !c.gregorian() {
		return errors.New(i18n.T("desk.date.old", "year", i18n.Place(firstGregorian)))
	}
	return model.CheckDate(c.answer())
}

func (c *dateChooser) finish() {
	if err := c.wrong(); err != nil {
		c.refuse(err)
		return
	}
	c.dialog.Hide()
	c.then(c.answer())
}
