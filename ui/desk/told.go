package desk

import (
	"slices"
	"time"

	"raqim/annotate"
	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/told"
)

// telling is what a review decided of the work that is shown.
type telling struct {
	number int                // of comparisons begun: an older one that ends late is dropped
	gold   *model.Annotations // of the open document; nil: there is none, or it was not read yet
}

// readGold reads what was decided in the open document, and tells it. Of a long one it is read
// beside the window.
func (d *desk) readGold() {
	d.telling = telling{number: d.telling.number + 1}
	project, number, state := d.project, d.telling.number, d.session.State()
	id := state.Document.ID
	sets, err := project.Sets(id)
	if err != nil { // the article was read from there
		d.fail(err)
	}
	if d.author == model.GoldAuthor || !slices.ContainsFunc(sets, func(s model.Set) bool { return s.Author == model.GoldAuthor }) {
		d.showTold(nil)
		return
	}
	if prompt(state) {
		d.takeGold(project.Annotations(id, model.GoldAuthor))
		return
	}
	go func() {
		gold, err := project.Annotations(id, model.GoldAuthor)
		later(func() {
			if d.telling.number == number {
				d.takeGold(gold, err)
			}
		})
	}()
}

// takeGold tells what was decided in gold, as far as it could be read.
func (d *desk) takeGold(gold model.Annotations, err error) {
	if err != nil {
		d.fail(err)
		return
	}
	d.telling.gold = &gold
	d.tell(d.session.State())
}

// forgetTold tells nothing: another document is opened, or none.
func (d *desk) forgetTold() {
	d.telling = telling{number: d.telling.number + 1}
	d.showTold(nil)
}

// tell compares the work of state with what was decided of it, and shows that; of a long
// document beside the window.
func (d *desk) tell(state annotate.State) {
	if d.telling.gold == nil {
		return
	}
	d.telling.number++
	number, gold, text, names := d.telling.number, *d.telling.gold, d.looking.text, d.entityName
	compare := func() *told.Work {
		lines := review.Told(state.Schema, state.Annotations(), gold)
		if len(lines) == 0 {
			return nil
		}
		if text == nil {
			text = model.NewOffsetMap(state.Document.Text)
		}
		return &told.Work{Schema: state.Schema, Date: state.Document.Date, Text: text, Own: state.Annotations(), Gold: gold, Lines: lines, EntityName: names}
	}
	if prompt(state) {
		d.showTold(compare())
		return
	}
	go func() {
		work := compare()
		later(func() {
			if d.telling.number == number {
				d.showTold(work)
			}
		})
	}()
}

// showTold shows what was decided, nil for nothing, in the list and above the article.
func (d *desk) showTold(work *told.Work) {
	said := ""
	if work != nil {
		said = told.Summary(review.Count(work.Lines), work.Gold.Set.State != model.SetOpen, keys.Written(keys.Told))
	}
	d.told.SetWork(d.author, work)
	d.announce(func() { d.bulletin.SayDecided(said) })
}

// announce has the line above the article say something, and gives it the room it needs.
func (d *desk) announce(say func()) {
	before := d.bulletin.Text()
	if say(); d.bulletin.Text() != before {
		d.article.Refresh()
	}
}

// showSentBack says above the article that the work of state was sent back, until it is done
// again.
func (d *desk) showSentBack(state annotate.State) {
	said, comment, back := "", "", state.Set.SentBack
	if back != (model.SentBack{}) {
		day := back.Time().Local().Format(time.DateOnly)
		said, comment = i18n.T("told.sentback", "name", back.By, "day", i18n.Date(day), "key", keys.Written(keys.ToggleDone)), state.Set.Note
	}
	d.announce(func() { d.bulletin.SaySentBack(said, comment) })
}

// toggleTold goes to the list of what was decided, which takes the place of the spans; from
// there it puts the list away.
func (d *desk) toggleTold() {
	if d.told.Visible() && (d.window.Canvas().Focused() == d.told.Keys() || d.told.Empty()) {
		d.showBeside(d.spans)
		d.focusArticle()
		return
	}
	d.goToTold()
}

// goToTold shows the list of what was decided, where anything was, and gives it the keyboard.
func (d *desk) goToTold() {
	if d.told.Empty() {
		d.status.Say(i18n.T("told.none", "author", d.author))
		return
	}
	d.keepTyped()
	d.inspector.Close()
	d.leaveLink()
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	d.showBeside(d.told)
	d.window.Canvas().Focus(d.told.Keys())
}

// goToLine goes to where something was decided. What the annotator missed is selected, since
// there is no span to be taken in hand.
func (d *desk) goToLine(l review.Line) {
	if l.Outcome == review.Missed {
		start, end := int(l.At.Start()), int(l.At.End())
		d.takeInHand("", false)
		d.view.SetSelection(start, end)
		d.view.Reveal(start, end)
		d.showSelection()
	} else {
		d.takeInHand(l.At.ID, true)
	}
	d.focusArticle()
	d.status.Say(d.told.Work().Words(l))
}
