package bundle

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

const smallSchema = `{"schema":"raqim-schema/1","name":"Small <&>","later":"kept \u2028",` +
	`"span_types":[{"id":"QUOTE","attributes":[{"name":"type","values":"text"}]},{"id":"SPEAKER"}],` +
	`"relation_types":[{"id":"SPEAKER_OF","from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool"]}]}`

const text = "قال 💩: «لا»\r\n\x00\u2028"

// golden is a bundle as it must be, byte by byte.
func golden() string {
	return `{"format":"raqim-bundle/1","offset_unit":"codepoint","project":"Small <&>","schema":` + smallSchema + `,"entities":[` +
		`{"id":"e1","kind":"person","names":{"ar":["أحمد","احمد"],"en":["Ahmad"]},"role":"r","affiliation":"a","wikidata":"Q1","note":"n"},` +
		`{"id":"e10","kind":"state","names":{},"role":"","affiliation":"","wikidata":"","note":""}]}` + "\n" +
		`{"id":"d1","name":"x.txt","language":"ar","direction":"auto","source":"in/x.txt","publisher":"p","url":"u",` +
		`"date":{"value":"2031-10-21","status":"explicit","evidence":"أمس"},"encoding":"utf-16le","bom":true,"line_ends":"crlf",` +
		`"meta":{"a":"<1>","b":"2"},"flagged":true,"note":"dn","sha256":"` + model.TextSHA256(text) + `",` +
		`"text":"قال 💩: «لا»\r\n\u0000` + "\u2028" + `","sets":[` +
		`{"author":"a1","kind":"human","state":"done","note":"sn","spans":[` +
		`{"id":"s2","label":"SPEAKER","parts":[[0,3],[4,5]],"attributes":{},"entity":"e1","note":"","provenance":{"by":"rule","ref":"dates"}},` +
		`{"id":"s1","label":"QUOTE","parts":[[7,11]],"attributes":{"type":"direct"},"entity":null,"note":"qn","provenance":{"by":"hand","ref":""}}],` +
		`"relations":[{"id":"r1","label":"SPEAKER_OF","from":"s2","to":"s1","attributes":{"implicit":true},"note":"rn","provenance":{"by":"hand","ref":""}}]},` +
		`{"author":"gold","kind":"gold","state":"open","note":"","spans":[],"relations":[]}]}` + "\n"
}

// goldenDocument is what the second line of golden says.
func goldenDocument() Document {
	hand := model.Provenance{By: model.ByHand}
	return Document{
		Document: model.Document{
			ID: "d1", Name: "x.txt", Language: "ar", Direction: model.DirectionAuto, Source: "in/x.txt", Publisher: "p", URL: "u",
			Date:     model.Date{Value: "2031-10-21", Status: model.DateExplicit, Evidence: "أمس"},
			Encoding: "utf-16le", BOM: true, LineEnds: model.LineEndsCRLF, Meta: map[string]string{"a": "<1>", "b": "2"},
			Flagged: true, Note: "dn", SHA256: model.TextSHA256(text), Text: text,
		},
		Sets: []model.Annotations{
			{
				Set: model.Set{Document: "d1", Author: "a1", Kind: model.SetHuman, State: model.SetDone, Note: "sn"},
				Spans: []model.Span{
					{
						ID: "s2", Document: "d1", Author: "a1", Label: "SPEAKER", Parts: []model.Range{{Start: 0, End: 3}, {Start: 4, End: 5}},
						Attributes: model.Attributes{}, Entity: "e1", Provenance: model.Provenance{By: model.ByRule, Ref: "dates"},
					},
					{
						ID: "s1", Document: "d1", Author: "a1", Label: "QUOTE", Parts: []model.Range{{Start: 7, End: 11}},
						Attributes: model.Attributes{"type": model.TextValue("direct")}, Note: "qn", Provenance: hand,
					},
				},
				Relations: []model.Relation{{
					ID: "r1", Document: "d1", Author: "a1", Label: "SPEAKER_OF", From: "s2", To: "s1",
					Attributes: model.Attributes{"implicit": model.FlagValue(true)}, Note: "rn", Provenance: hand,
				}},
			},
			{Set: model.Set{Document: "d1", Author: "gold", Kind: model.SetGold, State: model.SetOpen}},
		},
	}
}

func readAll(data string, opt Options) (Header, []Document, error) {
	var docs []Document
	h, err := Read(strings.NewReader(data), opt, func(_ Header, d Document) error {
		docs = append(docs, d)
		return nil
	})
	return h, docs, err
}

func writeAll(t testing.TB, h Header, docs []Document) string {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b)
	if err := w.Begin(h.Schema, h.Entities, h.Team); err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if losses, err := w.Document(d.Document, d.Sets, d.Assigned); err != nil || len(losses) > 0 {
			t.Fatal(losses, err)
		}
	}
	if err := w.End(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	h, docs, err := readAll(golden(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if h.Project != "Small <&>" || len(h.Entities) != 2 || len(docs) != 1 {
		t.Fatalf("read %+v, %+v", h, docs)
	}
	d := docs[0]
	if diff := cmp.Diff(goldenDocument(), d); diff != "" {
		t.Error(diff)
	}
	slices.Reverse(d.Sets[0].Spans) // the writer puts them in order
	if got := writeAll(t, h, docs); got != golden() {
		t.Errorf("written again:\n got %s\nwant %s", got, golden())
	}
}

// A set with ends outside the text, references and relations that are not, in the
// bytes that a bundle has for them.
const widerSchema = `{"schema":"raqim-schema/1","name":"Wider","span_types":[{"id":"STANCE"},{"id":"DATE","attributes":[{"name":"anchor","values":"ref:DATE|t0"}]}],` +
	`"relation_types":[{"id":"HOLDER_OF","from":["AUTHOR","entity"],"to":["STANCE"]},{"id":"ANCHORED_TO","from":["DATE"],"to":["t0"]}]}`

func wider() string {
	return `{"format":"raqim-bundle/1","offset_unit":"codepoint","project":"Wider","schema":` + widerSchema + `,"entities":[` +
		`{"id":"e1","kind":"person","names":{},"role":"","affiliation":"","wikidata":"","note":""}]}` + "\n" +
		`{"id":"d1","name":"x","language":"","direction":"auto","source":"","publisher":"","url":"","date":{"value":"","status":"missing","evidence":""},` +
		`"encoding":"","bom":false,"line_ends":"none","meta":{},"flagged":false,"note":"","sha256":"` + model.TextSHA256("abcd") + `","text":"abcd","sets":[` +
		`{"author":"a1","kind":"human","state":"open","note":"","spans":[` +
		`{"id":"s1","label":"STANCE","parts":[[0,1]],"attributes":{"none_of":["HOLDER_OF"]},"entity":null,"note":"","provenance":{"by":"","ref":""}},` +
		`{"id":"s2","label":"STANCE","parts":[[1,2]],"attributes":{},"entity":null,"note":"","provenance":{"by":"","ref":""}},` +
		`{"id":"s3","label":"DATE","parts":[[2,3]],"attributes":{"anchor":"t0"},"entity":null,"note":"","provenance":{"by":"","ref":""}},` +
		`{"id":"s4","label":"DATE","parts":[[3,4]],"attributes":{"anchor":"s3"},"entity":null,"note":"","provenance":{"by":"","ref":""}}],"relations":[` +
		`{"id":"r5","label":"HOLDER_OF","from":"AUTHOR","to":"s2","attributes":{},"note":"","provenance":{"by":"","ref":""}},` +
		`{"id":"r6","label":"HOLDER_OF","from":"entity:e1","to":"s2","attributes":{},"note":"","provenance":{"by":"","ref":""}},` +
		`{"id":"r7","label":"ANCHORED_TO","from":"s3","to":"t0","attributes":{},"note":"","provenance":{"by":"","ref":""}}]}]}` + "\n"
}

func TestArgumentsAndReferences(t *testing.T) {
	h, docs, err := readAll(wider(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := writeAll(t, h, docs); got != wider() {
		t.Errorf("written again:\n got %s\nwant %s", got, wider())
	}
	for _, tt := range []struct{ old, now, want string }{
		{`"entity:e1"`, `"entity:e2"`, "no entity e2 in the header"},
		{`"entity:e1"`, `"entity:"`, "no entity"},
		{`"entity:e1"`, `"t0"`, "not from t0"},
		{`"AUTHOR","to"`, `"EDITOR","to"`, `"EDITOR"`},
		{`"anchor":"s3"`, `"anchor":"s9"`, "s9, which is not there"},
		{`"anchor":"s3"`, `"anchor":"s2"`, "STANCE (s2)"},
		{`["HOLDER_OF"]`, `["ANCHORED_TO"]`, "ANCHORED_TO"},
	} {
		_, _, err := readAll(strings.Replace(wider(), tt.old, tt.now, 1), Options{})
		if model.CodeOf(err) != model.Damaged || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s for %s: %v, want %q", tt.now, tt.old, err, tt.want)
		}
	}
}

func TestReadTolerates(t *testing.T) {
	for name, data := range map[string]string{
		"a byte order mark":     "\uFEFF" + golden(),
		"CR LF and blank lines": strings.ReplaceAll(golden(), "}\n", "}\r\n \r\n"),
		"no last line end":      strings.TrimSuffix(golden(), "\n"),
		"blanks in the schema":  strings.Replace(golden(), `{"schema":"raqim`, "{ \"schema\": \"raqim", 1),
		`"entity":""`:           strings.Replace(golden(), `"entity":null`, `"entity":""`, 1),
	} {
		h, docs, err := readAll(data, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := writeAll(t, h, docs); got != golden() {
			t.Errorf("%s: written again:\n%s", name, got)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	lines := strings.SplitAfter(golden(), "\n")
	for _, tt := range []struct {
		name, old, now string
		want           []string
	}{
		{"another text", `قال 💩`, `قال`, []string{"line 2", "x.txt", "sha256"}},
		{"no sha256", model.TextSHA256(text), ``, []string{"line 2", "sha256"}},
		{"a span outside the text", `[[7,11]]`, `[[7,19]]`, []string{"line 2", "s1", "outside the text"}},
		{"an empty span", `[[7,11]]`, `[[7,7]]`, []string{"line 2", "s1", "empty"}},
		{"a span without parts", `[[7,11]]`, `[]`, []string{"line 2", "s1", "part"}},
		{"half a range", `[[7,11]]`, `[[7]]`, []string{"line 2", "range"}},
		{"parts in the wrong order", `[[0,3],[4,5]]`, `[[4,5],[0,3]]`, []string{"line 2", "s2", "begins before"}},
		{"an unknown label", `"label":"QUOTE"`, `"label":"QUOT"`, []string{"line 2", "s1", "QUOT"}},
		{"an unknown attribute", `{"type":`, `{"typo":`, []string{"line 2", "s1", "typo"}},
		{"two spans with one id", `{"id":"s1"`, `{"id":"s2"`, []string{"line 2", "a1", "s2", "twice"}},
		{"a relation to a missing span", `"to":"s1"`, `"to":"s9"`, []string{"line 2", "r1", "s9"}},
		{"a relation the wrong way", `"from":"s2","to":"s1"`, `"from":"s1","to":"s2"`, []string{"line 2", "r1", "SPEAKER"}},
		{"an unknown relation", `"SPEAKER_OF","from":"s2"`, `"OF","from":"s2"`, []string{"line 2", "r1", "OF"}},
		{"an unknown entity", `"entity":"e1"`, `"entity":"e2"`, []string{"line 2", "s2", "e2"}},
		{"an unknown key", `"flagged":true`, `"flag":true`, []string{"line 2", `"flag"`}},
		{"a value of the wrong kind", `"bom":true`, `"bom":"yes"`, []string{"line 2", "bom", "string"}},
		{"an unknown direction", `"auto"`, `"up"`, []string{"line 2", "direction", "up"}},
		{"an unknown state", `"state":"done"`, `"state":"ready"`, []string{"line 2", "a1", "ready"}},
		{"an unknown kind of set", `"kind":"human"`, `"kind":"alien"`, []string{"line 2", "a1", "alien"}},
		{"two sets by one author", `"author":"gold"`, `"author":"a1"`, []string{"line 2", "two sets by a1"}},
		{"a set by nobody", `"author":"gold"`, `"author":""`, []string{"line 2", "name"}},
		{"no id", `"id":"d1"`, `"id":""`, []string{"line 2", "x.txt", "id"}},
		{"no name", `"name":"x.txt"`, `"name":""`, []string{"line 2", "name"}},
		{"no text", `"text":"`, `"note":"`, []string{"line 2", "empty"}},
		{"half a surrogate pair", `"note":"dn"`, `"note":"\ud83d\u0041"`, []string{"line 2", `\ud83d`}},
		{"the other half", `"note":"dn"`, `"note":"\\\udca9"`, []string{"line 2", `\udca9`}},
		{"bytes that are no UTF-8", `"note":"dn"`, "\"note\":\"\xff\"", []string{"line 2", "UTF-8"}},
		{"a cut line", `"relations":[]}]}`, `"rela`, []string{"line 2", "cut off"}},
		{"cut in a line", lines[1], lines[1][:len(lines[1])/2], []string{"line 2", "cut off", "not copied whole"}},
		{"cut in a character", lines[1], lines[1][:strings.Index(lines[1], "ق")+1], []string{"line 2", "cut off", "not copied whole"}},
		{"cut in the header", golden(), lines[0][:40], []string{"line 1", "cut off", "not copied whole"}},
		{"an object over several lines", `,"offset_unit"`, ",\n\"offset_unit\"", []string{"line 1", "cut off", "an editor"}},
		{"all in one line", "}\n{", "}{", []string{"line 1", "more than one"}},
		{"no header", lines[0], "", []string{"first line is no header"}},
		{"gzip", lines[0], "\x1f\x8b\x08\x00", []string{"gzip", "unpack"}},
		{"zip", lines[0], "PK\x03\x04", []string{"ZIP", "unpack"}},
		{"UTF-16 with a byte order mark", lines[0], "\xff\xfe{\x00\"\x00", []string{"UTF-16"}},
		{"UTF-16 without one", lines[0], "{\x00\"\x00", []string{"UTF-16"}},
		{"two objects in a line", `"relations":[]}]}`, `"relations":[]}]}{}`, []string{"line 2", "more than one"}},
		{"not JSON", `{"id":"d1"`, `{'id':"d1"`, []string{"line 2", "byte 2"}},
		{"a document twice", lines[1], lines[1] + lines[1], []string{"line 3", "x.txt", "twice", "line 2"}},
		{"a document id twice", lines[1], lines[1] + strings.Replace(lines[1], "x.txt", "y.txt", 1), []string{"line 3", "d1", "twice"}},
		{"an entity twice", `"e10"`, `"e1"`, []string{"line 1", "e1", "twice"}},
		{"an unknown kind of entity", `"person"`, `"people"`, []string{"line 1", "e1", "people"}},
		{"a broken schema", `"raqim-schema/1"`, `"raqim-schema/9"`, []string{"line 1", "raqim-schema/9"}},
		{"another unit", `"offset_unit":"codepoint"`, `"offset_unit":"byte"`, []string{"line 1", "byte"}},
		{"no schema", smallSchema, `{}`, []string{"line 1", "no schema"}},
		{"a newer version", `"raqim-bundle/1"`, `"raqim-bundle/2","new":1`, []string{"newer", "update"}},
		{"another format", `"raqim-bundle/1"`, `"raqim-jsonl/1"`, []string{"no raqim bundle", "raqim-jsonl/1"}},
		{"a text file", lines[0], "قال\n", []string{"no raqim bundle"}},
		{"nothing", golden(), "", []string{"empty"}},
		{"only blank lines", golden(), "\n \n", []string{"empty"}},
	} {
		data := strings.Replace(golden(), tt.old, tt.now, 1)
		if data == golden() {
			t.Fatalf("%s: the case changes nothing", tt.name)
		}
		_, _, err := readAll(data, Options{})
		if err == nil {
			t.Errorf("%s: no error", tt.name)
			continue
		}
		for _, want := range tt.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q does not say %q", tt.name, err, want)
			}
		}
		foreign := slices.Contains([]string{"a newer version", "another format", "a text file", "nothing", "only blank lines", "no header", "gzip", "zip", "UTF-16 with a byte order mark", "UTF-16 without one"}, tt.name)
		if code := model.CodeOf(err); (code == model.Invalid) != foreign || !foreign && code != model.Damaged {
			t.Errorf("%s: code %s", tt.name, code)
		}
	}
}

func TestLoneSurrogate(t *testing.T) {
	for _, tt := range []struct {
		line string
		want int
	}{
		{`"\\ud83d"`, -1}, // an escaped backslash, then letters
		{`"\\\ud83d"`, 3},
		{`"\ud83d\udca9"`, -1},
		{`"\uD83D\uDCA9\uDCA9"`, 13},
		{`"\ud83d\ud83d\udca9"`, 1},
		{`"\ud83d`, 1},
		{`"\ud8`, -1},
		{`"\`, -1},
		{`"💩"`, -1},
	} {
		if got := loneSurrogate([]byte(tt.line)); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.line, got, tt.want)
		}
	}
}

func TestReadAsksForTextAndSchema(t *testing.T) {
	_, docs, err := readAll(golden(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	bare := strings.Replace(golden(), smallSchema, "{}", 1)
	start := strings.Index(bare, `"text":"`) + len(`"text":"`)
	bare = bare[:start] + bare[strings.Index(bare, `","sets"`):]
	schema, err := model.ParseSchema([]byte(smallSchema))
	if err != nil {
		t.Fatal(err)
	}
	opt := Options{Schema: schema, TextOf: func(name string) (string, error) {
		if name != "x.txt" {
			return "", fmt.Errorf("asked for %q", name)
		}
		return text, nil
	}}
	h, got, err := readAll(bare, opt)
	if err != nil || writeAll(t, h, got) != golden() || got[0].Text != docs[0].Text {
		t.Errorf("%v: %+v", err, got)
	}
	opt.TextOf = func(string) (string, error) { return "another text", nil }
	if _, _, err = readAll(bare, opt); err == nil || !strings.Contains(err.Error(), "sha256") {
		t.Errorf("another text: %v", err)
	}
	opt.TextOf = func(string) (string, error) { return "", os.ErrNotExist }
	if _, _, err = readAll(bare, opt); !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "x.txt") {
		t.Errorf("no text: %v", err)
	}
}

func TestReadStopsWhereTheCallerSays(t *testing.T) {
	stop := errors.New("stop")
	_, err := Read(strings.NewReader(golden()), Options{}, func(Header, Document) error { return stop })
	if err != stop {
		t.Errorf("%v", err)
	}
	broken := &brokenReader{strings.NewReader(golden()[:40])}
	if _, err = Read(broken, Options{}, nil); model.CodeOf(err) != model.Failed || !errors.Is(err, errBroken) {
		t.Errorf("a broken disk: %v", err)
	}
}

var errBroken = errors.New("input/output error")

type brokenReader struct{ r *strings.Reader }

func (b *brokenReader) Read(p []byte) (int, error) {
	if b.r.Len() == 0 {
		return 0, errBroken
	}
	return b.r.Read(p)
}

func TestLongLines(t *testing.T) {
	_, docs, err := readAll(golden(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	h, _, _ := readAll(golden(), Options{})
	d := docs[0]
	d.Text = strings.Repeat("قال الوزير 💩\n", 1<<19) // 14 MB
	d.SHA256 = model.TextSHA256(d.Text)
	data := writeAll(t, h, []Document{d})
	_, got, err := readAll(data, Options{})
	if err != nil || got[0].Text != d.Text {
		t.Fatalf("%d bytes: %v", len(data), err)
	}
	l := &lineReader{r: bufio.NewReaderSize(strings.NewReader("12345\n123456789\n"), 16), max: 8}
	if line, err := l.next(); err != nil || string(line) != "12345" {
		t.Errorf("%q, %v", line, err)
	}
	if _, err := l.next(); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("a line over the limit: %v", err)
	}
}

// The samples are a bundle without texts and schema.
func TestSamples(t *testing.T) {
	schema := mustSchema(t, "../../../assets/schemas/default.json")
	data, err := os.ReadFile("../../../assets/samples/annotations.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	h, docs, err := readAll(string(data), Options{Schema: schema, TextOf: func(name string) (string, error) {
		text, err := os.ReadFile("../../../assets/samples/" + name)
		return string(text), err
	}})
	if err != nil {
		t.Fatal(err)
	}
	if want := bytes.Count(data, []byte("\n")) - 1; len(docs) != want || want < 8 {
		t.Errorf("%d documents in %d lines", len(docs), want)
	}
	first := writeAll(t, h, docs)
	h, docs, err = readAll(first, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if second := writeAll(t, h, docs); second != first {
		t.Error("a bundle that is read and written again is not the same")
	}
}

func mustSchema(t testing.TB, path string) *model.Schema {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	schema, err := model.ParseSchema(data)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// staffed is golden with a team and an assignment, byte by byte.
func staffed() string {
	data := strings.Replace(golden(), `"note":""}]}`+"\n", `"note":""}],"team":{"blind":true,"members":[{"name":"a1","role":"annotator"},{"name":"منى","role":"reviewer"}]}}`+"\n", 1)
	return strings.TrimSuffix(data, "}\n") + `,"assigned":["a1","منى"]}` + "\n"
}

func TestTeamAndAssignments(t *testing.T) {
	h, docs, err := readAll(staffed(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !h.Team.Blind || h.Team.Role("منى") != model.RoleReviewer || !slices.Equal(docs[0].Assigned, []string{"a1", "منى"}) {
		t.Errorf("%+v, %v", h.Team, docs[0].Assigned)
	}
	if got := writeAll(t, h, docs); got != staffed() {
		t.Errorf("written again:\n got %s\nwant %s", got, staffed())
	}
	turned := strings.NewReplacer(`["a1","منى"]`, `["منى","a1"]`, `{"name":"a1","role":"annotator"},{"name":"منى","role":"reviewer"}`, `{"name":"منى","role":"reviewer"},{"name":"a1","role":"annotator"}`).Replace(staffed())
	if h, docs, err = readAll(turned, Options{}); err != nil || turned == staffed() || writeAll(t, h, docs) != staffed() {
		t.Errorf("in another order: %v", err)
	}
	for _, tt := range []struct{ old, now, want string }{
		{`"role":"annotator"`, `"role":"boss"`, `line 1: a1 cannot have the role "boss"`},
		{`{"name":"a1",`, `{"name":"منى",`, "each once"},
		{`{"name":"a1",`, `{"name":"",`, "needs a name"},
		{`"role":"reviewer"`, `"role":"annotator"`, "needs a reviewer"},
		{`"blind":true`, `"blind":1`, "of the wrong kind"},
		{`"assigned":["a1"`, `"assigned":["منى"`, "line 2: x.txt: it is assigned to منى twice"},
		{`"assigned":["a1"`, `"assigned":["gold"`, "made by a review"},
		{`"assigned":["a1"`, `"assigned":[""`, "needs a name"},
	} {
		_, _, err := readAll(strings.Replace(staffed(), tt.old, tt.now, 1), Options{})
		if model.CodeOf(err) != model.Damaged || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s for %s: %v, want %q", tt.now, tt.old, err, tt.want)
		}
	}
}

// FuzzRead: whatever the bytes are, Read does not panic, and what it accepts is
// written as a bundle that reads the same.
func FuzzRead(f *testing.F) {
	f.Add(golden())
	f.Add(staffed())
	f.Add(strings.Replace(staffed(), `["a1","منى"]`, `["منى","a1"]`, 1))
	f.Add(strings.Replace(golden(), "]}]}\n", `]}],"assigned":[]}`, 1))
	f.Add(strings.SplitAfter(golden(), "\n")[0])
	f.Add(strings.Replace(golden(), "[[7,11]]", "[[-1,99999999999]]", 1))
	f.Add(strings.Replace(golden(), `"dn"`, `"\ud83d\udca9\ud83d"`, 1))
	f.Add("{}\n{}")
	f.Add("\x1f\x8b\x08\x00")
	f.Add("\xff\xfe{\x00\"\x00")
	f.Add(golden()[:len(golden())/2])
	f.Add(strings.ReplaceAll(golden(), "\n", "\r"))
	f.Add(golden() + strings.SplitAfter(golden(), "\n")[1])
	f.Fuzz(func(t *testing.T, data string) {
		h, docs, err := readAll(data, Options{})
		if err != nil {
			return
		}
		first := writeAll(t, h, docs)
		h, docs, err = readAll(first, Options{})
		if err != nil {
			t.Fatalf("%v\nin what was written:\n%s", err, first)
		}
		if second := writeAll(t, h, docs); second != first {
			t.Fatalf("written first:\n%s\nthen:\n%s", first, second)
		}
	})
}
