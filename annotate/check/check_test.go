package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate/check"
	"raqim/assets"
	"raqim/model"
)

// text is a page of the tests' own: a cue, a name, a quote, a date, and lines
// that are no article.
const text = "قال الوزير نادر سليم: \"لن نقبل بخط جديد\" يوم الثلاثاء 21/10/2031.\nتابعونا على نمونه : #خبر\n"

func defaultSchema(t testing.TB) *model.Schema {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func page(date model.Date) model.Document {
	d := model.NewDocument("a.txt", text)
	d.Date = date
	return d
}

var dated = model.Date{Value: "2031-10-22", Status: model.DateExplicit}

// work builds annotations of text, naming spans by their words.
type work struct {
	t      testing.TB
	marked model.Annotations
}

type attributes = map[string]string

// span marks words, several parts parted by "|"; lists have commas.
func (w *work) span(id, label, words string, set attributes) {
	w.t.Helper()
	s := model.Span{ID: model.SpanID(id), Label: label, Attributes: model.Attributes{}, Entity: model.EntityID(set["entity"])}
	from := 0
	for _, part := range strings.Split(words, "|") {
		at := strings.Index(text[from:], part)
		if at < 0 {
			w.t.Fatalf("the text lacks %q", part)
		}
		start := len([]rune(text[:from+at]))
		s.Parts = append(s.Parts, model.Range{Start: model.Offset(start), End: model.Offset(start + len([]rune(part)))})
		from += at + len(part)
	}
	for name, value := range set {
		switch name {
		case "entity":
		case "marking", model.NoneOf:
			s.Attributes[name] = model.ListValue(strings.Split(value, ",")...)
		default:
			s.Attributes[name] = model.TextValue(value)
		}
	}
	w.marked.Spans = append(w.marked.Spans, s)
	slices.SortFunc(w.marked.Spans, model.CompareSpans)
}

func (w *work) link(label, from, to string) {
	id := model.RelationID(fmt.Sprint("r", len(w.marked.Relations)+1))
	w.marked.Relations = append(w.marked.Relations, model.Relation{ID: id, Label: label, From: model.Argument(from), To: model.Argument(to)})
}

// Spans that lack nothing but links.
var (
	speaker = attributes{"entity": "e1", "mention_type": "NAME"}
	quote   = attributes{"quote_type": "direct", "marking": "colon"}
	timex   = attributes{"type": "DATE", "value": "2031-10-21"}
	target  = attributes{"target_name": "خط"}
	stance  = attributes{"polarity": "oppose"}
)

func with(a attributes, pairs ...string) attributes {
	all := attributes{}
	for k, v := range a {
		all[k] = v
	}
	for i := 0; i < len(pairs); i += 2 {
		all[pairs[i]] = pairs[i+1]
	}
	return all
}

// short writes a finding for a table: "no_link s1 SPEAKER_OF".
func short(f check.Finding) string {
	parts := []string{string(f.Kind), string(f.Span), f.Attribute, strings.Join(f.Relations, "|"), f.Value, string(f.Other)}
	if f.N > 0 {
		parts = append(parts, fmt.Sprint(f.N))
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func shortAll(findings []check.Finding) []string {
	list := []string{}
	for _, f := range findings {
		list = append(list, short(f))
	}
	return list
}

func TestAnnotations(t *testing.T) {
	for _, tt := range []struct {
		name string
		date model.Date
		do   func(w *work)
		want []string
	}{
		{"nothing marked", dated, func(*work) {}, nil},
		{"all that is needed", dated, complete, nil},
		{
			"a bare quote", dated, func(w *work) { w.span("s1", "QUOTE", "لن نقبل", nil) },
			[]string{"no_value s1 quote_type", "no_value s1 marking", "no_link s1 SPEAKER_OF", "no_link s1 CUE_OF"},
		},
		{"a quote of which is said that nobody says it", dated, func(w *work) {
			w.span("s1", "QUOTE", "لن نقبل", with(quote, model.NoneOf, "CUE_OF,SPEAKER_OF"))
		}, nil},
		{"a list without values is open", dated, func(w *work) {
			w.span("s1", "QUOTE", "لن نقبل", with(quote, "marking", "", model.NoneOf, "CUE_OF,SPEAKER_OF"))
		}, []string{"no_value s1 marking"}},
		{"a speaker without entity and links", dated, func(w *work) {
			w.span("s1", "SPEAKER", "نادر", attributes{"mention_type": "NAME"})
		}, []string{"no_value s1 entity", "no_link s1 SPEAKER_OF|VIA|ADDRESSEE_OF|HOLDER_OF"}},
		{"one of the links that a speaker may have", dated, func(w *work) {
			w.span("s1", "SPEAKER", "نادر", speaker)
			w.span("s2", "QUOTE", "لن نقبل", with(quote, model.NoneOf, "CUE_OF,SPEAKER_OF"))
			w.link("VIA", "s1", "s2")
		}, nil},
		{"a role for nobody, a cue for nothing", dated, func(w *work) {
			w.span("s1", "CUE", "قال", nil)
			w.span("s2", "ROLE", "الوزير", nil)
		}, []string{"no_link s1 CUE_OF|VIA_CUE", "no_link s2 ROLE_OF"}},
		{"a target without stance, a stance without holder and target", dated, func(w *work) {
			w.span("s1", "TARGET", "بخط", target)
			w.span("s2", "STANCE", "جديد", stance)
		}, []string{"no_link s1 TARGET_OF", "no_link s2 TARGET_OF", "no_link s2 HOLDER_OF"}},
		{"a holder outside the text", dated, func(w *work) {
			w.span("s2", "STANCE", "جديد", with(stance, model.NoneOf, "TARGET_OF"))
			w.link("HOLDER_OF", "AUTHOR", "s2")
		}, nil},
		{
			"a date without value", dated, func(w *work) { w.span("s1", "TIMEX3", "الثلاثاء", attributes{"type": "DATE"}) },
			[]string{"no_value s1 value"},
		},
		{"where the document has a date, the value is needed", dated, func(w *work) {
			w.span("s1", "TIMEX3", "الثلاثاء", attributes{"type": "DATE", "value_unanchored": "XXXX-WXX-2"})
		}, []string{"no_value s1 value"}},
		{"where it has none, the value as it stands is enough", model.Date{}, func(w *work) {
			w.span("s1", "TIMEX3", "الثلاثاء", attributes{"type": "DATE", "value_unanchored": "XXXX-WXX-2"})
		}, nil},
		{"where it has none, neither is not enough", model.Date{}, func(w *work) {
			w.span("s1", "TIMEX3", "الثلاثاء", attributes{"type": "DATE"})
		}, []string{"no_value s1 value"}},
		{"values that cannot be", dated, func(w *work) {
			w.span("s1", "TIMEX3", "الثلاثاء", with(timex, "value", "2031-02-30"))
			w.span("s2", "STANCE", "جديد", with(stance, "confidence", "2", model.NoneOf, "HOLDER_OF,TARGET_OF"))
		}, []string{"bad_value s2 confidence 2", "bad_value s1 value 2031-02-30"}},
		{"references to nothing, to another label, to itself; t0 is a thing", dated, func(w *work) {
			none := with(quote, model.NoneOf, "CUE_OF,SPEAKER_OF")
			w.span("s1", "QUOTE", "لن نقبل", with(none, "duplicate_of", "s9"))
			w.span("s2", "QUOTE", "بخط", with(none, "duplicate_of", "s4"))
			w.span("s3", "QUOTE", "جديد", with(none, "duplicate_of", "s3"))
			w.span("s4", "TIMEX3", "الثلاثاء", with(timex, "anchorTimeID", "t0"))
			w.span("s5", "TIMEX3", "21/10/2031", with(timex, "anchorTimeID", "s4", "beginPoint", "TIMEX3"))
		}, []string{"dangling s1 duplicate_of s9", "dangling s2 duplicate_of s4", "dangling s3 duplicate_of s3", "dangling s5 beginPoint TIMEX3"}},
		{"said to be none, and there", dated, func(w *work) {
			complete(w)
			w.marked.Spans[slices.IndexFunc(w.marked.Spans, func(s model.Span) bool { return s.ID == "s4" })].Attributes[model.NoneOf] = model.ListValue("CUE_OF")
		}, []string{"not_none s4 CUE_OF"}},
		{"one quote has one cue, one role one name, one stance one holder", dated, func(w *work) {
			complete(w)
			w.span("s21", "CUE", "يوم", nil)
			w.span("s22", "SPEAKER", "الوزير", speaker)
			w.link("CUE_OF", "s21", "s4")
			w.link("ROLE_OF", "s2", "s22")
			w.link("SPEAKER_OF", "s22", "s4")
			w.link("HOLDER_OF", "s22", "s6")
		}, []string{"too_many s2 ROLE_OF 2", "too_many s4 CUE_OF 2", "too_many s6 HOLDER_OF 2"}},
		{"quotes within one another, in a circle and too deep", dated, func(w *work) {
			none := with(quote, model.NoneOf, "CUE_OF,SPEAKER_OF")
			for i, words := range []string{"لن نقبل بخط جديد", "نقبل بخط جديد", "بخط جديد", "جديد", "على", "نمونه"} {
				w.span(fmt.Sprint("s", i+1), "QUOTE", words, none)
			}
			w.link("NESTED_IN", "s2", "s1")
			w.link("NESTED_IN", "s3", "s2")
			w.link("NESTED_IN", "s4", "s3")
			w.link("NESTED_IN", "s5", "s6")
			w.link("NESTED_IN", "s6", "s5")
		}, []string{"too_deep s4 4", "circle s5 NESTED_IN"}},
		{"dates anchored in a circle; how deep does not matter", dated, func(w *work) {
			for i, words := range []string{"قال", "الوزير", "نادر", "سليم", "يوم", "الثلاثاء", "21/10/2031"} {
				w.span(fmt.Sprint("s", i+1), "TIMEX3", words, timex)
			}
			for i := range 4 {
				w.link("ANCHORED_TO", fmt.Sprint("s", i+1), fmt.Sprint("s", i+2))
			}
			w.link("ANCHORED_TO", "s6", "s7")
			w.link("ANCHORED_TO", "s7", "s6")
		}, []string{"circle s6 ANCHORED_TO"}},
		{"blanks and signs at edges", dated, func(w *work) {
			w.span("s1", "TIMEX3", " ", timex)
			w.span("s2", "TIMEX3", "يوم ", timex)
			w.span("s3", "TIMEX3", "21/10/2031.", timex)
			w.span("s4", "TIMEX3", "نادر| سليم", timex)
			w.span("s5", "CUE", ":", with(nil, model.NoneOf, "CUE_OF"))
			w.span("s6", "QUOTE", "\"لن نقبل بخط جديد\"", with(quote, model.NoneOf, "CUE_OF,SPEAKER_OF"))
			w.span("s7", "EXCLUDE", "نمونه :", nil)
			w.span("s8", "TIMEX3", "\n", timex)
		}, []string{"blank s1", "edge_blank s4", "edge_blank s2", "edge_sign s3 .", "blank s8"}},
		{"the same twice", dated, func(w *work) {
			w.span("s1", "TIMEX3", "يوم|21/10/2031", timex)
			w.span("s2", "TIMEX3", "يوم الثلاثاء 21/10/2031", timex)
			w.span("s3", "TIMEX3", "يوم|21/10/2031", timex)
		}, []string{"double s3 s1"}},
		{"what is wholly in excluded text need not be finished", dated, func(w *work) {
			w.span("s1", "EXCLUDE", "تابعونا على", nil)
			w.span("s2", "EXCLUDE", " نمونه : #خبر", nil)
			w.span("s3", "QUOTE", "على نمونه", nil)
			w.span("s4", "CUE", "#", nil)
			w.span("s5", "CUE", "\nتابعونا", nil)
			w.span("s6", "CUE", "قال|على", nil)
		}, []string{"no_link s6 CUE_OF|VIA_CUE", "edge_blank s5", "no_link s5 CUE_OF|VIA_CUE"}},
	} {
		w := &work{t: t}
		tt.do(w)
		got := check.Annotations(defaultSchema(t), page(tt.date), model.NewOffsetMap(text), w.marked)
		if diff := cmp.Diff(append([]string{}, tt.want...), shortAll(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// complete annotates the text with all that the schema asks for.
func complete(w *work) {
	w.span("s1", "CUE", "قال", nil)
	w.span("s2", "ROLE", "الوزير", nil)
	w.span("s3", "SPEAKER", "نادر سليم", speaker)
	w.span("s4", "QUOTE", "\"لن نقبل بخط جديد\"", quote)
	w.span("s5", "TARGET", "خط جديد", target)
	w.span("s6", "STANCE", "لن نقبل", stance)
	w.span("s7", "TIMEX3", "يوم الثلاثاء", timex)
	w.link("CUE_OF", "s1", "s4")
	w.link("ROLE_OF", "s2", "s3")
	w.link("SPEAKER_OF", "s3", "s4")
	w.link("HOLDER_OF", "s3", "s6")
	w.link("TARGET_OF", "s5", "s6")
	w.link("EVIDENCE_IN", "s6", "s4")
}

func TestDocument(t *testing.T) {
	schema := defaultSchema(t)
	for _, tt := range []struct {
		date model.Date
		want []string
	}{
		{dated, []string{}},
		{model.Date{Value: "2031-10-22", Status: model.DateInferred}, []string{}},
		{model.Date{Status: model.DateMissing}, []string{"no_date"}},
		{model.Date{Status: model.DateMissing, Evidence: "no date on the page"}, []string{}},
		{model.Date{Value: "2031-02-30", Status: model.DateExplicit}, []string{"bad_date 2031-02-30"}},
		{model.Date{Value: "2031", Status: model.DateExplicit}, []string{"bad_date 2031"}},
		{model.Date{Value: "2031-10-22", Status: model.DateMissing}, []string{"bad_date 2031-10-22"}},
	} {
		if diff := cmp.Diff(tt.want, shortAll(check.Document(schema, page(tt.date)))); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", tt.date, diff)
		}
	}
}

// A schema that asks for nothing has documents that lack nothing.
func TestSchemaWithoutNeeds(t *testing.T) {
	schema, err := model.ParseSchema([]byte(`{"schema":"raqim-schema/1","name":"s","span_types":[{"id":"QUOTE"},{"id":"CUE"}],
		"relation_types":[{"id":"CUE_OF","from":["CUE"],"to":["QUOTE"],"cardinality":"n:m"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	w := &work{t: t}
	w.span("s1", "QUOTE", "21/10/2031.", nil)
	w.span("s2", "CUE", " نادر ", nil)
	d := page(model.Date{})
	if got := slices.Concat(check.Document(schema, d), check.Annotations(schema, d, model.NewOffsetMap(text), w.marked)); len(got) > 0 {
		t.Errorf("%v", shortAll(got))
	}
}

func TestSeverity(t *testing.T) {
	for kind, want := range map[check.Kind]check.Severity{
		check.NoLink: check.Missing, check.Circle: check.Missing, check.Double: check.Doubtful, check.EdgeSign: check.Doubtful,
	} {
		if got := kind.Severity(); got != want {
			t.Errorf("%s is %s, want %s", kind, got, want)
		}
	}
}
