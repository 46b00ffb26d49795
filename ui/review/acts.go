package review

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// act is something that a key of the page does.
type act struct {
	typed string // by its key on a Latin, an Arabic (101) and a Persian (ISIRI 9147) keyboard
	title string // key of the catalogue
	do    func(*Page)
	can   func(*Page) bool // nil: always
}

// documentsKeys show the documents in place of what differs, and what differs again.
const documentsKeys = "fب"

// acts are what is done by letters. Each types characters of its own on all three keyboards
// (see keys.Choice for the first two rows of them).
func acts() []act {
	reason := func(typed, title string, r model.Reason) act {
		return act{typed, title, func(p *Page) { p.giveReason(r) }, hasHand}
	}
	return []act{
		{"jت", "review.act.merge", func(p *Page) { p.decide(verdict{model.VerdictMerged, ""}) }, (*Page).canMerge},
		{"0", "review.act.neither", func(p *Page) { p.decide(verdict{model.VerdictNeither, ""}) }, hasHand},
		{"lم", "review.act.later", func(p *Page) { p.decide(verdict{model.VerdictLater, ""}) }, hasHand},
		{"eث", "review.act.edit", (*Page).edit, (*Page).canEdit},
		{"uع", "review.act.unsettle", (*Page).unsettle, (*Page).isSettled},
		reason("gل", "review.reason.guideline", model.ReasonGuideline),
		reason("sس", "review.reason.slip", model.ReasonSlip),
		reason("aش", "review.reason.ambiguous", model.ReasonAmbiguous),
		reason("dيی", "review.reason.disagreement", model.ReasonDisagreement),
		{"tف", "review.act.note", (*Page).askNote, hasHand},
		{"nىد", "review.act.next", func(p *Page) { p.step(1, true) }, nil},
		{"pح", "review.act.previous", func(p *Page) { p.step(-1, true) }, nil},
		{"kن", "review.act.kind", (*Page).lookAtKind, hasHand},
		{"oخ", "review.act.all", (*Page).toggleAll, nil},
		{"vر", "review.act.beside", (*Page).turnBeside, nil},
		{"rق", "review.act.rule", (*Page).chooseAgain, nil},
		{documentsKeys, "review.act.documents", func(p *Page) { p.showDocuments(true) }, nil},
		{"iه", "review.act.article", func(p *Page) { p.toArticle("") }, nil},
		{"wص", "review.act.send_back", (*Page).askSendBack, (*Page).alone},
	}
}

func hasHand(p *Page) bool {
	_, ok := p.hand()
	return ok
}

// able tells whether an act means anything now.
func (a act) able(p *Page) bool { return a.can == nil || a.can(p) }

// key is what is written on its key.
func (a act) key() string { return strings.ToUpper(a.typed[:1]) }

// typed does what a typed character means, and tells whether it means anything here.
func (p *Page) typed(r rune) bool {
	r = unicode.ToLower(r)
	if digit, ok := keys.Digit(r); ok {
		if digit != "0" {
			p.take(int(digit[0] - '1'))
			return true
		}
		r = '0'
	}
	for _, a := range acts() {
		if !strings.ContainsRune(a.typed, r) {
			continue
		}
		if a.able(p) {
			a.do(p)
		} else {
			p.calls.Say(i18n.T("review.said.cannot", "what", i18n.T(a.title)))
		}
		return true
	}
	if a, ok := keys.ForRune(r); ok {
		return p.Perform(a)
	}
	return false
}

// pressed does what a key means that types nothing, and tells whether it means anything here.
func (p *Page) pressed(name fyne.KeyName, shift bool) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.canEdit() {
			p.edit()
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if p.isSettled() {
			p.unsettle()
		}
	case fyne.KeyTab:
		by := 1
		if shift {
			by = -1
		}
		p.step(by, true)
	default:
		return false
	}
	return true
}

// Perform does what an action of the window means on the page.
func (p *Page) Perform(a keys.Action) bool {
	if !p.began {
		return false
	}
	if slices.Contains(articleOnly, a) {
		p.toArticle(a)
		return true
	}
	switch a {
	case keys.Undo:
		p.undo()
	case keys.Redo:
		p.redo()
	case keys.ToggleDone:
		p.toggleDone()
	case keys.Finish:
		p.finish()
	case keys.NextUnfinished:
		p.goOn()
	case keys.NextDocument:
		p.calls.Turn(1)
	case keys.PreviousDocument:
		p.calls.Turn(-1)
	case keys.SpanNote:
		p.askNote()
	case keys.EndForth:
		p.moveEdge(false, 1)
	case keys.EndBack:
		p.moveEdge(false, -1)
	case keys.StartForth:
		p.moveEdge(true, 1)
	case keys.StartBack:
		p.moveEdge(true, -1)
	default:
		return false
	}
	return true
}
