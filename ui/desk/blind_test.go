package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/settings"
)

// hiddenName marked what "me" is not to see, and hiddenNote is written on it.
const hiddenName, hiddenNote = "زيد", "ملاحظة لا يراها غيره"

// blinded is a project that "me" and another annotate blind, with gold begun in its first
// document; in the second one gold is in the state settled, where that is not empty.
func blinded(t *testing.T, settled model.SetState) string {
	t.Helper()
	path := quoted(t)
	p, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	infos, err := p.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var marked []model.Annotations
	add := func(id model.DocumentID, author string, state model.SetState, spans ...model.Span) {
		set := model.Set{Document: id, Author: author, Kind: model.KindOf(author), State: state, Note: hiddenNote}
		for i := range spans {
			spans[i].Document, spans[i].Author, spans[i].Note = id, author, hiddenNote
		}
		marked = append(marked, model.Annotations{Set: set, Spans: spans})
	}
	span := func(id model.SpanID, label string, entity model.EntityID) model.Span {
		return model.Span{ID: id, Label: label, Entity: entity, Parts: []model.Range{{Start: 0, End: 3}}}
	}
	add(infos[0].ID, hiddenName, model.SetDone, span("s11", "SPEAKER", "e1"), span("s12", "CUE", ""))
	add(infos[0].ID, model.GoldAuthor, model.SetOpen, span("s13", "SPEAKER", "e1"))
	add(infos[1].ID, hiddenName, model.SetDone, span("s11", "SPEAKER", "e1"))
	if settled != "" {
		add(infos[1].ID, model.GoldAuthor, settled, span("s12", "SPEAKER", "e1"))
	}
	entities := []model.Entity{{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"سلمى الهادي"}}}}
	if err := annotate.AddDocuments(p, "mona", nil, marked, entities); err != nil {
		t.Fatal(err)
	}
	team := model.Team{Blind: true}.With("me", model.RoleAnnotator).With(hiddenName, model.RoleAnnotator).With("mona", model.RoleReviewer)
	if _, err := annotate.ProjectHistory(p, "mona").Do(annotate.SetTeam{Team: team}); err != nil {
		t.Fatal(err)
	}
	return path
}

// textsOf are all texts of the window, also those that are said of something when it is
// pointed at.
func textsOf(d *desk) []string {
	c := d.window.Canvas()
	return slices.Concat(textsIn(append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)...), []string{d.status.Said()}, cardsOf(d))
}

// topTexts are those of the dialog that lies over the window, or of the window.
func topTexts(d *desk) []string {
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		return textsIn(top)
	}
	return textsOf(d)
}

func textsIn(roots ...fyne.CanvasObject) []string {
	var all []string
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t.Text)
		}
		if t, ok := o.(interface{ Text() string }); ok {
			all = append(all, t.Text())
		}
		if t, ok := o.(interface{ Name() string }); ok {
			all = append(all, t.Name())
		}
		if t, ok := o.(interface{ Tip() string }); ok {
			all = append(all, t.Tip())
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, inner := range o.Objects {
				walk(inner)
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(o).Objects() {
				walk(inner)
			}
		}
	}
	for _, o := range roots {
		walk(o)
	}
	return all
}

// cardsOf is what the charts say that are shown.
func cardsOf(d *desk) []string {
	var all []string
	if d.figures != nil && d.pages.shown == page(d.figures) {
		cards, _ := d.figures.Cards()
		for _, c := range cards {
			all = append(all, c.Title)
			for _, i := range c.Items {
				all = append(all, i.Words)
			}
		}
	}
	if d.agreement != nil && d.pages.shown == page(d.agreement) {
		cards, _ := d.agreement.Cards()
		for _, c := range cards {
			all = append(all, c.Title)
			for _, i := range c.Items {
				all = append(all, i.Words)
			}
		}
	}
	return all
}

// blindness says of every screen what it does where a team annotates blind: it shows what is
// the user's own and says so, it does not open and says why, or it shows nothing that anybody
// marked. A new screen is missed here.
var blindness = map[string]string{
	"article": "own", "span at hand": "own", "attributes": "own", "links": "own", "checks": "own", "guideline": "own", "narrow": "own", "states": "own",
	"notice": "own", "other places": "own", "search": "own", "entity": "own",
	"annotator": "says", "entities": "says", "export": "says", "figures export": "says", "figures": "says", "agreement": "says", "agreement of two": "says", "schema": "says",
	"review, before it begins": "closed", "review": "closed", "review, side by side": "closed", "review, its documents": "closed",
	"told":  "closed",
	"start": "free", "properties": "free", "date": "free", "note": "free", "send back": "free", "open": "free", "new": "free", "import": "free", "about": "free",
	"error": "free", "question": "free", "entity form": "free", "progress": "free", "report": "free", "handover": "free", "commands": "free", "menu": "free", "submenu": "free", "shortcuts": "free",
	"guide": "free", "tour": "free", "settings": "free",
	"assign": "says",
}

func TestEveryScreenIsBlindUntilReview(t *testing.T) {
	for _, s := range screens {
		kind := blindness[s.name]
		if kind == "" {
			t.Errorf("nothing says what %s shows while a team annotates blind", s.name)
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			d := open(t, blinded(t, model.SetOpen))
			why := d.blindly()
			if !strings.Contains(why, "mona") {
				t.Fatalf("it says %q", why)
			}
			switch {
			case s.name == "told":
				d.perform(keys.Told)
			case kind == "closed":
				d.perform(keys.Review)
			default:
				s.show(t, d)
			}
			await(t, d)
			settle(d)
			for _, text := range textsOf(d) {
				if strings.Contains(text, hiddenName) || strings.Contains(text, hiddenNote) {
					t.Errorf("it shows %q", text)
				}
			}
			said := slices.ContainsFunc(topTexts(d), func(text string) bool {
				return strings.Contains(text, "lind until review") || strings.Contains(text, "hidden until review")
			})
			if want := kind == "own" || kind == "says" || kind == "closed"; said != want {
				t.Errorf("it says that it is blind: %v, want %v", said, want)
			}
			if kind == "closed" && (d.pages.shown != nil || d.told.Visible() || !strings.Contains(d.status.Said(), "mona")) {
				t.Errorf("the review is shown (%v), and the window says %q", d.pages.shown != nil, d.status.Said())
			}
		})
	}
}

// wholly are those who act on the whole project, also on what the user does not see, each
// with the reason. Whatever reads it otherwise shows what is hidden.
var wholly = map[string]string{
	"do":          "what is done with an entity is done in all sets",
	"undoProject": "an action on the project is taken back as a whole",
	"stepProject": "an action on the project is taken back as a whole",
	"countSchema": "what a change of the schema does is counted over all sets; closed while something is hidden",
	"applySchema": "a change of the schema reaches all sets",
	"gather":      "sets are taken in beside all that are there",
	"doInProject": "a team and assignments are of the whole project",
	"toAssign":    "whoever has begun a document keeps it; nothing else of their work is shown",
	"askBackup":   "a copy of the file is the file",
}

func TestWhoTakesTheWholeProject(t *testing.T) {
	for _, name := range callers(t, "Whole") {
		if wholly[name] == "" {
			t.Errorf("%s takes the whole project: does it show what a blind annotator must not see?", name)
		}
	}
}

// Nothing of others is counted, offered, found or opened.
func TestABlindAnnotatorSeesTheirOwn(t *testing.T) {
	d := open(t, blinded(t, model.SetOpen))
	if got := d.known(); !slices.Equal(got, []string{"me"}) {
		t.Errorf("the annotators are %v", got)
	}
	if n, err := d.project.MentionCount("e1"); err != nil || n.Spans+n.Documents+n.Relations != 0 {
		t.Errorf("the entity is mentioned %+v, %v", n, err)
	}
	d.showMentions("e1", "سلمى")
	settle(d)
	if n := d.find.pane.Len(); n != 0 {
		t.Errorf("%d mentions are found", n)
	}
	d.setAuthor(hiddenName)
	if d.author != "me" || len(d.window.Canvas().Overlays().List()) == 0 {
		t.Errorf("the sets of %s are shown, dialogs: %d", d.author, len(d.window.Canvas().Overlays().List()))
	}
	d.dialogs.Leave()
	d.goToSpan(model.SpanPlace{Document: d.documents.All()[1].ID, Author: hiddenName, Span: "s11"})
	if d.author != "me" || len(spansOf(d)) != 0 || d.atHand != "" {
		t.Errorf("the sets of %s are shown, %d spans", d.author, len(spansOf(d)))
	}
	for _, info := range d.documents.All() {
		for _, s := range info.Sets {
			if s.Author != "me" {
				t.Errorf("the list knows the set of %s in %s", s.Author, info.Name)
			}
		}
	}
}

func TestWhatIsSettledOpens(t *testing.T) {
	for _, state := range []model.SetState{model.SetOpen, model.SetDone, model.SetLocked} {
		d := open(t, blinded(t, state))
		second := d.documents.All()[1].ID
		d.openDocument(second)
		d.setAuthor(hiddenName)
		d.dialogs.Leave()
		if shown := d.author == hiddenName && len(spansOf(d)) == 1; shown != (state != model.SetOpen) {
			t.Errorf("gold is %s: the sets of %s are shown", state, d.author)
		}
		d.perform(keys.Review)
		if shown := d.pages.shown != nil; shown != (state != model.SetOpen) {
			t.Errorf("gold is %s: the review is shown: %v", state, shown)
		}
		if state == model.SetOpen {
			continue
		}
		d.turnReview(-1) // to the first document, which is not settled
		if d.pages.shown != nil || d.author != "me" || d.session.Scope().Author != "me" {
			t.Errorf("gold is %s: review %v of the sets of %s", state, d.pages.shown != nil, d.author)
		}
	}
}

func TestAReviewerSeesAll(t *testing.T) {
	d := openWith(t, Options{Project: blinded(t, model.SetOpen), Author: "mona"})
	if why := d.blindly(); why != "" {
		t.Errorf("the reviewer is told %q", why)
	}
	d.setAuthor(hiddenName)
	if len(spansOf(d)) != 2 {
		t.Errorf("the reviewer sees %d spans of %s", len(spansOf(d)), d.author)
	}
	d.perform(keys.Review)
	if d.pages.shown == nil {
		t.Errorf("the review is not shown: %q", d.status.Said())
	}
}

// A name that the team does not know opens nothing, and who has it is asked for theirs.
func TestAStrangerIsAskedWhoTheyAre(t *testing.T) {
	d := openWith(t, Options{Project: blinded(t, model.SetOpen)})
	d.memory.Annotator = "Mona"
	d.project.SetUser(d.user())
	d.askWho()
	texts := strings.Join(textsOf(d), "\n")
	if !strings.Contains(texts, i18n.T("blind.who")) || len(spansOf(d)) != 0 {
		t.Fatalf("%d spans are shown, the window says %s", len(spansOf(d)), texts)
	}
	d.dialogs.Confirm() // the first of them
	if d.user() != "me" || d.author != "me" || len(spansOf(d)) != 2 {
		t.Errorf("the user is %s, the sets of %s are shown, %d spans", d.user(), d.author, len(spansOf(d)))
	}
	d.change(func(v *settings.Values) { v.Annotator = "mona" })
	if d.setAuthor(hiddenName); len(spansOf(d)) != 2 || d.blindly() != "" {
		t.Errorf("as mona: %d spans of %s, %q", len(spansOf(d)), d.author, d.blindly())
	}
	d.change(func(v *settings.Values) { v.Annotator = "me" })
	if d.author != "me" || d.session.Scope().Author != "me" {
		t.Errorf("the sets of %s stay shown to another user", d.session.Scope().Author)
	}
}
