package layout_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// tolerance is how many pixels an edge may be from where Chromium has it. Chromium rounds to 1/64 dot of the screen and
// adds that up along the line: 0.16 px where a dot is a pixel. The recordings are of a screen of eight dots a pixel, where
// that is at most 0.02 px, so that nothing has to be allowed for it (see testdata/record.py).
const tolerance = 0.1

// otherDirection are the paragraphs that have another direction in Chromium; their boxes are compared in Chromium's.
var otherDirection = excuses{
	"an isolate at the start": "dir=auto takes the first strong character even inside an isolate, P2 skips isolates",
}

// otherBoxes are the paragraphs with other lines or boxes, by name, by font stack and name, or by width besides.
var otherBoxes = excuses{
	"a line separator":                       "Chromium does not break at U+2028, UAX#14 (LB4) and we do",
	"soft hyphens at 150":                    "Chromium draws a hyphen where it breaks at a soft hyphen; we draw nothing that is not in the text",
	"a URL at 150":                           "a word cut at the edge keeps its kerning here; Chromium shapes both parts anew",
	"dejavu fa-02-water-interview:28 at 480": "the line is under 1/64 px too wide, which Chromium allows in other paragraphs, and so do we in all",
	"quranic marks at 240":                   "a mark behind a blank is one caret stop, which we never part; Chromium breaks between the two (LB10)",
}

// kerned are paragraphs of the articles in which Vazirmatn kerns across ZWNJ, which HarfBuzz wants (harfbuzz#1841), Pango
// shows, and this Chromium does not do.
var kerned = []string{
	"fa-02-water-interview:7", "fa-02-water-interview:11", "fa-02-water-interview:14", "fa-02-water-interview:15",
	"fa-02-water-interview:17", "fa-02-water-interview:28", "fa-03-phone-call:27", "fa-03-phone-call:39",
}

func init() {
	for _, name := range kerned {
		otherBoxes["vazirmatn "+name] = "Vazirmatn kerns across ZWNJ, as HarfBuzz means it to be (harfbuzz#1841); this Chromium does not"
	}
}

// clusterExcuse is why the clusters of one kind differ from Chromium's wherever they are.
type clusterExcuse struct {
	name   string
	text   *regexp.Regexp
	reason string
}

// otherDivision are the clusters that stand where Chromium has them, and are divided otherwise between their characters.
var otherDivision = []clusterExcuse{
	{
		"a letter with ZWNJ", regexp.MustCompile(`^.\x{200C}$`),
		"is one caret stop, and both have its box; Chromium gives ZWNJ an empty one",
	},
	{
		"lam-alef", regexp.MustCompile(`^ل\p{Mn}*[آأإاى]\p{Mn}*$`),
		"is divided at the font's carets, else in halves; Chromium leaves an alef without advance no box, and knows no carets",
	},
	{
		"the ligature ff", regexp.MustCompile(`^ff$`),
		"is divided at the font's caret; Chromium halves it",
	},
	{
		"a number sign with its digit", regexp.MustCompile(`^[\x{600}\x{6DD}]\p{Nd}$`),
		"is one grapheme (GB9b) and one caret stop, and both have its box; Chromium divides it",
	},
	{
		"a syllable of Devanagari", regexp.MustCompile(`^\p{Devanagari}+$`),
		"is one grapheme (GB9c) and one caret stop, and all have its box; Chromium divides it",
	},
	{
		"dal with tanwin where a word is cut", regexp.MustCompile(`^دً$`),
		"have both the letter's box, as in every other place; Chromium halves it in this one",
	},
}

// otherPlace are the clusters that have no width here and in Chromium, and stand elsewhere on the same line.
var otherPlace = []clusterExcuse{
	{
		"a control of an embedding", regexp.MustCompile(`^[\x{202A}-\x{202E}]$`),
		"is removed by X9 and has no place of its own",
	},
}

// excuseOf returns the name under which a cluster is excused.
func excuseOf(list []clusterExcuse, cluster string) (string, bool) {
	for _, e := range list {
		if e.text.MatchString(cluster) {
			return e.name, true
		}
	}
	return "", false
}

// difference sums up how far we are from a browser.
type difference struct {
	characters int            // whose line and edges were compared
	failed     int            // characters on another line, or too far away on the same
	excused    map[string]int // by name of the excuse, the characters that differ
	worst      float64
	worstAt    string
}

func (diff *difference) add(other *difference) {
	diff.characters += other.characters
	diff.failed += other.failed
	for name, count := range other.excused {
		diff.excused[name] += count
	}
	diff.note(other.worst, other.worstAt)
}

// note keeps the largest difference.
func (diff *difference) note(away float64, at string) {
	if away > diff.worst {
		diff.worst, diff.worstAt = away, at
	}
}

// comparison is one paragraph at one width, here and in Chromium.
type comparison struct {
	name     string
	text     []rune
	want     *recordedLayout
	chars    []layout.Char
	bounds   [][2]int
	diff     difference
	messages []string
}

// compareLayout compares a document of one paragraph with Chromium's, cluster by cluster.
func compareLayout(name string, d *layout.Document, want *recordedLayout) *comparison {
	c := &comparison{name: name, text: d.Text, want: want, chars: d.Chars(nil, 0), bounds: clusterBounds(d)}
	c.diff.excused = map[string]int{}
	for i := 0; i < len(c.chars); i = c.bounds[i][1] {
		c.cluster(i, c.bounds[i][1])
	}
	return c
}

// cluster compares the line and the edges of the characters of a cluster.
func (c *comparison) cluster(i, end int) {
	text := string(c.text[i:end])
	for j := i; j < end; j++ {
		if line := c.chars[j].Line; line != c.want.Line[j] {
			c.fail(end-i, "%d %+q: line %d, there %d", j, text, line, c.want.Line[j])
			return
		}
	}
	x0, x1, w0, w1, away := c.edges(i, end)
	if away <= tolerance {
		c.diff.characters += end - i
		c.diff.note(away, c.name)
		return
	}
	if outer := math.Max(math.Abs(x0-w0), math.Abs(x1-w1)); outer <= tolerance {
		if name, ok := excuseOf(otherDivision, text); ok {
			c.diff.excused[name] += end - i
			c.diff.note(outer, c.name)
			return
		}
	}
	if name, ok := excuseOf(otherPlace, text); ok && x0 == x1 && w0 == w1 {
		c.diff.excused[name] += end - i
		return
	}
	c.fail(end-i, "%d %+q: %.3f-%.3f, there %.3f-%.3f, a character %.3f px away", i, text, x0, x1, w0, w1, away)
}

// edges returns the outer edges of a cluster here and there, and how far an edge of one of its characters is away.
func (c *comparison) edges(i, end int) (x0, x1, w0, w1, away float64) {
	x0, x1, w0, w1 = math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for j := i; j < end; j++ {
		left, right := c.want.edges(j)
		x0, x1 = math.Min(x0, c.chars[j].X0), math.Max(x1, c.chars[j].X1)
		w0, w1 = math.Min(w0, left), math.Max(w1, right)
		away = math.Max(away, math.Max(math.Abs(left-c.chars[j].X0), math.Abs(right-c.chars[j].X1)))
	}
	return x0, x1, w0, w1, away
}

func (c *comparison) fail(characters int, format string, args ...any) {
	c.diff.failed += characters
	if len(c.messages) < 4 {
		c.messages = append(c.messages, c.name+", "+fmt.Sprintf(format, args...))
	}
}

// TestChromium holds the line and both edges of every character to recordings of Chromium: the sample articles and the
// cases of testdata/cases.json in five stacks of fonts at five widths, and what lies in the folder chromium of the folder
// that RAQIM_RECORDINGS names. What differs is listed by name, and loses its excuse when it no longer does.
func TestChromium(t *testing.T) {
	total := difference{excused: map[string]int{}}
	complete := true
	for _, file := range recordings(t, "chromium") {
		compared := false
		t.Run(filepath.Base(file), func(t *testing.T) {
			total.add(compareRecording(t, file))
			compared = true
		})
		complete = complete && compared
	}
	reasons := maps.Clone(otherBoxes)
	maps.Copy(reasons, otherDirection)
	for _, e := range slices.Concat(otherDivision, otherPlace) {
		reasons[e.name] = e.reason
	}
	for _, name := range slices.Sorted(maps.Keys(reasons)) {
		t.Logf("exception: %s: %d characters: %s", name, total.excused[name], reasons[name])
		if complete && total.excused[name] == 0 {
			t.Errorf("%s needs no excuse any more", name)
		}
	}
	if total.characters == 0 {
		t.Error("nothing was compared")
	}
	t.Logf("%d characters compared, largest difference %.3f px (%s), %d exceptions", total.characters, total.worst, total.worstAt, len(total.excused))
}

// compareRecording compares all that is in a recording.
func compareRecording(t *testing.T, file string) *difference {
	t.Helper()
	rec := readRecording(t, file)
	fonts, stack := fontsOf(t, rec), stackName(file)
	sum := &difference{excused: map[string]int{}}
	for _, p := range rec.Paragraphs {
		text := []rune(p.Text)
		rtl := engine.Document(text, layout.Config{Fonts: fonts, Size: rec.Size, Base: bidi.Auto}).Paragraphs[0].RTL
		for _, width := range slices.Sorted(maps.Keys(p.Layouts)) {
			want := p.Layouts[width]
			if rtl != want.RTL {
				sum.excused[p.Name] += len(text)
				if otherDirection[p.Name] == "" {
					t.Errorf("%s: right to left is %v, there %v", p.Name, rtl, want.RTL)
				}
			}
			c := compareLayout(p.Name+" at "+width, layRecorded(t, fonts, rec, text, width, want.RTL), want)
			if name, ok := otherBoxes.of(stack, p.Name, width); ok && c.diff.failed > 0 {
				sum.excused[name] += len(text)
				continue
			}
			for _, message := range c.messages {
				t.Log(message)
			}
			sum.add(&c.diff)
		}
	}
	t.Logf("%s, %v px: %d characters, largest difference %.3f px (%s)", rec.Judge, rec.Size, sum.characters, sum.worst, sum.worstAt)
	if sum.failed > 0 {
		t.Errorf("%d characters on other lines or beyond %v px", sum.failed, tolerance)
	}
	return sum
}

// TestChromiumComplete tells whether the recordings of the project still hold every line of the sample articles and every
// case, at every width.
func TestChromiumComplete(t *testing.T) {
	var cases []struct{ Name, Text string }
	data, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, c := range cases {
		want[c.Name] = c.Text
	}
	articles, _ := filepath.Glob("../../../assets/samples/*.txt")
	for _, file := range articles {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			if line != "" {
				want[fmt.Sprintf("%s:%d", strings.TrimSuffix(filepath.Base(file), ".txt"), i+1)] = line
			}
		}
	}
	if len(cases) < 60 || len(want) <= len(cases) {
		t.Fatalf("%d cases, %d texts", len(cases), len(want))
	}
	for _, stack := range []string{"dejavu", "naskh", "naskh-debian", "sans-arabic", "vazirmatn"} {
		got := map[string]string{}
		for _, p := range readRecording(t, filepath.Join("testdata", "chromium", stack+".json.gz")).Paragraphs {
			got[p.Name] = p.Text
			if widths := slices.Sorted(maps.Keys(p.Layouts)); !slices.Equal(widths, []string{"1000", "150", "240", "480", "700"}) {
				t.Errorf("%s: %s was recorded at %v", stack, p.Name, widths)
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: the recording is of other texts than the sample articles and cases.json of today; testdata/record.py makes it anew", stack)
		}
	}
}
