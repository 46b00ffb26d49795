package layout_test

import (
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"testing"
	"unicode"

	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// Chromium counts in 1/64 pixel. It rounds boxes outwards to that, and the width of each stretch of one level and script
// up, so that the place of what follows drifts by up to 1/64 pixel a stretch; we place in floating point. What of a
// difference goes the way of that drift and is not beyond it is the browser's and not ours.
const (
	grid      = 1.0 / 64
	tolerance = 0.1 + grid
)

// otherDirection are the paragraphs that have another direction in Chromium; their boxes are compared in Chromium's.
var otherDirection = excuses{
	"an isolate at the start": "dir=auto takes the first strong character even inside an isolate, P2 skips isolates",
}

// otherBoxes are the paragraphs with other lines or boxes, by name, by font stack and name, or by width besides.
var otherBoxes = excuses{
	"a line separator":                       "Chromium does not break at U+2028, UAX#14 (LB4) and we do",
	"soft hyphens at 150":                    "Chromium draws a hyphen where it breaks at a soft hyphen; we draw nothing that is not in the text",
	"a URL at 150":                           "a word cut at the edge keeps its kerning here; Chromium shapes both parts anew",
	"dejavu fa-02-water-interview:28 at 480": "the line is 1/64 px too wide, which is allowed here, and in Chromium but for its own rounding",
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

// difference sums up how far we are from a browser.
type difference struct {
	characters, clusters int // compared
	lines, beyond        int // clusters on another line, or too far away on the same
	worst, net           float64
	worstAt              string

	hanging int // blanks at the end of a line, whose boxes Chromium cuts off
	several int // characters to which Chromium gives no box or several
	removed int // controls that X9 removes: they have no width, and no place of their own
	divided int // characters inside a ligature, which we divide otherwise: lam-alef, and the caret positions of the face
}

func (diff *difference) add(other *difference) {
	diff.characters += other.characters
	diff.clusters += other.clusters
	diff.lines += other.lines
	diff.beyond += other.beyond
	diff.hanging += other.hanging
	diff.several += other.several
	diff.removed += other.removed
	diff.divided += other.divided
	diff.net = math.Max(diff.net, other.net)
	if other.worst > diff.worst {
		diff.worst, diff.worstAt = other.worst, other.worstAt
	}
}

// comparison is one paragraph at one width, here and in Chromium.
type comparison struct {
	t        *testing.T
	name     string
	text     []rune
	want     *recordedLayout
	chars    []layout.Char
	bounds   [][2]int
	drift    []float64 // by line: how far Chromium's rounding can move what stands there, to the left in a right-to-left paragraph
	diff     difference
	messages []string
}

func newComparison(t *testing.T, name string, d *layout.Document, want *recordedLayout) *comparison {
	c := &comparison{t: t, name: name, text: d.Text, want: want, chars: d.Chars(nil, 0), bounds: clusterBounds(d)}
	levels, _ := new(bidi.Resolver).Levels(d.Text, map[bool]bidi.Base{false: bidi.LTR, true: bidi.RTL}[want.RTL])
	for i := range d.LineCount() {
		l := d.Line(i)
		drift := grid * float64(stretches(d.Text[l.Start:l.End], levels[l.Start:l.End]))
		if want.RTL {
			drift = -drift
		}
		c.drift = append(c.drift, drift)
	}
	return c
}

// stretches counts the stretches of one level and one script of a line.
func stretches(text []rune, levels []bidi.Level) int {
	count, script := 1, (*unicode.RangeTable)(nil)
	for i, r := range text {
		changed := i > 0 && levels[i] != levels[i-1]
		for _, table := range []*unicode.RangeTable{unicode.Arabic, unicode.Latin, unicode.Hebrew, unicode.Greek, unicode.Cyrillic, unicode.So} {
			if unicode.Is(table, r) && !unicode.Is(unicode.P, r) {
				changed = changed || script != nil && script != table
				script = table
			}
		}
		if changed {
			count++
		}
	}
	return count
}

// run compares cluster by cluster.
func (c *comparison) run() {
	for i := 0; i < len(c.chars); i = c.bounds[i][1] {
		c.cluster(i, c.bounds[i][1])
	}
}

// cluster compares the line and the two edges of a cluster.
func (c *comparison) cluster(i, end int) {
	if c.skips(i, end) {
		return
	}
	c.diff.clusters++
	c.diff.characters += end - i
	line := c.chars[i].Line
	if line != c.want.Line[i] {
		c.diff.lines++
		c.say("%d %+q: line %d, there %d", i, string(c.text[i:end]), line, c.want.Line[i])
		return
	}
	x0, x1, w0, w1 := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for j := i; j < end; j++ {
		left, right := c.want.edges(j)
		x0, x1 = math.Min(x0, c.chars[j].X0), math.Max(x1, c.chars[j].X1)
		w0, w1 = math.Min(w0, left), math.Max(w1, right)
		if c.net(left-c.chars[j].X0, line) > tolerance || c.net(right-c.chars[j].X1, line) > tolerance {
			c.diff.divided++
		}
	}
	away := math.Max(math.Abs(x0-w0), math.Abs(x1-w1))
	net := math.Max(c.net(w0-x0, line), c.net(w1-x1, line))
	if net > tolerance {
		c.diff.beyond++
		c.say("%d %+q: %.3f-%.3f, there %.3f-%.3f", i, string(c.text[i:end]), x0, x1, w0, w1)
	}
	c.diff.net = math.Max(c.diff.net, net)
	if away > c.diff.worst {
		c.diff.worst, c.diff.worstAt = away, c.name
	}
}

// skips tells whether a cluster has no box to compare, and counts it.
func (c *comparison) skips(i, end int) bool {
	if c.text[i] == ' ' && (end == len(c.chars) || c.chars[end].Line != c.chars[i].Line) {
		c.diff.hanging += end - i
		return true
	}
	for j := i; j < end; j++ {
		if _, ok := c.want.boxes[j]; ok {
			c.diff.several += end - i
			return true
		}
	}
	if r := c.text[i]; r >= 0x202A && r <= 0x202E && c.want.Width[i] == 0 && c.chars[i].X0 == c.chars[i].X1 {
		c.diff.removed += end - i
		return true
	}
	return false
}

// net is how far a difference goes beyond the drift of its line, in either direction.
func (c *comparison) net(difference float64, line int) float64 {
	low, high := math.Min(0, c.drift[line]), math.Max(0, c.drift[line])
	return math.Max(math.Max(low-difference, difference-high), 0)
}

func (c *comparison) say(format string, args ...any) {
	if len(c.messages) < 4 {
		c.messages = append(c.messages, c.name+", "+fmt.Sprintf(format, args...))
	}
}

// TestChromium holds lines and cluster edges to recordings of Chromium: the sample articles and the cases of
// testdata/cases.json at five widths, and what lies in the folder chromium of the folder that RAQIM_RECORDINGS names. Within a cluster the two may differ: here a lam-alef is divided, and by the caret
// positions of the face where it has them. What else differs is listed by name, and loses its excuse when it no longer does.
func TestChromium(t *testing.T) {
	var total difference
	excused := map[string]int{}
	complete := true
	for _, file := range recordings(t, "chromium") {
		compared := false
		t.Run(filepath.Base(file), func(t *testing.T) {
			total.add(compareRecording(t, file, excused))
			compared = true
		})
		complete = complete && compared
	}
	t.Logf("compared: %d characters in %d clusters; the largest difference is %.3f px besides the drift of Chromium's grid, %.3f px with it (%s)",
		total.characters, total.clusters, total.net, total.worst, total.worstAt)
	t.Logf("of them %d characters in ligatures that we divide otherwise: lam-alef, carets of the face", total.divided)
	t.Logf("not compared: %d blanks that hang at the end of a line, %d controls without width that X9 removes, %d characters with no box or several",
		total.hanging, total.removed, total.several)
	for _, list := range []excuses{otherDirection, otherBoxes} {
		for _, name := range slices.Sorted(maps.Keys(list)) {
			t.Logf("excused: %s: %d characters: %s", name, excused[name], list[name])
			if complete && excused[name] == 0 {
				t.Errorf("%s needs no excuse any more", name)
			}
		}
	}
	if total.characters == 0 {
		t.Error("nothing was compared")
	}
}

// compareRecording compares all that is in a recording, and counts the characters of the paragraphs that need an excuse.
func compareRecording(t *testing.T, file string, excused map[string]int) *difference {
	t.Helper()
	rec := readRecording(t, file)
	fonts, stack := fontsOf(t, rec), stackName(file)
	sum := new(difference)
	for _, p := range rec.Paragraphs {
		text := []rune(p.Text)
		rtl := engine.Document(text, layout.Config{Fonts: fonts, Size: rec.Size, Base: bidi.Auto}).Paragraphs[0].RTL
		for _, width := range slices.Sorted(maps.Keys(p.Layouts)) {
			want := p.Layouts[width]
			if rtl != want.RTL {
				excused[p.Name] += len(text)
				if otherDirection[p.Name] == "" {
					t.Errorf("%s: right to left is %v, there %v", p.Name, rtl, want.RTL)
				}
			}
			c := newComparison(t, p.Name+" at "+width, layRecorded(t, fonts, rec, text, width, want.RTL), want)
			c.run()
			if name, ok := otherBoxes.of(stack, p.Name, width); ok && c.diff.lines+c.diff.beyond > 0 {
				excused[name] += len(text)
				continue
			}
			for _, message := range c.messages {
				t.Log(message)
			}
			sum.add(&c.diff)
		}
	}
	t.Logf("%s, %v px: %d characters, largest difference %.3f px besides the drift, %.3f px with it (%s)", rec.Judge, rec.Size, sum.characters, sum.net, sum.worst, sum.worstAt)
	if sum.lines+sum.beyond > 0 {
		t.Errorf("%d clusters on other lines, %d beyond %.3f px", sum.lines, sum.beyond, tolerance)
	}
	return sum
}
