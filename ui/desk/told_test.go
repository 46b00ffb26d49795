package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/panel"
	"raqim/ui/told"
)

// settled reviews the open document of [quoted] as "mona": the quote loses its first word, the
// speaker is no such thing, and a date is marked that was missed; note stands at the first.
func settled(t *testing.T, d *desk, note string) {
	t.Helper()
	id := d.session.Scope().Document
	gold, err := annotate.Open(d.project, id, model.GoldAuthor)
	if err != nil {
		t.Fatal(err)
	}
	own, err := d.project.Annotations(id, d.author)
	if err != nil {
		t.Fatal(err)
	}
	date := model.Span{ID: "s90", Document: id, Author: "other", Label: "TIMEX3", Parts: []model.Range{{Start: 52, End: 62}}}
	others := model.Annotations{Set: model.Set{Document: id, Author: "other"}, Spans: []model.Span{date}}
	c := review.Compare(d.project.Schema(), []model.Annotations{own, others})
	shorter := own.Spans[1]
	shorter.Parts = []model.Range{{Start: 29, End: 40}}
	for _, command := range []annotate.Command{
		review.Settle{Compared: c, Item: 0, Judgement: review.Judgement{Verdict: model.VerdictNeither, Reason: model.ReasonGuideline, Reviewer: "mona"}},
		review.Settle{Compared: c, Item: 1, Judgement: review.Judgement{Verdict: model.VerdictEdited, Span: &shorter, Reason: model.ReasonSlip, Note: note, Reviewer: "mona"}},
		review.Settle{Compared: c, Item: 2, Judgement: review.Judgement{Verdict: model.VerdictTaken, Take: "other", Reviewer: "mona"}},
		annotate.SetState{State: model.SetDone},
	} {
		if _, err := gold.Do(command); err != nil {
			t.Fatal(err)
		}
	}
	d.reloadDocuments()
}

// markedEdges are the parts of gold's edges in the article; nil where they are not shown.
func markedEdges(d *desk) [][2]int {
	for _, m := range (layerMarks{d.layer, d.session.State().Schema, d.goldEdges()}).Between(nil, 0, 1000) {
		if m.ID == told.EdgesID {
			return m.Parts
		}
	}
	return nil
}

func TestWhatWasDecidedIsTold(t *testing.T) {
	d := open(t, quoted(t))
	if d.bulletin.Visible() {
		t.Error("something is told of a document that nobody has reviewed")
	}
	d.perform(keys.Told)
	if got := plain(d.status.Said()); got != "Review has decided nothing about the work of me here" {
		t.Errorf("the window says %q", got)
	}
	if d.told.Visible() {
		t.Error("an empty list is shown in place of the spans")
	}
	settled(t, d, "لا تبدأ بالفعل")
	if got := plain(d.bulletin.Text()); got != "Settled by mona: 1 changed, 1 dropped, 1 you missed. Shift+F7 lists them" {
		t.Errorf("above the article stands %q", got)
	}
	if got := plain(d.told.Title()); got != "me: 1 changed, 1 dropped, 1 you missed\n1 guideline gap, 1 slip, 1 without a reason" {
		t.Errorf("above the list stands %q", got)
	}
	d.bulletin.Tapped(nil)
	if !d.told.Visible() || d.spans.Visible() || !d.items[keys.Told].Checked || d.window.Canvas().Focused() != d.told.Keys() {
		t.Fatal("a click on it does not show the list and go there")
	}
	for _, want := range []string{"Gold does not have it", "dropped · guideline gap", "without “نرفض”", "لا تبدأ بالفعل", "Decided by mona: slip", "missed"} {
		pressAll(d, fyne.KeyHome)
		found := false
		for range 3 {
			found = found || slices.ContainsFunc(lines(d.told), func(text string) bool { return strings.Contains(text, want) })
			pressAll(d, fyne.KeyDown)
		}
		if !found {
			t.Errorf("nothing says %q: %q", want, lines(d.told))
		}
	}
}

func TestOneGoesToWhatWasDecided(t *testing.T) {
	d := open(t, quoted(t))
	settled(t, d, "")
	d.perform(keys.Told)
	pressAll(d, fyne.KeyHome, fyne.KeyReturn)
	wantInArticle(t, d)
	says(t, d, "Speaker: Gold does not have it")
	if d.atHand != "s2" || markedEdges(d) != nil {
		t.Errorf("%q is at hand, gold is marked at %v", d.atHand, markedEdges(d))
	}
	d.perform(keys.Told)
	pressAll(d, fyne.KeyDown)
	if got := markedEdges(d); len(got) != 1 || got[0] != [2]int{29, 40} {
		t.Errorf("of the picked quote gold is marked at %v", got)
	}
	pressAll(d, fyne.KeyReturn)
	if got := plain(d.status.Said()); got != "Quote: without “نرفض”" {
		t.Errorf("the window says %q", got)
	}
	d.clickMark(told.EdgesID)
	if d.atHand != "s1" {
		t.Errorf("a click on gold's edges takes %q in hand", d.atHand)
	}
	d.perform(keys.Told)
	pressAll(d, fyne.KeyEnd, fyne.KeyReturn)
	if start, end := d.view.Selection(); d.atHand != "" || start != 52 || end != 62 {
		t.Errorf("of what was missed %d-%d is selected, %q at hand", start, end, d.atHand)
	}
	d.typedRune('5') // the set is open: it can be marked
	if got := plain(d.bulletin.Text()); !strings.Contains(got, "1 you missed") || len(spansOf(d)) != 3 {
		t.Errorf("with it marked above the article stands %q", got)
	}
	d.perform(keys.Told)
	pressAll(d, fyne.KeyEscape)
	wantInArticle(t, d)
	d.perform(keys.Told)
	d.perform(keys.Told)
	if d.told.Visible() || !d.spans.Visible() || markedEdges(d) != nil {
		t.Error("Shift+F7 in the list does not put it away")
	}
}

// The list takes the place of another one, is there again after the program was closed, and
// follows the document and the annotator.
func TestTheListOfWhatWasDecidedFollows(t *testing.T) {
	path := quoted(t)
	d := open(t, path)
	settled(t, d, "")
	d.perform(keys.Checks)
	d.perform(keys.Told)
	if d.checks.Visible() || !d.told.Visible() || d.items[keys.Checks].Checked {
		t.Error("both lists are shown")
	}
	d.perform(keys.NextDocument)
	if !d.told.Empty() || d.bulletin.Visible() || plain(d.told.Title()) != "Review has decided nothing about the work of me here\n" {
		t.Errorf("of another document is told %q", plain(d.told.Title()))
	}
	d.perform(keys.PreviousDocument)
	if d.told.Empty() || !d.bulletin.Visible() {
		t.Error("back there it is not told any more")
	}
	d.do(annotate.SetLabel{ID: "s1", Label: "STANCE"})
	if got := plain(d.told.Title()); !strings.HasPrefix(got, "me: 1 changed") {
		t.Errorf("after a change stands %q", got)
	}
	d.showAuthor(model.GoldAuthor)
	if !d.told.Empty() {
		t.Error("gold is told what was decided of it")
	}
	d.showAuthor("me")
	remembered := d.memory.path
	d.close()
	if again := openRemembered(t, Options{Project: path, Author: "me"}, remembered); !again.told.Visible() || again.told.Empty() {
		t.Error("the list is not there again")
	}
}

// On the page of review what is decided is told at once.
func TestWhatIsBeingSettledIsTold(t *testing.T) {
	d := open(t, quoted(t))
	beginReview(d)
	typeText(d, "0")
	d.leavePage()
	if got := plain(d.bulletin.Text()); !strings.HasPrefix(got, "Being settled by me, so far: ") {
		t.Errorf("above the article stands %q", got)
	}
}

// plain is a text without the isolates around what is put into it.
func plain(text string) string {
	return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(text)
}

// lines are the texts that an object shows.
func lines(o fyne.CanvasObject) []string {
	var all []string
	for _, each := range test.LaidOutObjects(o) {
		if l, ok := each.(*panel.Line); ok {
			all = append(all, plain(l.Text()))
		}
	}
	return all
}

// Work that was sent back is so in the list, in the header and above the article, with the
// comment, until it is done again.
func TestWorkThatWasSentBackIsVisiblySo(t *testing.T) {
	d := open(t, quoted(t))
	d.perform(keys.ToggleDone)
	if err := d.sendBack("me", "راجع الاقتباس الثاني"); err != nil {
		t.Fatal(err)
	}
	got := plain(d.bulletin.Text())
	if !strings.HasPrefix(got, "Sent back by me, ") || !strings.HasSuffix(got, "; open until it is done again (Ctrl+D)\nراجع الاقتباس الثاني") {
		t.Errorf("above the article stands %q", got)
	}
	if !strings.HasSuffix(d.header.Text(), "me · sent back") || pointAtTip(d, "a.txt · sent back") == "" {
		t.Errorf("the header says %q", d.header.Text())
	}
	d.perform(keys.NextDocument)
	if got := d.leftWords(d.documents.Left()); got != "2 documents are left, 1 of them sent back" {
		t.Errorf("of what is left the window says %q", got)
	}
	if d.bulletin.Visible() {
		t.Errorf("above another article stands %q", d.bulletin.Text())
	}
	d.perform(keys.PreviousDocument)
	d.perform(keys.ToggleDone)
	if d.bulletin.Visible() || !strings.HasSuffix(d.header.Text(), "me · done") || pointAtTip(d, "a.txt · done") == "" {
		t.Errorf("done again it says %q and %q", d.header.Text(), d.bulletin.Text())
	}
	d.perform(keys.Undo)
	if !d.bulletin.Visible() {
		t.Error("after undo it is not said any more")
	}
	if err := d.sendBack("me", " "); err == nil {
		t.Error("it is sent back without a word")
	}
}

// A long document is compared beside the window; what comes late, when another one is open, is
// of no use.
func TestALongDocumentIsToldBesideTheWindow(t *testing.T) {
	long := article("long.txt", "ar", strings.Repeat(arabicText+"\n", promptBytes/len(arabicText)+1))
	id := model.NewDocument(long.Name, long.Text).ID
	span := func(sid model.SpanID, label string, start, end model.Offset) model.Span {
		return model.Span{ID: sid, Document: id, Author: "me", Label: label, Parts: []model.Range{{Start: start, End: end}}}
	}
	d := open(t, stored(t, []model.Document{long, article("short.txt", "fa", persianText)}, []model.Annotations{{
		Set:   model.Set{Document: id, Author: "me", Kind: model.SetHuman, State: model.SetOpen},
		Spans: []model.Span{span("s1", "QUOTE", 24, 40), span("s2", "SPEAKER", 12, 21)},
	}}))
	awaitTold := func(what string, done func() bool) {
		t.Helper()
		for end := time.Now().Add(30 * time.Second); !done(); drain() {
			if time.Now().After(end) {
				t.Fatal(what)
			}
			time.Sleep(time.Millisecond)
		}
	}
	settled(t, d, "")
	if !d.told.Empty() {
		t.Error("the window has waited for it")
	}
	awaitTold("it is never told", func() bool { return !d.told.Empty() })
	before := d.telling.number
	d.perform(keys.NextDocument)
	d.perform(keys.PreviousDocument)
	d.perform(keys.NextDocument)
	awaitTold("nothing was begun", func() bool { return d.telling.number > before })
	drain()
	if !d.told.Empty() || d.bulletin.Visible() {
		t.Error("what was decided in one document is told of another")
	}
}
