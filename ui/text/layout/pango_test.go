package layout_test

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// Pango is a second judge of directions, lines and order, and none of places: it rounds, gives blanks the font of the run
// before them and divides no ligature by the font's carets.

// pangoDirection are the cases that have another direction in Pango.
var pangoDirection = excuses{
	"an isolate at the start": "pango_find_base_dir looks into isolates, P2 skips them",
}

// Why lines differ in Pango.
const (
	cutHyphen  = "Pango draws a hyphen where it cuts a word at the edge, and keeps room for it"
	hexBox     = "a character no font has is a box with its number in Pango, wider than the font's own box"
	blankFont  = "a blank has the font of the run before it in Pango, here that of the first font, as in CSS"
	breakRules = "Pango breaks dates, addresses and paths elsewhere, and not between a quotation mark and a bracket (LB15 of old); Chromium does as we do"
	oneHangs   = "one blank hangs at the end of a line in Pango, all of them here, as with pre-wrap in CSS"
	softHyphen = "Pango draws a hyphen at a soft hyphen, we draw nothing that is not in the text"
)

// pangoLines are the cases that have other lines in Pango.
var pangoLines = excuses{
	"a word wider than the line":       cutHyphen,
	"a latin word wider than the line": cutHyphen,
	"a wide word after short ones":     cutHyphen,
	"NBSP between words":               cutHyphen,
	"an e-mail address":                cutHyphen,
	"urdu and others":                  hexBox,
	"CJK in Arabic":                    hexBox,
	"thai in Arabic":                   hexBox,
	"devanagari in Arabic":             hexBox,
	"hebrew and Arabic":                hexBox,
	"angle brackets and guillemets":    hexBox,
	"quranic marks":                    hexBox,
	"a code point that no font has":    hexBox,
	"mixed and long":                   breakRules,
	"many blanks inside":               oneHangs,
	"english only":                     blankFont,
	"english with an Arabic name":      blankFont,
	"an ISO date":                      breakRules,
	"a URL":                            breakRules,
	"a path":                           breakRules,
	"soft hyphens":                     softHyphen,
}

// place is where a cluster stands: its first character, its line and its middle in pixels.
type place struct {
	start, line int
	x           float64
}

// narrow is the width in pixels below which a box has no place in the order: controls and marks.
const narrow = 0.5

// places returns where the clusters of one character stand, here and there, in the order of the text. What hangs at the
// end of a line is left out: its place is a matter of taste.
func places(d *layout.Document, want *recordedLayout) (here, there []place) {
	chars, bounds := d.Chars(nil, 0), clusterBounds(d)
	for i, c := range chars {
		left, right := want.edges(i)
		if bounds[i][1]-bounds[i][0] > 1 || right-left < narrow || c.X1-c.X0 < narrow {
			continue
		}
		if d.Text[i] == ' ' && (i+1 == len(chars) || chars[i+1].Line != c.Line || want.Line[i+1] != want.Line[i]) {
			continue
		}
		here = append(here, place{i, c.Line, (c.X0 + c.X1) / 2})
		there = append(there, place{i, want.Line[i], (left + right) / 2})
	}
	return here, there
}

// visualOrder returns the first characters of clusters line by line, each from left to right.
func visualOrder(places []place) []int {
	sorted := slices.SortedStableFunc(slices.Values(places), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.x, b.x))
	})
	var starts []int
	for _, p := range sorted {
		starts = append(starts, p.start)
	}
	return starts
}

// otherLines counts the clusters on another line.
func otherLines(here, there []place) int {
	count := 0
	for i := range here {
		if here[i].line != there[i].line {
			count++
		}
	}
	return count
}

// agreement is what was compared with Pango.
type agreement struct {
	clusters, layouts int
	lines             map[string]int // by case: clusters on other lines
	directions        map[string]int // by case: layouts of another direction
}

// TestPango holds directions, lines and the order on every line to recordings of pango_layout_index_to_pos: the cases of
// testdata/cases.json. The order is excused nowhere.
func TestPango(t *testing.T) {
	sum := agreement{lines: map[string]int{}, directions: map[string]int{}}
	complete := true
	for _, file := range recordings(t, "pango") {
		compared := false
		t.Run(filepath.Base(file), func(t *testing.T) {
			sum.compare(t, file)
			compared = true
		})
		complete = complete && compared
	}
	t.Logf("%d clusters in %d layouts stand in the same order", sum.clusters, sum.layouts)
	sum.excuse(t, complete, "layouts of another direction", sum.directions, pangoDirection)
	sum.excuse(t, complete, "clusters on other lines", sum.lines, pangoLines)
}

// excuse reports what differs, and fails for what has no excuse and, where all fonts are here, for an excuse without need.
func (sum *agreement) excuse(t *testing.T, complete bool, what string, found map[string]int, excused excuses) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(found)) {
		reason, ok := excused[name]
		if !ok {
			t.Errorf("%s: %d %s", name, found[name], what)
			continue
		}
		t.Logf("excused: %s: %d %s: %s", name, found[name], what, reason)
	}
	for name := range excused {
		if complete && found[name] == 0 {
			t.Errorf("%s needs no excuse any more", name)
		}
	}
}

func (sum *agreement) compare(t *testing.T, file string) {
	t.Helper()
	rec := readRecording(t, file)
	fonts := fontsOf(t, rec)
	for _, p := range rec.Paragraphs {
		text := []rune(p.Text)
		rtl := engine.Document(text, layout.Config{Fonts: fonts, Size: rec.Size, Base: bidi.Auto}).Paragraphs[0].RTL
		for _, width := range slices.Sorted(maps.Keys(p.Layouts)) {
			want := p.Layouts[width]
			if rtl != want.RTL {
				sum.directions[p.Name]++
			}
			here, there := places(layRecorded(t, fonts, rec, text, width, want.RTL), want)
			if lines := otherLines(here, there); lines > 0 {
				sum.lines[p.Name] += lines
				continue
			}
			if a, b := visualOrder(here), visualOrder(there); !slices.Equal(a, b) {
				t.Errorf("%s %s at %s: order %v, in Pango %v", stackName(file), p.Name, width, a, b)
			}
			sum.clusters += len(here)
			sum.layouts++
		}
	}
}
