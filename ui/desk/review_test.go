package desk

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/review"
)

// inReview opens the sample project as the reviewer rana, and begins the review of its first document.
func inReview(t *testing.T) *desk {
	t.Helper()
	d := openRemembered(t, Options{Sample: true, Author: "rana"}, filepath.Join(t.TempDir(), "window.json"))
	settle(d)
	beginReview(d)
	return d
}

// onReview tells whether the page of review is shown.
func onReview(d *desk) bool {
	_, shown := d.pages.shown.(*review.Page)
	return shown
}

// What the page cannot show, a new span or link, is made in the article of the gold set; one key
// leads there and back, and then the sets are shown again that were.
func TestTheReviewLeadsToTheGoldSetInTheArticleAndBack(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	d := inReview(t)
	typeText(d, "i")
	if onReview(d) || d.author != model.GoldAuthor {
		t.Fatalf("i leads to the sets of %s, the page is shown: %v", d.author, onReview(d))
	}
	wantInArticle(t, d)
	before := len(d.session.State().Spans)
	d.view.SetSelection(0, 4)
	typeText(d, "7")
	if got := d.session.State(); got.Set.Author != model.GoldAuthor || len(got.Spans) != before+1 {
		t.Fatalf("marked in the set of %s, %d spans of %d: %s", got.Set.Author, len(got.Spans), before+1, d.status.Said())
	}
	d.perform(keys.Review)
	if !onReview(d) || d.author != "rana" {
		t.Errorf("back there are the sets of %s, the page is shown: %v", d.author, onReview(d))
	}
	d.perform(keys.Link)
	if onReview(d) || !d.isLinking() || d.author != model.GoldAuthor {
		t.Errorf("a link is chosen: %v, in the sets of %s: %s", d.isLinking(), d.author, d.status.Said())
	}
	d.setAuthor("a1")
	d.perform(keys.Review)
	if d.author != "a1" {
		t.Errorf("who was chosen since is a1, not %s", d.author)
	}
}

func TestALabelIsChangedInTheReview(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	d := inReview(t)
	pressKey(d, fyne.KeyDown)
	d.window.Canvas().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.Key7, Modifier: relabelMods})
	gold, err := d.project.Annotations(d.session.Scope().Document, model.GoldAuthor)
	if err != nil {
		t.Fatal(err)
	}
	edited := 0
	for _, x := range gold.Decisions {
		if x.Verdict == model.VerdictEdited && x.Reviewer == "rana" {
			edited++
		}
	}
	if edited != 1 {
		t.Errorf("%d decisions are edits: %s", edited, d.status.Said())
	}
}
