package schema

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/annotate"
	"raqim/annotate/draft"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// Page shows a schema and lets a person change it. Its callbacks must be set before it
// is shown. It belongs to Fyne's main goroutine.
type Page struct {
	// OnLook is to find out what command would do and to call ShowEffect with it.
	OnLook func(command annotate.SetSchema)
	// OnApply is to do command, which the person has agreed to.
	OnApply func(command annotate.SetSchema)
	// OnImport is to ask for a file and to call Import with what it holds. OnExport is
	// to ask for a file and to write data, which is JSON that people can read, into it.
	OnImport func()
	OnExport func(data []byte)
	// Ask asks whether to go on although something is in the way.
	Ask func(title string, err error, yes string, then func())
	// Say tells something in the status line.
	Say func(text string)
	// GiveFocus gives the keys to something on the page.
	GiveFocus func(fyne.Focusable)
	// Focused tells what has the keys.
	Focused func() fyne.Focusable
	// OnKey is given the keys that nothing on the page has a use for.
	OnKey func(*fyne.KeyEvent)
	// Logical tells whether arrows in entries go by the order of the text.
	Logical bool

	readOnly bool
	draft    *draft.Draft
	problems []draft.Problem
	at       draft.Handle // what the form shows
	undone   steps
	done     steps
	look     *look // nil: the form is shown

	room    *fyne.Container // the form or the look
	outline *outline
	form    *form
	foot    *foot

	formRoom *fyne.Container
}

// New makes the page of the schema of a project, one that can only be looked at where
// readOnly says so.
func New(schema *model.Schema, readOnly bool) *Page {
	p := &Page{readOnly: readOnly}
	p.start(draft.Of(schema))
	return p
}

// start takes a draft in which nothing has been done.
func (p *Page) start(d *draft.Draft) {
	p.draft, p.done, p.undone, p.look = d, nil, nil, nil
	p.at = d.Top.Handle()
	if len(d.Types) > 0 {
		p.at = d.Types[0].Handle()
	}
	p.problems = p.faults()
}

// Name is the page's title.
func (p *Page) Name() string { return i18n.T("schema.title") }

// Changed reports whether there is anything that was not applied.
func (p *Page) Changed() bool { return p.draft.Changed() }

// SetSchema takes in that the project has another schema. What was changed on the page
// and not applied stays, by the names that it has there.
func (p *Page) SetSchema(schema *model.Schema) {
	if p.draft.Base().Equal(*schema) {
		return
	}
	applied := !p.draft.Changed() || p.look != nil && p.look.command.To.Equal(*schema)
	data, path, looking := p.draft.JSON(), p.path(p.at), p.look != nil
	p.start(draft.Of(schema))
	if d, err := draft.Read(schema, data); err == nil && !applied {
		p.start(d)
		p.Say(i18n.T("schema.said.rebased"))
	}
	p.at = p.find(path)
	p.renew()
	if looking {
		p.GiveFocus(p.outline)
	}
}

// Content makes the page's widgets.
func (p *Page) Content() fyne.CanvasObject {
	p.room = container.NewStack()
	p.renew()
	return p.room
}

// renew makes all widgets anew, if there are any.
func (p *Page) renew() {
	if p.room == nil {
		return
	}
	if p.look != nil {
		p.room.Objects = []fyne.CanvasObject{p.lookContent()}
	} else {
		p.room.Objects = []fyne.CanvasObject{p.editor()}
	}
	p.room.Refresh()
}

// Focus is what takes the keys at first.
func (p *Page) Focus() fyne.Focusable {
	if p.look != nil {
		return p.look.focus
	}
	return p.outline
}

// Refresh has nothing to do: SetSchema tells what concerns the page.
func (p *Page) Refresh() {}

// Perform does undo and redo of what was done on the page since it was last applied, and
// with the key that finishes a document the button that finishes the page.
func (p *Page) Perform(a keys.Action) bool {
	switch a {
	case keys.Finish:
		p.finish()
	case keys.Undo:
		p.step(&p.done, &p.undone, "schema.said.noundo")
	case keys.Redo:
		p.step(&p.undone, &p.done, "schema.said.noredo")
	default:
		return false
	}
	return true
}

// Escape goes one step back: from the look to the form, from the form to the outline. It
// reports false where the page itself is to be left.
func (p *Page) Escape() bool {
	switch {
	case p.look != nil:
		p.leaveLook()
	case p.Focused() != fyne.Focusable(p.outline):
		p.GiveFocus(p.outline)
	default:
		p.SayKept()
		return false
	}
	return true
}

// finish does what the main button does, where it can be pressed.
func (p *Page) finish() {
	main := p.foot.look
	if p.look != nil {
		main = p.look.apply
	}
	if !main.Disabled() {
		main.OnTapped()
	}
}

// SayKept says, when the page is left, that what was not applied stays on it.
func (p *Page) SayKept() {
	if p.Changed() {
		p.Say(i18n.T("schema.said.kept"))
	}
}

// show shows the form of the part that h names.
func (p *Page) show(h draft.Handle) {
	if p.at == h {
		return
	}
	p.at = h
	p.outline.show()
	p.fillForm()
}

// severe are the problems with which the draft can be no schema.
func (p *Page) severe() []draft.Problem {
	return slices.DeleteFunc(slices.Clone(p.problems), func(f draft.Problem) bool { return !p.isSevere(f) })
}

// discard throws away what was not applied, after asking.
func (p *Page) discard() {
	if !p.Changed() {
		p.Say(i18n.T("schema.said.unchanged"))
		return
	}
	p.Ask(i18n.T("schema.discard"), errors.New(i18n.T("schema.discard.ask")), i18n.T("schema.discard.yes"), func() {
		p.start(draft.Of(p.draft.Base()))
		p.renew()
		p.GiveFocus(p.outline)
		p.Say(i18n.T("schema.said.discarded"))
	})
}
