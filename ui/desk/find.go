package desk

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"raqim/annotate/find"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// finding is what is looked for in the window.
type finding struct {
	pane     *panel.Find
	query    *find.Search   // nil: nothing is looked for
	author   string         // whose spans it asks about
	search   *search        // that fills the pane's list
	lighting *search        // that highlights its hits in an article that was opened since; nil where search does
	progress progress       // of search
	wanted   bool           // its first hit is gone to when there is one
	running  sync.WaitGroup // all searches, also those given up
}

// connectFind gives the pane what to do.
func (d *desk) connectFind() {
	f := d.find.pane
	f.Focus = d.window.Canvas().Focus
	f.OnQuery = func() { d.beginFind(typingPause) }
	f.OnSubmit = func() {
		if d.find.search == nil || d.find.progress.passed == 0 {
			d.beginFind(0)
			d.find.wanted = true
			return
		}
		d.nextHit(1)
	}
	f.OnScope, f.OnMatch = d.setScope, d.setMatch
	f.OnHits = func() {
		if f.At() < 0 {
			d.nextHit(1)
		}
	}
	f.OnChoose, f.OnGo = d.goToHit, d.goToHit
	f.OnEnter = func(i int) {
		d.goToHit(i)
		d.focusArticle()
	}
	f.OnLabel, f.OnLeave = d.markHits, d.closeFind
	f.OnKey = func(name fyne.KeyName, mods fyne.KeyModifier) { d.typedKey(name, mods) }
}

// longestSeed is how many selected characters at most are taken for what to look for.
const longestSeed = 80

// openFind opens the pane with the keyboard in its line. What is selected when it opens
// is looked for.
func (d *desk) openFind(project bool) {
	if d.session == nil {
		return
	}
	f := d.find.pane
	if !d.drawer.open() {
		d.drawer.setOpen(true)
		if seed := d.view.SelectedText(); seed != "" && len([]rune(seed)) <= longestSeed && !strings.ContainsFunc(seed, endsParagraph) {
			f.SetText(seed)
		}
	} else if f.Project() == project {
		f.Edit()
		return
	}
	f.Set(project, f.Match())
	f.Edit()
	d.beginFind(0)
}

// closeFind gives the search up and its room back to the article.
func (d *desk) closeFind() {
	d.find.giveUp()
	d.find.query = nil
	d.drawer.setOpen(false)
	d.view.SetFound(nil)
	d.memory.FindHeight = d.drawer.height
	d.memory.save()
	d.focusArticle()
}

// endFind lets go of the project: nothing reads it any more when it returns.
func (d *desk) endFind() {
	if d.drawer.open() {
		d.closeFind()
	}
	d.find.running.Wait()
	d.find.pane.SetText("")
	d.find.pane.Clear()
}

// giveUp ends what is running. It does not wait.
func (f *finding) giveUp() {
	for _, s := range []*search{f.search, f.lighting} {
		if s != nil {
			s.cancel()
		}
	}
	f.search, f.lighting = nil, nil
}

// beginFind looks for what is typed, after a pause in which nothing more is.
func (d *desk) beginFind(pause time.Duration) {
	f := &d.find
	f.giveUp()
	f.pane.Clear()
	f.author, f.progress, f.wanted = d.author, progress{}, false
	query, err := d.compile()
	f.query = query
	if query == nil {
		d.view.SetFound(nil)
		if err != nil {
			f.pane.Say(panel.Sentence(err))
		}
		return
	}
	f.search = d.newSearch()
	if f.pane.Project() {
		f.search.infos = d.searched(query)
	} else {
		f.search.infos = []model.DocumentInfo{f.search.open}
	}
	d.sayHits()
	f.start(func(s *search) { s.run(pause) }, f.search)
}

// searched are the documents that query is looked for in over the project: those
// that mention the entity that it asks about, else all.
func (d *desk) searched(query *find.Search) []model.DocumentInfo {
	infos := slices.Clone(d.allDocuments())
	id, ok := query.Entity()
	if !ok {
		return infos
	}
	mentioning, err := d.project.Mentioning(context.Background(), id)
	if err != nil {
		return infos
	}
	with := map[model.DocumentID]bool{}
	for _, id := range mentioning {
		with[id] = true
	}
	return slices.DeleteFunc(infos, func(info model.DocumentInfo) bool { return !with[info.ID] })
}

// start runs a search beside the window.
func (f *finding) start(run func(*search), s *search) {
	f.running.Add(1)
	go func() {
		defer f.running.Done()
		run(s)
	}()
}

func (d *desk) newSearch() *search {
	d.waitForList()
	s := &search{desk: d, query: d.find.query, project: d.project, author: d.author}
	s.open, _ = d.documents.Current()
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s
}

// compile is what the line and the choices beside it ask for; nil for nothing.
func (d *desk) compile() (*find.Search, error) {
	f := d.find.pane
	typed := find.ReadTyped(d.project.Schema(), f.Text())
	q := find.Query{
		Text: typed.Text, Label: typed.Label, Attributes: typed.Attributes, Context: hitContext,
		WholeWord: f.Match() == panel.WholeWords, Proclitics: f.Match() == panel.WithClitics,
	}
	bySpans := q.Label != "" || len(q.Attributes) > 0
	if !bySpans && q.Text == "" {
		return nil, nil
	}
	if bySpans {
		q.Author = d.author // the others' are not shown
	}
	search, err := find.Compile(d.project.Schema(), q)
	if err != nil {
		return nil, err
	}
	if _, ok := search.Entity(); ok {
		search.Everybody() // whoever mentioned it
	}
	return search, nil
}

// takeHits shows what a search has found since the last time.
func (d *desk) takeHits(s *search, hits []panel.Hit, p progress) {
	if d.find.search != s {
		return
	}
	d.find.progress = p
	d.find.pane.Add(hits)
	d.sayHits()
	if d.find.wanted && d.find.pane.Len() > 0 {
		d.find.wanted = false
		d.nextHit(1)
	}
}

// takeHighlights shows where a search found something in the open document.
func (d *desk) takeHighlights(s *search, ranges [][2]int) {
	current := d.find.lighting
	if current == nil {
		current = d.find.search
	}
	if current == s {
		d.view.SetFound(ranges)
	}
}

// sayHits says how many hits there are, and which is at hand.
func (d *desk) sayHits() {
	f, p := d.find.pane, d.find.progress
	hits := i18n.T("desk.find.hits", "n", p.hits)
	switch {
	case p.err != nil:
		f.Say(panel.Sentence(p.err))
		return
	case p.more:
		hits = i18n.T("desk.find.more", "n", p.hits)
	case !p.ended && p.total <= 1:
		hits = i18n.T("desk.find.searching")
	case !p.ended:
		hits = i18n.T("desk.find.running", "hits", hits, "passed", p.passed, "n", p.total)
	case p.hits == 0:
		hits = i18n.T("desk.find.none")
	case f.Project():
		hits = i18n.T("desk.find.in", "hits", hits, "n", p.documents)
	}
	if at := f.At(); at >= 0 {
		hits = i18n.T("desk.find.at", "at", at+1, "hits", hits)
	}
	if d.project.Blind() && d.find.query.BySpans() {
		hits += " · " + i18n.T("blind.short")
	}
	f.Say(hits)
}

// findInOpened follows the window to another document, or another annotator's spans.
func (d *desk) findInOpened() {
	f := &d.find
	switch {
	case !d.drawer.open():
	case !f.pane.Project() || f.author != d.author:
		d.beginFind(0)
	default:
		d.highlightOpened()
	}
}

// highlightOpened highlights the hits in the article that is open now.
func (d *desk) highlightOpened() {
	f := &d.find
	if f.lighting != nil {
		f.lighting.cancel()
		f.lighting = nil
	}
	if f.query == nil {
		return
	}
	f.lighting = d.newSearch()
	f.start((*search).runHighlight, f.lighting)
}

// findAgain follows a change of what is marked, where that is what is looked for.
func (d *desk) findAgain() {
	f := &d.find
	switch {
	case f.query == nil || !f.query.BySpans():
	case f.pane.Project():
		d.highlightOpened()
	default:
		d.beginFind(0)
	}
}

// setScope searches the article, or the whole project.
func (d *desk) setScope(project bool) {
	d.find.pane.Set(project, d.find.pane.Match())
	d.beginFind(0)
}

// setMatch looks for words in another way.
func (d *desk) setMatch(m panel.Match) {
	d.find.pane.Set(d.find.pane.Project(), m)
	if d.drawer.open() {
		d.beginFind(0)
	}
}

// inFind tells whether the pane has the keyboard.
func (d *desk) inFind() bool {
	return d.drawer.open() && d.window.Canvas().Overlays().Top() == nil && d.find.pane.Holds(d.window.Canvas().Focused())
}
