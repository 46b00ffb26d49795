package prefill

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"raqim/annotate"
	"raqim/model"
)

func schema(t *testing.T) *model.Schema {
	t.Helper()
	data, err := os.ReadFile("../../assets/schemas/default.json")
	if err != nil {
		t.Fatal(err)
	}
	s, err := model.ParseSchema(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// at makes a place of a text in which [ ] stand around the words.
func at(t *testing.T, label, language, marked string) Place {
	t.Helper()
	before, rest, ok := strings.Cut(marked, "[")
	words, after, ok2 := strings.Cut(rest, "]")
	if !ok || !ok2 {
		t.Fatalf("no place in %q", marked)
	}
	return Place{Schema: schema(t), Label: label, Language: language, Dated: true, Words: words, Before: before, After: after}
}

func written(t *testing.T, all model.Attributes) string {
	t.Helper()
	var list []string
	for name, v := range all {
		list = append(list, name+"="+strings.Join(v.Items(), "+"))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func TestWhatWordsDecide(t *testing.T) {
	for _, c := range []struct{ label, language, marked, want string }{
		{"QUOTE", "fa", "سرور گفت: [باران می\u200cبارد].", "marking=colon quote_type=direct"},
		{"QUOTE", "fa", "سرور گفت:\n\n[باران می\u200cبارد. برف هم].\n\nپایان", "layout=block marking=colon quote_type=direct"},
		{"QUOTE", "fa", "سرور گفت:\n[باران می\u200cبارد.] برف هم.\n", "marking=colon quote_type=direct"},
		{"QUOTE", "fa", "سرور گفت که [باران می\u200cبارد].", "marking=complementizer quote_type=indirect"},
		{"QUOTE", "fa", "سرور گفت که [باران «سخت» می\u200cبارد].", "marking=complementizer"},
		{"QUOTE", "fa", "سرور گفت: [که باران می\u200cبارد].", "marking=colon"},
		{"QUOTE", "fa", "سرور آن [باران سخت] را گفت.", ""},
		{"QUOTE", "fa", "سرور بر [باریدن باران] تأکید کرد.", "marking=preposition quote_type=indirect"},
		{"QUOTE", "fa", "سرور از [«باران» سخت] گفت.", "marking=preposition"},
		{"QUOTE", "ar", "شددت على [غزارة المطر].", "marking=preposition quote_type=indirect"},
		{"QUOTE", "ar", "قالت سعاد أنّ [المطر غزير].", "marking=complementizer quote_type=indirect"},
		{"QUOTE", "ar", "قالت سعاد: [«المطر غزير»].", "marking=quote_marks+colon quote_type=direct"},
		{"QUOTE", "ar", "وصفته سعاد بـ[«المطر الغزير»].", "marking=quote_marks"},
		{"QUOTE", "ar", "قالت [«المطر» و«الثلج»].", ""},
		{"QUOTE", "ar", "قالت سعاد [إن المطر غزير].", ""},
		{"QUOTE", "ar", "وأكدت سعاد بأنه [غزير].", "marking=complementizer quote_type=indirect"},
		{"QUOTE", "en", "She said: [\"rain\"].", "marking=quote_marks+colon quote_type=direct"},
		{"SPEAKER", "fa", "[وی] گفت", "mention_type=PRONOUN"},
		{"SPEAKER", "ar", "قال [هو]", "mention_type=PRONOUN"},
		{"SPEAKER", "fa", "[سرور] گفت", ""},
		{"TARGET", "fa", "با [ساختن\nپل نو] موافق است", "target_name=ساختن پل نو"},
		{"TIMEX3", "fa", "[دوشنبه، ۱ بهمن ۱۴۰۳] - ۸:۱۰", "calendar=jalali value=2025-01-20 value_in_calendar=1403-11-01"},
		{"TIMEX3", "fa", "[دوشنبه، ۱ بهمن ۱۴۰۳ - ۸:۱۰]", ""},
		{"TIMEX3", "fa", "[اوایل بهمن ۱۴۰۳]", ""},
		{"TIMEX3", "fa", "[حدود ۱ بهمن ۱۴۰۳]", ""},
		{"TIMEX3", "ar", "[يوم الإثنين 21 أكتوبر 2024]", "calendar=gregorian value=2024-10-21"},
		{"TIMEX3", "ar", "[صباح الإثنين 21 أكتوبر 2024]", ""},
		{"TIMEX3", "ar", "[11/9/2023]", ""},
		{"TIMEX3", "ar", "[أمس]", ""},
		{"CUE", "fa", "سرور [گفت]: باران", ""},
	} {
		if got := written(t, Attributes(at(t, c.label, c.language, c.marked))); got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.label, c.marked, got, c.want)
		}
	}
}

func TestADateWithoutADocumentDateStaysOpen(t *testing.T) {
	p := at(t, "TIMEX3", "fa", "[۱ بهمن ۱۴۰۳]")
	p.Dated = false
	if got := written(t, Attributes(p)); got != "" {
		t.Errorf("%q", got)
	}
}

func TestAQuoteInAQuoteIsALevelDeeper(t *testing.T) {
	p := at(t, "QUOTE", "fa", "پل را [خوب] دانست")
	for _, c := range []struct{ label, level, want string }{
		{"QUOTE", "1", "level=2"}, {"QUOTE", "2", "level=3"}, {"QUOTE", "", "level=2"}, {"QUOTE", "3", ""}, {"EXCLUDE", "1", ""},
	} {
		p.Around = []model.Span{{Label: c.label, Attributes: model.Attributes{"level": model.TextValue(c.level)}}}
		if got := written(t, Attributes(p)); got != c.want {
			t.Errorf("in a %s of level %q: %q, want %q", c.label, c.level, got, c.want)
		}
	}
}

// A schema that has the label and not the attribute gets nothing.
func TestWhatASchemaLacksIsLeftOut(t *testing.T) {
	var bare model.Schema
	if err := json.Unmarshal([]byte(`{"schema":"raqim-schema/1","name":"bare","offset_unit":"codepoint","span_types":[
		{"id":"QUOTE","label":{"en":"Quote"},"attributes":[{"name":"marking","label":{"en":"M"},"values":[{"value":"colon","label":{"en":"colon"}}],"multi":false}]}]}`), &bare); err != nil {
		t.Fatal(err)
	}
	p := at(t, "QUOTE", "fa", "سرور گفت: [باران].")
	p.Schema = &bare
	if got := written(t, Attributes(p)); got != "" {
		t.Errorf("%q", got)
	}
}

func TestTheSameWords(t *testing.T) {
	name := func(kind string, entity model.EntityID) model.Span {
		return model.Span{Label: "SPEAKER", Entity: entity, Attributes: model.Attributes{mentionType: model.TextValue(kind)}}
	}
	cue := func(class string) model.Span {
		return model.Span{Label: "CUE", Attributes: model.Attributes{
			"form": model.TextValue("verb"), "cue_class": model.TextValue(class), model.NoneOf: model.ListValue("CUE_OF"),
		}}
	}
	for _, c := range []struct {
		what, label string
		same        []model.Span
		want        string
		entity      model.EntityID
	}{
		{"a name", "SPEAKER", []model.Span{name("NAME", "e1"), name("NAME", "e1")}, "mention_type=NAME", "e1"},
		{"a name of two", "SPEAKER", []model.Span{name("NAME", "e1"), name("NAME", "e2")}, "mention_type=NAME", ""},
		{"a name, once without", "SPEAKER", []model.Span{name("NAME", "e1"), name("NAME", "")}, "mention_type=NAME", ""},
		{"a pronoun", "SPEAKER", []model.Span{name("PRONOUN", "e1")}, "mention_type=PRONOUN", ""},
		{"a title", "SPEAKER", []model.Span{name("NOMINAL", "e1")}, "mention_type=NOMINAL", ""},
		{"a name or an institution", "SPEAKER", []model.Span{name("NAME", "e1"), name("ORG", "e1")}, "", ""},
		{"a cue", "CUE", []model.Span{cue("add"), cue("say")}, "form=verb", ""},
		{"a quote", "QUOTE", []model.Span{{Label: "QUOTE", Attributes: model.Attributes{"quote_type": model.TextValue("direct")}}}, "", ""},
		{"nothing", "CUE", nil, "", ""},
	} {
		attributes, entity := Same(schema(t), c.label, c.same)
		if got := written(t, attributes); got != c.want || entity != c.entity {
			t.Errorf("%s: %q %q, want %q %q", c.what, got, entity, c.want, c.entity)
		}
	}
}

// What is told is what a command takes.
func TestCommandsTakeIt(t *testing.T) {
	state := annotate.State{Schema: schema(t), Length: 100}
	for _, marked := range []string{"سرور گفت:\n[«باران»].\n", "سرور گفت که [باران]"} {
		c := annotate.AddSpan{Label: "QUOTE", Parts: []model.Range{{Start: 3, End: 9}}, Attributes: Attributes(at(t, "QUOTE", "fa", marked))}
		if _, err := c.Check(state); err != nil {
			t.Error(err)
		}
	}
}

func TestAValueSaysOfWhichTypeItIs(t *testing.T) {
	for _, c := range []struct{ before, name, value, want string }{
		{"DATE", "value", "2025-01-20T08:10", "type=TIME"},
		{"DATE", "value", "2025-01-20TEV", "type=TIME"},
		{"DATE", "value_unanchored", "P3D", "type=DURATION"},
		{"DATE", "value", "2025-01", ""},
		{"DATE", "value", "PRESENT_REF", ""},
		{"DATE", "value", "2025-01-20/2025-01-23", ""},
		{"DATE", "value", "P3", ""},
		{"DATE", "quant", "P3D", ""},
		{"SET", "value", "P1D", ""},
		{"", "value", "P1D", ""},
	} {
		span := model.Span{Label: "TIMEX3", Attributes: model.Attributes{"type": model.TextValue(c.before)}}
		if got := written(t, Follows(schema(t), span, c.name, model.TextValue(c.value))); got != c.want {
			t.Errorf("%s of a %s becomes %q: %q, want %q", c.name, c.before, c.value, got, c.want)
		}
	}
}

func TestAnInstitutionIsMentionedAsOne(t *testing.T) {
	for _, c := range []struct {
		before, words string
		kind          model.EntityKind
		want          string
	}{
		{"NAME", "شورای شهر", model.Organisation, "mention_type=ORG"},
		{"NAME", "شُورای شهر", model.State, "mention_type=GPE_METONYM"},
		{"NAME", "شورای شهر", model.Person, ""},
		{"NAME", "این شورا", model.Organisation, ""},
		{"NOMINAL", "شورای شهر", model.Organisation, ""},
	} {
		span := model.Span{Label: "SPEAKER", Attributes: model.Attributes{mentionType: model.TextValue(c.before)}}
		e := model.Entity{ID: "e1", Kind: c.kind, Names: map[string][]string{"fa": {"شورای شهر"}}}
		if got := written(t, Named(schema(t), span, c.words, e)); got != c.want {
			t.Errorf("%s %q as a %s: %q, want %q", c.before, c.words, c.kind, got, c.want)
		}
	}
}
