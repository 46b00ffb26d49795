package desk

import (
	"slices"
	"time"

	"raqim/annotate"
	"raqim/annotate/check"
	"raqim/model"
	wording "raqim/ui/finding"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// looking is the search for what the open document lacks.
type looking struct {
	number  int              // of looks begun: an older one that ends late is dropped
	waiting *time.Timer      // begins a look at a long document
	text    *model.OffsetMap // of the document; nil where it is not indexed yet
	missing int              // how many findings keep it from being finished
}

// A document with no more spans and bytes than these is looked through at once,
// in about a millisecond; a longer one on a goroutine of its own, once nothing has
// been done in it for lookPause.
const promptSpans, promptBytes = 1000, 128 << 10

var lookPause = 200 * time.Millisecond // a test has more patience

// prompt tells whether the document of state is looked through at once.
func prompt(state annotate.State) bool {
	return len(state.Spans) <= promptSpans && len(state.Document.Text) <= promptBytes
}

// lookThrough finds what the open document lacks and shows it.
func (d *desk) lookThrough(state annotate.State) {
	d.stopLooking()
	text, number := d.looking.text, d.looking.number
	if prompt(state) {
		d.showFindings(lookOver(state, text))
		return
	}
	d.looking.waiting = time.AfterFunc(lookPause, func() {
		found := lookOver(state, text)
		later(func() {
			if d.looking.number == number {
				d.showFindings(found)
			}
		})
	})
}

// stopLooking makes what is being looked for be of no use.
func (d *desk) stopLooking() {
	d.looking.number++
	if d.looking.waiting != nil {
		d.looking.waiting.Stop()
	}
}

// found is what a look through a state has found.
type found struct {
	state    annotate.State
	text     *model.OffsetMap
	findings []check.Finding
}

// lookOver finds what the document of a state lacks. text is that of the document,
// or nil where it is to be indexed.
func lookOver(state annotate.State, text *model.OffsetMap) found {
	if text == nil {
		text = model.NewOffsetMap(state.Document.Text)
	}
	marked := model.Annotations{Set: state.Set, Spans: state.Spans, Relations: state.Relations}
	return found{state, text, slices.Concat(
		check.Document(state.Schema, state.Document),
		check.Annotations(state.Schema, state.Document, text, marked),
	)}
}

// showFindings shows what was found. Of a document that nobody has begun the count
// would say nothing.
func (d *desk) showFindings(f found) {
	d.looking.text, d.looking.missing = f.text, panel.CountMissing(f.findings)
	d.checks.SetFindings(f.state.Schema, f.text, f.findings)
	shown := 0
	if f.state.HasSet {
		shown = d.looking.missing
	}
	d.header.ShowLacking(shown)
}

// forgetFindings shows neither findings nor that there are none: another document
// is opened, or none.
func (d *desk) forgetFindings() {
	d.stopLooking()
	d.looking = looking{number: d.looking.number}
	d.checks.Clear()
	d.header.ShowLacking(0)
}

// toggleChecks goes to the list of what is lacking, which takes the place of the
// spans; from there it puts the list away.
func (d *desk) toggleChecks() {
	if d.session == nil {
		return
	}
	if d.checks.Visible() && (d.window.Canvas().Focused() == d.checks.Keys() || d.checks.Empty()) {
		d.showBeside(d.spans)
		d.focusArticle()
		return
	}
	d.goToChecks()
}

// goToChecks shows the list of what is lacking and gives it the keyboard.
func (d *desk) goToChecks() {
	if d.session == nil {
		return
	}
	d.keepTyped()
	d.inspector.Close()
	d.leaveLink()
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	d.showBeside(d.checks)
	if d.checks.Empty() {
		d.status.Say(i18n.T("desk.status.nothinglacking"))
		d.focusArticle()
		return
	}
	d.window.Canvas().Focus(d.checks.Keys())
}

// mend goes to where something is lacking, and gives the keyboard to what settles
// it, where there is such a thing.
func (d *desk) mend(f check.Finding) {
	if f.Span == "" {
		d.askDate()
		return
	}
	d.takeInHand(f.Span, true)
	d.focusArticle()
	d.status.Say(wording.Words(d.project.Schema(), f))
	if d.project.ReadOnly() {
		return
	}
	switch f.Kind {
	case check.NoValue, check.BadValue, check.Dangling:
		d.mendAttribute(f.Attribute)
	case check.NoLink:
		d.beginLink(false, f.Relations...)
	case check.NotNone, check.TooMany, check.Circle:
		d.beginLink(true)
	}
}

// mendAttribute opens what sets an attribute of the span at hand.
func (d *desk) mendAttribute(name string) {
	span, _ := d.session.State().Span(d.atHand)
	t, _ := d.session.State().Schema.SpanType(span.Label)
	if a, _ := t.Attribute(name); a.RefersToEntity() {
		d.askEntity()
		return
	}
	d.inspector.EditAttribute(name)
}
