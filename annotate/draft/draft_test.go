package draft_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate"
	"raqim/annotate/draft"
	"raqim/assets"
	"raqim/model"
)

// odd is a schema with what the form does not show: keys of a later version, a guideline
// that is one text, escapes, an attribute of a kind that is not known, nulls.
const odd = `{"schema":"raqim-schema/1","name":"odd \u00e9","later":{"kept":"<&> \u003c"},"policies":{"trim_whitespace":true,"mood":"calm"},"span_types":[
 {"id":"SPEAKER","key":"1","tag":"S","k\u0065pt":1,"guideline":"Names.","attributes":[{"name":"who","values":"ref:entity"},{"name":"mention","values":[{"value":"NAME","label":{"de":"Name"},"w":2},{"value":"PRONOUN"}],"default":"NAME","required":true}],"needs":["SPEAKER_OF|HOLDER_OF"]},
 {"id":"CUE","key":"3","attributes":null},
 {"id":"QUOTE","attributes":[{"name":"marking","values":[{"value":"colon"},{"value":"marks"},{"value":"none"}],"multi":true},
  {"name":"level","values":"int:1-3","undated":"mood"},{"name":"mood","values":"later-kind"},{"name":"repeats","values":"ref:QUOTE|t0"},{"name":"voices","values":"ref:SPEAKER|CUE","multi":true}]}],
 "relation_types":[
 {"id":"HOLDER_OF","from":["SPEAKER","entity","AUTHOR"],"to":["QUOTE","CUE"],"cardinality":"1:n"},
 {"id":"SPEAKER_OF","from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool","joint"]},
 {"id":"CUE_OF","from":["CUE"],"to":["QUOTE","t0"],"colour":"later"}]}`

func parse(t testing.TB, data []byte) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestADraftThatNobodyChangedIsTheSameBytes(t *testing.T) {
	all := [][]byte{[]byte(odd)}
	for _, name := range assets.SchemaNames {
		all = append(all, assets.Schema(name))
	}
	for _, data := range all {
		s := parse(t, data)
		d := draft.Of(s)
		if diff := cmp.Diff(string(s.JSON()), string(d.JSON())); diff != "" {
			t.Error(diff)
		}
		if d.Changed() || len(d.Changes()) > 0 || slices.ContainsFunc(d.Problems(), draft.Problem.Severe) {
			t.Errorf("%s: changed %v, changes %v, problems %v", s.Name, d.Changed(), d.Changes(), d.Problems())
		}
		if c := d.Clone(); !slices.Equal(c.JSON(), d.JSON()) {
			t.Error("a copy is another")
		}
	}
}

// label finds a label by what the project calls it.
func label(d *draft.Draft, origin string) *draft.Type {
	return d.Types[slices.IndexFunc(d.Types, func(t *draft.Type) bool { return t.Origin() == origin })]
}

func relation(d *draft.Draft, origin string) *draft.Relation {
	return d.Relations[slices.IndexFunc(d.Relations, func(r *draft.Relation) bool { return r.Origin() == origin })]
}

func attribute(t *draft.Type, origin string) *draft.Attribute {
	return t.Attributes[slices.IndexFunc(t.Attributes, func(a *draft.Attribute) bool { return a.Origin() == origin })]
}

// What names a label follows it through the names that it has while one types.
func TestJoinsFollowARename(t *testing.T) {
	d := draft.Of(parse(t, []byte(odd)))
	cue := label(d, "CUE")
	for _, typed := range []string{"CU", "C", "", "QUOTE", "QUOT", "VERB"} { // a name of another on the way
		cue.SetText("id", typed)
	}
	relation(d, "SPEAKER_OF").SetText("id", "SAYS")
	attribute(label(d, "QUOTE"), "mood").SetText("name", "temper")
	attribute(label(d, "SPEAKER"), "mention").Values[0].SetText("value", "PROPER")
	c, err := d.Command()
	if err != nil {
		t.Fatal(err)
	}
	want := []annotate.Rename{{Old: "SPEAKER.mention.NAME", New: "PROPER"}, {Old: "CUE", New: "VERB"}, {Old: "QUOTE.mood", New: "temper"}, {Old: "SPEAKER_OF", New: "SAYS"}}
	if diff := cmp.Diff(want, c.Renames); diff != "" {
		t.Error(diff)
	}
	quote, _ := c.To.SpanType("QUOTE")
	voices, _ := quote.Attribute("voices")
	level, _ := quote.Attribute("level")
	speaker, _ := c.To.SpanType("SPEAKER")
	mention, _ := speaker.Attribute("mention")
	cueOf, _ := c.To.RelationType("CUE_OF")
	holder, _ := c.To.RelationType("HOLDER_OF")
	got := []string{
		voices.Values.Kind, level.Undated, string(speaker.Needs[0]), *mention.Default, mention.Values.Choices[0].Label["de"],
		strings.Join(cueOf.From, " "), strings.Join(holder.To, " "),
	}
	if diff := cmp.Diff([]string{"ref:SPEAKER|VERB", "temper", "SAYS|HOLDER_OF", "PROPER", "Name", "VERB", "QUOTE VERB"}, got); diff != "" {
		t.Error(diff)
	}
	if kept := string(c.To.JSON()); !strings.Contains(kept, `"k\u0065pt":1`) || !strings.Contains(kept, `"w":2`) || !strings.Contains(kept, `"mood":"calm"`) || !strings.Contains(kept, `"later":{"kept":"<&> \u003c"}`) {
		t.Errorf("something was not kept: %s", kept)
	}
}

func TestARemovedLabelTakesItsJoinsAlong(t *testing.T) {
	d := draft.Of(parse(t, []byte(odd)))
	if with := d.Remove(label(d, "CUE").Handle()); !slices.Equal(with, []string{"CUE_OF"}) {
		t.Errorf("with it went %v", with)
	}
	d.Remove(relation(d, "SPEAKER_OF").Handle())
	c, err := d.Command()
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Removed) > 0 || len(c.Renames) > 0 {
		t.Errorf("nothing has the name of what went: %v, %v", c.Removed, c.Renames)
	}
	speaker, _ := c.To.SpanType("SPEAKER")
	if got := speaker.Needs; len(got) != 1 || got[0] != "HOLDER_OF" {
		t.Errorf("a speaker needs %v", got)
	}
	want := []draft.Change{{Kind: draft.Removed, Old: "CUE"}, {Kind: draft.Removed, Old: "SPEAKER_OF"}, {Kind: draft.Removed, Old: "CUE_OF"}}
	if diff := cmp.Diff(want, d.Changes()); diff != "" {
		t.Error(diff)
	}
}

// A name that went and came again is another thing, and so is one that another takes over.
func TestRemovedAndMadeAnewIsNotRenamed(t *testing.T) {
	d := draft.Of(parse(t, []byte(odd)))
	d.Remove(label(d, "CUE").Handle())
	label(d, "SPEAKER").SetText("id", "CUE")
	mention := attribute(label(d, "SPEAKER"), "mention")
	d.Remove(mention.Values[1].Handle())
	d.AddValue(mention).SetText("value", "PRONOUN")
	c, err := d.Command()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"SPEAKER.mention.PRONOUN", "CUE"}, c.Removed); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]annotate.Rename{{Old: "SPEAKER", New: "CUE"}}, c.Renames); diff != "" {
		t.Error(diff)
	}
}

func TestTextsInLanguages(t *testing.T) {
	d := draft.Of(parse(t, []byte(odd)))
	speaker := label(d, "SPEAKER")
	if got := speaker.In("guideline", "en"); got != "Names." {
		t.Errorf("one text is English: %q", got)
	}
	speaker.SetIn("guideline", "fa", "نام\u200cها.")
	speaker.SetIn("label", "ar", "متحدث")
	value := attribute(speaker, "mention").Values[0]
	value.SetIn("label", "de", "")
	c, err := d.Command()
	if err != nil {
		t.Fatal(err)
	}
	got, _ := c.To.SpanType("SPEAKER")
	if got.Guideline["en"] != "Names." || got.Guideline["fa"] != "نام\u200cها." || got.Label["ar"] != "متحدث" || len(got.Attributes[1].Values.Choices[0].Label) != 0 {
		t.Errorf("read again: %+v", got)
	}
}

// kinds lists the problems of a draft by what is wrong.
func kinds(d *draft.Draft) []draft.ProblemKind {
	var kinds []draft.ProblemKind
	for _, p := range d.Problems() {
		kinds = append(kinds, p.Kind)
	}
	return kinds
}

func TestProblems(t *testing.T) {
	for want, change := range map[draft.ProblemKind]func(d *draft.Draft){
		draft.NoName:       func(d *draft.Draft) { label(d, "CUE").SetText("id", " ") },
		draft.NameTwice:    func(d *draft.Draft) { label(d, "QUOTE").SetText("id", "CUE") },
		draft.NameSign:     func(d *draft.Draft) { label(d, "CUE").SetText("id", "A.B") },
		draft.NameKept:     func(d *draft.Draft) { label(d, "CUE").SetText("id", "entity") },
		draft.KeyDigit:     func(d *draft.Draft) { label(d, "CUE").SetText("key", "x") },
		draft.KeyTwice:     func(d *draft.Draft) { label(d, "CUE").SetText("key", "1") },
		draft.TagTwice:     func(d *draft.Draft) { label(d, "CUE").SetText("tag", "S") },
		draft.TagLong:      func(d *draft.Draft) { label(d, "CUE").SetText("tag", "CC") },
		draft.NeedUnjoined: func(d *draft.Draft) { label(d, "SPEAKER").Needs = [][]draft.Handle{{relation(d, "CUE_OF").Handle()}} },
		draft.NoValues:     func(d *draft.Draft) { attribute(label(d, "QUOTE"), "marking").Values = nil },
		draft.Limits:       func(d *draft.Draft) { attribute(label(d, "QUOTE"), "level").Low = "4" },
		draft.NoTarget: func(d *draft.Draft) {
			d.Remove(label(d, "QUOTE").Handle())
			attribute(label(d, "SPEAKER"), "who").Targets = nil
		},
		draft.StandardBad: func(d *draft.Draft) { attribute(label(d, "QUOTE"), "level").SetStandard("9") },
		draft.NoEnd:       func(d *draft.Draft) { relation(d, "CUE_OF").To = nil },
		draft.LevelBad:    func(d *draft.Draft) { d.Policies.SetNumber("max_quote_level", -1) },
	} {
		d := draft.Of(parse(t, []byte(odd)))
		change(d)
		if got := kinds(d); !slices.Contains(got, want) {
			t.Errorf("want %s, got %v", want, got)
		}
		if _, err := d.Command(); err != nil && !slices.ContainsFunc(d.Problems(), draft.Problem.Severe) {
			t.Errorf("%s: no problem is severe, but: %v", want, err)
		}
	}
}
