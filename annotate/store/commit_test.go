package store

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// Everything that can be marked comes back as it was given, also from a second
// opening of the file.
func TestRoundTrip(t *testing.T) {
	p := newProject(t)
	doc := article
	doc.Language, doc.Direction, doc.Source, doc.Publisher, doc.URL = "ar", model.DirectionRTL, "/أخبار/x.txt", "وكالة", "https://example.org/?a=1&b=<2>"
	doc.Date = model.Date{Value: "2024-10-21", Status: model.DateInferred, Evidence: "أمس\x00"}
	doc.Encoding, doc.BOM, doc.LineEnds, doc.Flagged, doc.Note = "windows-1256", true, model.LineEndsCRLF, true, "ملاحظة"
	doc.Meta = map[string]string{"wire": "7", "قسم": "سياسة"}
	set := openSet
	set.Note, set.State = "first pass", model.SetDone
	entity := model.Entity{
		ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"إردوغان", "أردوغان"}, "en": {"Erdoğan"}},
		Role: "رئيس", Affiliation: "e2", Wikidata: "Q39259", Note: "n",
	}
	quote := span(2, "QUOTE", model.Range{Start: 12, End: 16}, model.Range{Start: 16, End: 21})
	quote.Attributes = model.Attributes{"marking": model.ListValue("colon", "none"), "level": model.TextValue("1")}
	quote.Note, quote.Provenance = "<&>", model.Provenance{By: model.ByRule, Ref: "quotes/guillemets"}
	speaker := span(1, "SPEAKER", model.Range{Start: 4, End: 10})
	speaker.Entity, speaker.Attributes = "e1", model.Attributes{"mention": model.TextValue("NAME")}
	link := relation(3, "SPEAKER_OF", 1, 2)
	link.Attributes = model.Attributes{"implicit": model.FlagValue(true)}
	e := do(t, p, entityChange(nil, &entity), docChange(nil, &doc), setChange(nil, &set),
		relationChange(nil, link), spanChange(nil, speaker), spanChange(nil, quote))

	path := p.Path()
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	p, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	got, err := p.Document(doc.ID)
	if err != nil || cmp.Diff(doc, got) != "" {
		t.Errorf("document (%v): %s", err, cmp.Diff(doc, got))
	}
	marked, err := p.Annotations(doc.ID, "a1")
	want := model.Annotations{Set: set, Spans: []model.Span{*speaker, *quote}, Relations: []model.Relation{*link}}
	if err != nil || cmp.Diff(want, marked) != "" {
		t.Errorf("annotations (%v): %s", err, cmp.Diff(want, marked))
	}
	entities, err := p.Entities()
	if err != nil || cmp.Diff([]model.Entity{entity}, entities) != "" {
		t.Errorf("entities (%v): %s", err, cmp.Diff([]model.Entity{entity}, entities))
	}
	entries, err := p.Entries(e.Scope)
	e.Changes = withoutTexts(e.Changes)
	if err != nil || cmp.Diff([]model.Entry{*e}, entries) != "" {
		t.Errorf("journal (%v): %s", err, cmp.Diff([]model.Entry{*e}, entries))
	}
	infos, err := p.Documents(t.Context())
	doc.Text = ""
	list := []model.DocumentInfo{{Document: doc, Characters: len([]rune(text)), Sets: []model.SetInfo{{Set: set, Spans: 2, Relations: 1}}}}
	if err != nil || cmp.Diff(list, infos) != "" {
		t.Errorf("documents (%v): %s", err, cmp.Diff(list, infos))
	}
	if authors, err := p.Authors(t.Context(), ""); err != nil || cmp.Diff([]string{"a1"}, authors) != "" {
		t.Errorf("authors %v (%v)", authors, err)
	}
	wantSound(t, p)
}

func TestJournalHasNoTexts(t *testing.T) {
	p := withArticle(t)
	var changes string
	if err := p.read.QueryRow("SELECT changes FROM journal").Scan(&changes); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(changes, "الوزير") || strings.Contains(changes, `"text"`) {
		t.Errorf("the journal holds the text: %s", changes)
	}
	if article.Text != text {
		t.Error("Commit took the text out of the caller's document")
	}
}

func TestAnnotationsOfSomebodyNew(t *testing.T) {
	p := withArticle(t)
	got, err := p.Annotations(article.ID, "a2")
	want := model.Annotations{Set: model.Set{Document: article.ID, Author: "a2", Kind: model.SetHuman, State: model.SetOpen}}
	if err != nil || cmp.Diff(want, got) != "" {
		t.Errorf("%v: %s", err, cmp.Diff(want, got))
	}
	if sets, err := p.Sets(article.ID); err != nil || len(sets) != 1 {
		t.Errorf("sets %v (%v): looking must not make one", sets, err)
	}
	_, err = p.Annotations("nowhere", "a1")
	wantCode(t, err, model.NotFound)
}

func outside(n int, label string, from model.Argument, to int) *model.Relation {
	r := relation(n, label, 0, to)
	r.From = from
	return r
}

// repeating is a quote whose attribute points to something.
func repeating(n int, to string) *model.Span {
	s := span(n, "QUOTE", model.Range{Start: 0, End: 5})
	s.Attributes = model.Attributes{"repeats": model.TextValue(to)}
	return s
}

// Ends outside the text are stored as they are; an entity that a relation joins,
// and a span that another points to, cannot be taken away or turned into
// something else.
func TestArgumentsAndReferencesHold(t *testing.T) {
	p := withArticle(t)
	entity := model.Entity{ID: "e1", Kind: model.State}
	quote, copied := span(2, "QUOTE", model.Range{Start: 12, End: 21}), repeating(3, "s2")
	author, holder := outside(4, "HOLDER_OF", "AUTHOR", 2), outside(5, "HOLDER_OF", "entity:e1", 2)
	dated := relation(6, "DATED", 2, 0)
	dated.To = "t0"
	do(t, p, relationChange(nil, author), relationChange(nil, holder), relationChange(nil, dated),
		spanChange(nil, copied), spanChange(nil, quote), entityChange(nil, &entity))
	marked, err := p.Annotations(article.ID, "a1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]model.Relation{*author, *holder, *dated}, marked.Relations); diff != "" {
		t.Error(diff)
	}
	cue := *quote
	cue.Label = "SPEAKER"
	wantCode(t, p.Commit(entry(entityChange(&entity, nil))), model.Conflict)
	for _, change := range []model.Change{spanChange(quote, nil), spanChange(quote, &cue)} {
		changes := []model.Change{relationChange(author, nil), relationChange(holder, nil), relationChange(dated, nil), change}
		err := p.Commit(entry(changes...))
		wantCode(t, err, model.Invalid)
		if err == nil || !strings.Contains(err.Error(), "repeats of s3") {
			t.Errorf("%v does not name the reference", err)
		}
	}
	do(t, p, relationChange(holder, nil), entityChange(&entity, nil))
	wantSound(t, p)
}

// Each row is refused with its code, and the file stays as it was.
func TestCommitRefuses(t *testing.T) {
	p := withArticle(t)
	speaker, quote := span(1, "SPEAKER", model.Range{Start: 4, End: 10}), span(2, "QUOTE", model.Range{Start: 12, End: 21})
	link := relation(3, "SPEAKER_OF", 1, 2)
	entity := model.Entity{ID: "e1", Kind: model.State}
	speaker.Entity = "e1"
	do(t, p, entityChange(nil, &entity), spanChange(nil, speaker), spanChange(nil, quote), relationChange(nil, link))
	locked := model.Set{Document: article.ID, Author: "a3", Kind: model.SetHuman, State: model.SetLocked}
	do(t, p, setChange(nil, &locked))
	other := model.NewDocument("other.txt", "نص آخر")
	do(t, p, docChange(nil, &other))

	changed := func(f func(*model.Span)) *model.Span { s := *speaker; f(&s); return &s }
	doc := func(f func(*model.Document)) *model.Document { d := article; f(&d); return &d }
	mark := model.Range{Start: 0, End: 3}
	for name, tt := range map[string]struct {
		code    model.Code
		changes []model.Change
	}{
		"span twice":              {model.Conflict, []model.Change{spanChange(nil, span(1, "CUE", mark))}},
		"span changed meanwhile":  {model.Conflict, []model.Change{spanChange(changed(func(s *model.Span) { s.Note = "x" }), speaker)}},
		"span gone":               {model.Conflict, []model.Change{spanChange(span(9, "CUE", mark), nil)}},
		"span outside":            {model.Invalid, []model.Change{spanChange(nil, span(9, "CUE", model.Range{Start: 4, End: 999}))}},
		"span without parts":      {model.Invalid, []model.Change{spanChange(nil, span(9, "CUE"))}},
		"parts overlap":           {model.Invalid, []model.Change{spanChange(nil, span(9, "CUE", mark, mark))}},
		"unknown label":           {model.Invalid, []model.Change{spanChange(nil, span(9, "NOISE", mark))}},
		"unknown attribute":       {model.Invalid, []model.Change{spanChange(speaker, changed(func(s *model.Span) { s.Attributes = model.Attributes{"x": model.TextValue("y")} }))}},
		"span id":                 {model.Invalid, []model.Change{spanChange(nil, changed(func(s *model.Span) { s.ID = "T1" }))}},
		"span id 007":             {model.Invalid, []model.Change{spanChange(nil, changed(func(s *model.Span) { s.ID = "s007" }))}},
		"span id too high":        {model.Invalid, []model.Change{spanChange(nil, changed(func(s *model.Span) { s.ID = "s9223372036854775807" }))}},
		"span id other":           {model.Invalid, []model.Change{spanChange(speaker, changed(func(s *model.Span) { s.ID = "s8" }))}},
		"span to other author":    {model.Invalid, []model.Change{spanChange(speaker, changed(func(s *model.Span) { s.Author = "a3" }))}},
		"span note not UTF-8":     {model.Invalid, []model.Change{spanChange(speaker, changed(func(s *model.Span) { s.Note = "\xff" }))}},
		"span without set":        {model.Conflict, []model.Change{spanChange(nil, changed(func(s *model.Span) { s.ID, s.Author = "s9", "a2" }))}},
		"span in locked set":      {model.Conflict, []model.Change{spanChange(nil, changed(func(s *model.Span) { s.ID, s.Author = "s9", "a3" }))}},
		"span in no document":     {model.NotFound, []model.Change{spanChange(nil, changed(func(s *model.Span) { s.Document = "x" }))}},
		"span of no entity":       {model.Conflict, []model.Change{spanChange(speaker, changed(func(s *model.Span) { s.Entity = "e9" }))}},
		"span of a relation":      {model.Conflict, []model.Change{spanChange(quote, nil)}},
		"label under a relation":  {model.Invalid, []model.Change{spanChange(speaker, changed(func(s *model.Span) { s.Label = "CUE" }))}},
		"relation to nothing":     {model.Conflict, []model.Change{relationChange(nil, relation(9, "SPEAKER_OF", 1, 8))}},
		"relation types":          {model.Invalid, []model.Change{relationChange(nil, relation(9, "CUE_OF", 1, 2))}},
		"relation to no entity":   {model.Conflict, []model.Change{relationChange(nil, outside(9, "HOLDER_OF", "entity:e9", 2))}},
		"relation to an entity":   {model.Invalid, []model.Change{relationChange(nil, outside(9, "HOLDER_OF", "entity:", 2))}},
		"relation from outside":   {model.Invalid, []model.Change{relationChange(nil, outside(9, "SPEAKER_OF", "AUTHOR", 2))}},
		"reference to nothing":    {model.Invalid, []model.Change{spanChange(nil, repeating(9, "s8"))}},
		"reference to a speaker":  {model.Invalid, []model.Change{spanChange(nil, repeating(9, "s1"))}},
		"reference's target gone": {model.Invalid, []model.Change{spanChange(nil, span(27, "QUOTE", mark)), spanChange(nil, repeating(29, "s27")), spanChange(span(27, "QUOTE", mark), nil)}},
		"relation twice":          {model.Conflict, []model.Change{relationChange(nil, link)}},
		"relation id":             {model.Invalid, []model.Change{relationChange(nil, &model.Relation{ID: "s9", Document: article.ID, Author: "a1", Label: "SPEAKER_OF", From: "s1", To: "s2"})}},
		"relation over authors":   {model.Invalid, []model.Change{setChange(&locked, &model.Set{Document: article.ID, Author: "a3", Kind: model.SetHuman, State: model.SetOpen}), relationChange(nil, &model.Relation{ID: "r9", Document: article.ID, Author: "a3", Label: "SPEAKER_OF", From: "s1", To: "s2"})}},
		"set with spans":          {model.Conflict, []model.Change{setChange(&openSet, nil)}},
		"set of no kind":          {model.Invalid, []model.Change{setChange(&openSet, &model.Set{Document: article.ID, Author: "a1", State: model.SetOpen})}},
		"set of no author":        {model.Invalid, []model.Change{setChange(nil, &model.Set{Document: article.ID, Author: " ", Kind: model.SetHuman, State: model.SetOpen})}},
		"document twice":          {model.Conflict, []model.Change{docChange(nil, &article)}},
		"document name twice":     {model.Conflict, []model.Change{docChange(&other, func() *model.Document { d := other; d.Name = article.Name; return &d }())}},
		"document text":           {model.Invalid, []model.Change{docChange(&article, doc(func(d *model.Document) { d.Text += "x" }))}},
		"document sha256":         {model.Invalid, []model.Change{docChange(&article, doc(func(d *model.Document) { d.SHA256 = other.SHA256 }))}},
		"new document sha256":     {model.Invalid, []model.Change{docChange(nil, &model.Document{ID: "x", Name: "x", Text: "x", SHA256: "x", Direction: "auto", LineEnds: "none", Date: model.Date{Status: "missing"}})}},
		"new document empty":      {model.Invalid, []model.Change{docChange(nil, func() *model.Document { d := model.NewDocument("e", ""); return &d }())}},
		"new document not UTF-8":  {model.Invalid, []model.Change{docChange(nil, func() *model.Document { d := model.NewDocument("e", "\xc3("); return &d }())}},
		"document name not UTF-8": {model.Invalid, []model.Change{docChange(&article, doc(func(d *model.Document) { d.Name = "\xe3.txt" }))}},
		"document meta not UTF-8": {model.Invalid, []model.Change{docChange(&article, doc(func(d *model.Document) { d.Meta = map[string]string{"\xff": ""} }))}},
		"document direction":      {model.Invalid, []model.Change{docChange(&article, doc(func(d *model.Document) { d.Direction = "up" }))}},
		"entity in use":           {model.Conflict, []model.Change{entityChange(&entity, nil)}},
		"entity kind":             {model.Invalid, []model.Change{entityChange(nil, &model.Entity{ID: "e5", Kind: "ship"})}},
		"entity id":               {model.Invalid, []model.Change{entityChange(nil, &model.Entity{ID: "Q5", Kind: model.Person})}},
		"nothing":                 {model.Invalid, nil},
		"no kind":                 {model.Invalid, []model.Change{{}}},
		"no before, no after":     {model.Invalid, []model.Change{spanChange(nil, nil)}},
		"two things": {model.Invalid, []model.Change{{
			Span: &model.Edit[model.Span]{Before: speaker}, Set: &model.Edit[model.Set]{Before: &openSet},
		}}},
	} {
		t.Run(name, func(t *testing.T) {
			before := dump(t, p)
			good := spanChange(nil, span(7, "CUE", mark)) // must not survive what follows it
			e := entry(append([]model.Change{good}, tt.changes...)...)
			if tt.changes == nil {
				e.Changes = nil
			}
			err := p.Commit(e)
			wantCode(t, err, tt.code)
			if e.Seq != 0 || !e.Time.IsZero() {
				t.Errorf("the entry got seq %d, time %v", e.Seq, e.Time)
			}
			if diff := cmp.Diff(before, dump(t, p)); diff != "" {
				t.Errorf("the file changed: %s", diff)
			}
		})
	}
	wantSound(t, p)
}

func TestCommitRefusesEntries(t *testing.T) {
	p := withArticle(t)
	good := spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3}))
	for name, f := range map[string]func(*model.Entry){
		"no author":       func(e *model.Entry) { e.Scope.Author = "" },
		"no action":       func(e *model.Entry) { e.Action = "" },
		"no kind":         func(e *model.Entry) { e.Kind = "" },
		"did a target":    func(e *model.Entry) { e.Target = 1 },
		"undo of nothing": func(e *model.Entry) { e.Kind = model.Undid },
		"undo of the future": func(e *model.Entry) {
			e.Kind, e.Target = model.Undid, 99
		},
		"undo of another's": func(e *model.Entry) {
			e.Kind, e.Target, e.Scope.Author = model.Undid, 1, "a2"
		},
	} {
		e := entry(good)
		f(e)
		if err := p.Commit(e); err == nil || model.CodeOf(err) != model.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNumbersAreNeverGivenTwice(t *testing.T) {
	p := withArticle(t)
	next := func(want int) {
		t.Helper()
		if got, err := p.NextID(article.ID); err != nil || got != want {
			t.Errorf("NextID = %d (%v), want %d", got, err, want)
		}
	}
	next(1)
	s := span(1, "SPEAKER", model.Range{Start: 0, End: 3})
	q := span(5, "QUOTE", model.Range{Start: 0, End: 3})
	do(t, p, spanChange(nil, s), spanChange(nil, q))
	next(6)
	r := relation(6, "SPEAKER_OF", 1, 5)
	do(t, p, relationChange(nil, r))
	next(7)
	do(t, p, relationChange(r, nil), spanChange(q, nil), spanChange(s, nil))
	next(7)
	bare := article
	bare.Text = ""
	do(t, p, setChange(&openSet, nil), docChange(&bare, nil))
	do(t, p, docChange(nil, &bare))
	next(7)
	e := model.Entity{ID: "e4", Kind: model.Person}
	do(t, p, entityChange(nil, &e))
	do(t, p, entityChange(&e, nil))
	if got, err := p.NextEntityID(); err != nil || got != 5 {
		t.Errorf("NextEntityID = %d (%v), want 5", got, err)
	}
	wantSound(t, p)
}

// A removed document is out of sight with all that was marked in it, and comes
// back whole.
func TestRemovedDocument(t *testing.T) {
	p := withArticle(t)
	s := span(1, "CUE", model.Range{Start: 0, End: 3})
	do(t, p, spanChange(nil, s))
	before := dump(t, p)
	remove := do(t, p, docChange(&article, nil))
	infos, err := p.Documents(t.Context())
	if err != nil || len(infos) != 0 {
		t.Errorf("documents %v (%v)", infos, err)
	}
	for _, get := range []func() error{
		func() error { _, err := p.Document(article.ID); return err },
		func() error { _, err := p.Annotations(article.ID, "a1"); return err },
		func() error { _, err := p.Sets(article.ID); return err },
		func() error { _, err := p.FindDocument(article.Name); return err },
		func() error { _, err := p.NextID(article.ID); return err },
		func() error { return p.Commit(entry(spanChange(s, nil))) },
	} {
		wantCode(t, get(), model.NotFound)
	}
	if authors, err := p.Authors(t.Context(), ""); err != nil || len(authors) != 0 {
		t.Errorf("authors %v (%v)", authors, err)
	}
	wantSound(t, p)

	// The journal gives undo the document without its text.
	entries, err := p.Entries(remove.Scope)
	if err != nil {
		t.Fatal(err)
	}
	last := entries[len(entries)-1]
	undo := entry(model.Inverse(last.Changes)...)
	undo.Kind, undo.Target = model.Undid, last.Seq
	if err := p.Commit(undo); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dump(t, p)); diff != "" {
		t.Errorf("after undo: %s", diff)
	}
	if d, err := p.Document(article.ID); err != nil || d.Text != text {
		t.Errorf("text %q (%v)", d.Text, err)
	}
	wantSound(t, p)
}

// A set may be locked in the action that fills it, and emptied in the one that
// unlocks it or takes it away.
func TestLockedSet(t *testing.T) {
	p := withArticle(t)
	locked := openSet
	locked.State = model.SetLocked
	s := span(1, "CUE", model.Range{Start: 0, End: 3})
	do(t, p, setChange(&openSet, &locked), spanChange(nil, s))
	wantCode(t, p.Commit(entry(spanChange(s, nil))), model.Conflict)
	do(t, p, spanChange(s, nil), setChange(&locked, nil))
	wantSound(t, p)
}

func TestFindDocument(t *testing.T) {
	p := withArticle(t)
	for _, ref := range []string{article.Name, string(article.ID)} {
		if id, err := p.FindDocument(ref); err != nil || id != article.ID {
			t.Errorf("FindDocument(%q) = %q, %v", ref, id, err)
		}
	}
	for ref, hint := range map[string]string{"artcle.txt": `"article.txt"`, "ARTICLE": `"article.txt"`, "xyz": "p.raqim"} {
		_, err := p.FindDocument(ref)
		wantCode(t, err, model.NotFound)
		if err == nil || !strings.Contains(err.Error(), hint) {
			t.Errorf("FindDocument(%q): %v, want a hint at %s", ref, err, hint)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"خبر", "خبز", 1}, {"kitten", "sitting", 3}, {"abc", "ca", 3}} {
		if got := editDistance([]rune(tt.a), []rune(tt.b)); got != tt.want {
			t.Errorf("%q to %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
