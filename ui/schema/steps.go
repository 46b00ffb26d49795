package schema

import (
	"fyne.io/fyne/v2"

	"raqim/annotate/draft"
	"raqim/ui/field"
	"raqim/ui/i18n"
)

// steps are drafts to go back to, the next one last.
type steps []step

// step is a draft and what was at hand in it; what names what was edited since, so that
// the letters of one text are one step.
type step struct {
	draft *draft.Draft
	at    draft.Handle
	what  string
}

// step goes from the draft at hand to the last of from, and keeps it in to.
func (p *Page) step(from, to *steps, nothing string) {
	if len(*from) == 0 || p.look != nil {
		if nothing == "schema.said.noundo" {
			p.Say(i18n.T("schema.said.noundo"))
		} else {
			p.Say(i18n.T("schema.said.noredo"))
		}
		return
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, step{p.draft, p.at, ""})
	p.draft, p.at = last.draft, last.at
	p.problems = p.faults()
	p.renew()
	p.GiveFocus(p.outline)
}

// edit changes the draft by do. what names the text that is typed in, so that one undo
// takes back all of it; empty for what is a step of its own.
func (p *Page) edit(what string, do func()) {
	if n := len(p.done); what == "" || n == 0 || p.done[n-1].what != what {
		p.done = append(p.done, step{p.draft.Clone(), p.at, what})
	}
	p.undone = nil
	do()
	p.problems = p.faults()
}

// typed is an edit of a text: what stands on the page stays.
func (p *Page) typed(what string, do func()) {
	p.edit(what, do)
	p.outline.show()
	p.form.check()
	p.foot.show()
}

// rebuilt is an edit after which the form is another one. Then the keys are given to
// what focus finds in it.
func (p *Page) rebuilt(do func(), focus func(f *form) fyne.Focusable) {
	p.edit("", do)
	p.renew()
	p.GiveFocus(p.outline)
	at := focus(p.form)
	if at == nil {
		return
	}
	if line, ok := at.(*field.Line); ok {
		line.SkipBlank() // of the Space that pressed a button for it
	}
	p.GiveFocus(at)
}
