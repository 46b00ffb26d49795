package e2e

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Further physical keys, as X counts them. On a Persian keyboard they type other
// letters, and ۱۲۳ for 123; the keys are where they are.
const codeMinus, codeQ, codeE, codeY, codeP, codeG, codeL = "20", "24", "26", "29", "33", "42", "46"

func codeOf(digit rune) string {
	if digit == '0' {
		return "19"
	}
	return strconv.Itoa(int(digit-'1') + 10)
}

// whole is what the program's own command line says of a project with one article
// and one author.
type whole struct {
	Spans     []wholeSpan
	Relations []wholeRelation
	Entities  []wholeEntity
}

type wholeSpan struct {
	ID, Label, Text string
	Parts           [][2]int
	Attributes      map[string]any
	Entity          string
}

type wholeRelation struct {
	ID, Label, From, To string
	Attributes          map[string]bool
}

type wholeEntity struct {
	ID, Kind string
	Names    map[string][]string
	Mentions int
}

// whole reads the file, also while the window has it open.
func (f *file) whole() whole {
	f.tb.Helper()
	var got whole
	if err := json.Unmarshal([]byte(f.run("entities", f.path, "--json")), &got); err != nil {
		f.tb.Fatal(err)
	}
	if !f.begun() {
		return got
	}
	if err := json.Unmarshal([]byte(f.run("export", f.path, "--format", "jsonl", "--out", "-")), &got); err != nil {
		f.tb.Fatal(err)
	}
	return got
}

// bundle is everything that is in the file but the journal.
func (f *file) bundle() string { return f.run("export", f.path, "--format", "raqim", "--out", "-") }

// story is an article with a quote of two parts, and a keyboard to mark it with.
type story struct {
	name, layout, language           string
	text                             string
	first, second, cue, speaker, day string
}

var stories = []story{
	{
		"arabic", "us", "ar",
		"خبر من مدينة نورس\n«الاتفاق قريب» قال سامي الندى «ونحن جاهزون» الثلاثاء.\n",
		"«الاتفاق قريب»", "«ونحن جاهزون»", "قال", "سامي الندى", "الثلاثاء",
	},
	{
		"persian", "ir", "fa",
		"خبری از شهر نورس\n«توافق نزدیک است» سامی ندا می\u200cگوید «و ما آماده\u200cایم» روز سه\u200cشنبه.\n",
		"«توافق نزدیک است»", "«و ما آماده\u200cایم»", "می\u200cگوید", "سامی ندا", "سه\u200cشنبه",
	},
}

// A quote of two parts is marked, its cue and its speaker, and both are linked to
// it; the speaker is said to be somebody, and a day gets its value. All of it is
// undone, and done again: without a mouse and, on the Persian keyboard, without a
// Latin letter. After each action the file is exactly what it should be.
func TestTheModelByKeyboard(t *testing.T) {
	for _, story := range stories {
		t.Run(story.name, func(t *testing.T) {
			s, f := newScreen(t), newFile(t, story.text)
			log := filepath.Join(t.TempDir(), "input.jsonl")
			h := &hands{window: open(s, f, "--input-log", log)}
			s.layout(story.layout)
			bundles := []string{f.bundle()}
			var want whole
			for _, step := range steps(t, story) {
				step.do(h)
				step.then(&want)
				slices.SortFunc(want.Spans, func(a, b wholeSpan) int { return a.Parts[0][0] - b.Parts[0][0] })
				h.reaches(t, step.name, want)
				bundles = append(bundles, f.bundle())
			}
			h.keys("Escape", "Escape")
			s.picture("model-" + story.name)
			for i := len(bundles) - 2; i >= 0; i-- {
				h.key("ctrl+" + codeZ)
				until(t, "undone down to "+strconv.Itoa(i), func() bool { return f.bundle() == bundles[i] })
			}
			for i := 1; i < len(bundles); i++ {
				h.key("ctrl+" + codeY)
				until(t, "done again up to "+strconv.Itoa(i), func() bool { return f.bundle() == bundles[i] })
			}
			h.key("ctrl+" + codeQ)
			h.ended()
			h.reaches(t, "after the end", want)
			f.run("check", f.path)
			h.compare(log)
			t.Logf("\n%s", f.run("input-log", log))
		})
	}
}

// step is one stored action: the keys for it, and what it makes of the file.
type step struct {
	name string
	do   func(*hands)
	then func(*whole)
}

func steps(t *testing.T, s story) []step {
	selects := func(h *hands, words string) {
		start, end := within(t, s.text, words)
		h.selects([]rune(s.text), start, end)
	}
	marks := func(digit rune, id, label, words string, attributes map[string]any) step {
		start, end := within(t, s.text, words)
		made := wholeSpan{ID: id, Label: label, Text: words, Parts: [][2]int{{start, end}}, Attributes: attributes}
		return step{label, func(h *hands) {
			selects(h, words)
			h.key(codeOf(digit))
		}, func(w *whole) { w.Spans = append(w.Spans, made) }}
	}
	links := func(name string, first []string, key rune, made wholeRelation) step {
		return step{name, func(h *hands) {
			h.keys(first...)
			h.key(codeOf(key))
		}, func(w *whole) { w.Relations = append(w.Relations, made) }}
	}
	start, end := within(t, s.text, s.second)
	return []step{
		marks('4', "s1", "QUOTE", s.first, map[string]any{
			"end_certainty": "certain", "layout": "inline", "level": "1", "marking": []any{"quote_marks"}, "medium": "speech",
		}),
		{"the second part", func(h *hands) {
			selects(h, s.second)
			h.key("ctrl+" + codeG)
		}, func(w *whole) {
			w.span("s1").Parts = append(w.span("s1").Parts, [2]int{start, end})
			w.span("s1").Text += " " + s.second
		}},
		marks('3', "s2", "CUE", s.cue, map[string]any{"cue_class": "say", "form": "verb"}),
		marks('1', "s3", "SPEAKER", s.speaker, map[string]any{"mention_type": "NAME"}),
		{"the entity", func(h *hands) {
			h.key("ctrl+" + codeP)
			time.Sleep(500 * time.Millisecond) // the dialog fades in
			h.key("Return")
		}, func(w *whole) {
			w.span("s3").Entity = "e1"
			w.Entities = []wholeEntity{{"e1", "person", map[string][]string{s.language: {s.speaker}}, 1}}
		}},
		marks('5', "s4", "TIMEX3", s.day, map[string]any{
			"calendar": "gregorian", "functionInDocument": "NONE", "temporalFunction": "false", "type": "DATE",
		}),
		{"the day's value", func(h *hands) {
			h.key(codeE) // the attribute that is required and open
			for _, r := range "2031-05-06" {
				if r == '-' {
					h.key(codeMinus)
				} else {
					h.key(codeOf(r))
				}
			}
			h.key("Return")
		}, func(w *whole) { w.span("s4").Attributes["value"] = "2031-05-06" }},
		// The links that the quote still needs come first, in the order of the schema.
		links("the cue's link", []string{"Escape", "Escape", "Escape", "ctrl+Home", "Tab", codeL}, '2',
			wholeRelation{ID: "r5", Label: "CUE_OF", From: "s2", To: "s1"}),
		links("the speaker's link", nil, '1', wholeRelation{ID: "r6", Label: "SPEAKER_OF", From: "s3", To: "s1"}),
	}
}

// span is the span of an id that must be there.
func (w *whole) span(id string) *wholeSpan {
	return &w.Spans[slices.IndexFunc(w.Spans, func(s wholeSpan) bool { return s.ID == id })]
}

// selects goes to the first character and selects to the last by the keyboard. The
// arrow to the left is forward in these texts, a ZWNJ belongs to the letter before it.
func (h *hands) selects(text []rune, start, end int) {
	carets := func(r []rune) int { return len(r) - strings.Count(string(r), "\u200c") }
	h.key("ctrl+Home")
	h.repeat("Left", carets(text[:start]))
	h.repeat("shift+Left", carets(text[start:end]))
}

// within gives the code points of the first place where words stand in text.
func within(t *testing.T, text, words string) (start, end int) {
	t.Helper()
	before, _, ok := strings.Cut(text, words)
	if !ok {
		t.Fatalf("%q does not stand in the article", words)
	}
	start = len([]rune(before))
	return start, start + len([]rune(words))
}

// reaches waits until the file is as it should be, and says what is not.
func (h *hands) reaches(t *testing.T, what string, want whole) {
	t.Helper()
	diff := ""
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if diff = cmp.Diff(want, h.file.whole(), cmpopts.EquateEmpty()); diff == "" {
			return
		}
	}
	h.screen.picture("model-failed")
	t.Fatalf("%s: %s", what, diff)
}
