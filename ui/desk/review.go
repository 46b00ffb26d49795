package desk

import (
	"time"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/review"
)

// showReview shows the page on which the work of annotators on the open document is
// settled, or goes back from it.
func (d *desk) showReview() {
	if _, shown := d.pages.shown.(*review.Page); shown || d.session == nil {
		d.leavePage()
		return
	}
	if d.review == nil {
		d.review = review.NewPage(review.Calls{
			View: d.newView, Turn: d.turnReview, Open: d.reviewDocument, Documents: d.allDocuments, Chosen: d.reviewChoice, Choose: d.keepReviewChoice,
			Reviewer: d.user, EntityName: d.entityName,
			NextEdge: d.nextEdgeOf, Article: d.showGold, Mark: d.markGold, Note: d.dialogs.Note,
			Comment: d.dialogs.SendBack, SendBack: d.sendBack,
			Say: d.say, Fail: d.fail, Focus: d.window.Canvas().Focus, Key: d.pageKey,
		})
	}
	if d.reviewed != "" {
		d.showAuthor(d.reviewed) // whose sets were shown before the gold set was
		d.reviewed = ""
	}
	if d.takeToReview() {
		d.showPage(d.review)
	}
}

// showGold leaves the page of review for the article, which shows the gold set until the page is
// shown again, and does an action there.
func (d *desk) showGold(at review.Place, a keys.Action) {
	d.leavePage()
	before := d.author
	d.showAuthor(model.GoldAuthor)
	if before != model.GoldAuthor {
		d.reviewed = before
	}
	if at.Span != "" {
		d.takeInHand(at.Span, true)
	} else {
		d.view.SetSelection(int(at.Words.Start), int(at.Words.End))
		d.view.Reveal(int(at.Words.Start), int(at.Words.End))
		d.showSelection()
	}
	d.focusArticle()
	d.status.Say(i18n.T("review.said.article", "key", keys.Written(keys.Review)))
	if a != "" {
		d.perform(a)
	}
}

// markGold shows the gold set likewise, and marks words in it.
func (d *desk) markGold(words model.Range, digit string) {
	d.showGold(review.Place{Words: words}, "")
	d.markByKey(digit)
}

// newView makes a view of an article as that of the window is.
func (d *desk) newView() *docview.View {
	v := docview.New(d.fonts())
	v.SetFontSize(d.memory.FontSize)
	v.SetLines(d.memory.LineHeight, d.memory.Column)
	v.SetShowControls(d.memory.Controls)
	v.SetLogicalArrows(d.memory.Logical)
	return v
}

// takeToReview gives the page the open document with all that annotators made of it; false
// where it cannot be read.
func (d *desk) takeToReview() bool {
	id := d.session.Scope().Document
	work := review.Work{ReadOnly: d.project.ReadOnly()}
	sets, err := d.project.Sets(id)
	if err == nil {
		work.Gold, err = annotate.Open(d.project, id, model.GoldAuthor)
	}
	for _, set := range sets {
		if set.Author == model.GoldAuthor || err != nil {
			continue
		}
		var marked model.Annotations
		marked, err = d.project.Annotations(id, set.Author)
		work.Sets = append(work.Sets, marked)
	}
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.document"), err)
		return false
	}
	work.Gold.Subscribe(func(e annotate.Event) { d.followReview(work.Gold.State(), e) })
	d.review.Show(work)
	return true
}

// followReview brings the list of documents, the counts of entities, and the article where it
// shows the gold set, up to date with what was settled.
func (d *desk) followReview(state annotate.State, e annotate.Event) {
	d.recount(e.Changes)
	if info, ok := d.documents.Current(); ok {
		d.documents.Update(infoAfter(info, state))
	}
	switch {
	case d.session == nil || d.session.Scope().Document != state.Document.ID:
	case d.author == model.GoldAuthor:
		d.openDocument(state.Document.ID)
	default:
		d.takeGold(state.Annotations(), nil)
	}
}

// turnReview goes on to the next document of the list, or the one before, on the page of review.
func (d *desk) turnReview(step int) {
	d.waitForList()
	id, ok := d.documents.Neighbour(step)
	if !ok {
		d.status.Say(i18n.T("desk.status.nodocument"))
		return
	}
	d.reviewDocument(id)
}

// reviewDocument goes to another document on the page of review.
func (d *desk) reviewDocument(id model.DocumentID) {
	d.openDocument(id)
	switch {
	case d.session.Scope().Document != id:
	case d.closed() != "":
		d.leavePage()
		d.status.Say(i18n.T("commands.cannot", "why", d.closed()))
	case d.takeToReview():
		d.renewPage()
	}
}

// reviewChoice is what was chosen for the review of the project the last time.
func (d *desk) reviewChoice() review.Choice { return d.memory.project(d.project.Path()).Review }

func (d *desk) keepReviewChoice(c review.Choice) {
	d.memory.project(d.project.Path()).Review = c
	d.memory.save()
}

// nextEdgeOf is nextEdge for one of the two ends of a span.
func (d *desk) nextEdgeOf(start bool, at model.Offset, step int) model.Offset {
	if start {
		return d.nextEdge(startEdge, at, step)
	}
	return d.nextEdge(endEdge, at, step)
}

// sendBack gives an annotator's set of the open document back, with a comment.
func (d *desk) sendBack(author, comment string) error {
	session, err := annotate.Open(d.project, d.session.Scope().Document, author)
	if err != nil {
		return err
	}
	if _, err := session.Do(annotate.SendBack{Comment: comment, Reviewer: d.user(), Time: time.Now()}); err != nil {
		return err
	}
	d.reloadDocuments()
	if d.author == author {
		d.openDocument(d.session.Scope().Document)
	}
	return nil
}
