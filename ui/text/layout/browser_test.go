package layout_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// recording is what a browser said about a text: for each code point its index, its line, the left and the right edge of
// its box, and how many boxes there are (Range.getClientRects, text-rendering: geometricPrecision, no hinting).
type recording struct {
	Size       float64
	Width      float64
	Fonts      []string
	Paragraphs []struct {
		Text string
		Dir  string
		Ch   [][5]float64
	}
}

// difference sums up how far the engine is from a browser.
type difference struct {
	clusters, lines, skipped, directions int
	worst, sum                           float64
	beyond                               int // clusters more than tolerance away
	inner                                int // characters within a cluster that are divided otherwise
}

// tolerance is 0.1 pixel, and 1/64 since browsers round boxes outwards to that.
const tolerance = 0.1 + 1.0/64

func recordedFonts(tb testing.TB, files []string) *face.Stack {
	tb.Helper()
	var faces []*face.Face
	for _, file := range files {
		path := file
		if !filepath.IsAbs(path) {
			path = filepath.Join("..", "..", "..", file) // recorded from the root of the project
		}
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Skipf("a font of the recording is not here: %v", err)
		}
		f, err := face.Parse(file, data)
		if err != nil {
			tb.Fatal(err)
		}
		faces = append(faces, f)
	}
	return face.NewStack(faces...)
}

// clusterBounds returns for each character of a document of one paragraph where its cluster begins and ends.
func clusterBounds(d *layout.Document) [][2]int {
	bounds := make([][2]int, len(d.Text))
	for i := range bounds {
		bounds[i] = [2]int{i, i + 1}
	}
	for i := range d.LineCount() {
		for _, g := range d.Glyphs(nil, i) {
			for j := g.Start; j < g.End; j++ {
				bounds[j] = [2]int{g.Start, g.End}
			}
		}
	}
	return bounds
}

func compare(tb testing.TB, rec *recording, show int) difference {
	tb.Helper()
	fonts := recordedFonts(tb, rec.Fonts)
	var diff difference
	for n, p := range rec.Paragraphs {
		d := engine.Document([]rune(p.Text), layout.Config{Fonts: fonts, Size: rec.Size, Width: rec.Width, LineHeight: 1.9, Base: bidi.Auto})
		if d.Paragraphs[0].RTL != (p.Dir == "rtl") {
			diff.directions++
		}
		chars, bounds := d.Chars(nil, 0), clusterBounds(d)
		for i := 0; i < len(chars); i = bounds[i][1] {
			diff.cluster(tb, chars, p.Ch, bounds[i], d.Text, n, show)
		}
	}
	return diff
}

// cluster compares one cluster: its line and its two edges.
func (diff *difference) cluster(tb testing.TB, chars []layout.Char, want [][5]float64, bounds [2]int, text []rune, paragraph, show int) {
	i, end := bounds[0], bounds[1]
	hanging := text[i] == ' ' && (end == len(chars) || chars[end].Line != chars[i].Line)
	if want[i][4] != 1 || hanging {
		diff.skipped++
		return
	}
	x0, x1, w0, w1 := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for j := i; j < end; j++ {
		x0, x1 = math.Min(x0, chars[j].X0), math.Max(x1, chars[j].X1)
		w0, w1 = math.Min(w0, want[j][2]), math.Max(w1, want[j][3])
		if math.Abs(chars[j].X0-want[j][2]) > tolerance || math.Abs(chars[j].X1-want[j][3]) > tolerance {
			diff.inner++
		}
	}
	diff.clusters++
	if chars[i].Line != int(want[i][1]) {
		if diff.lines++; diff.lines <= show {
			tb.Logf("paragraph %d, %d %q: line %d, browser %v", paragraph, i, text[i:end], chars[i].Line, want[i][1])
		}
		return
	}
	away := math.Max(math.Abs(x0-w0), math.Abs(x1-w1))
	diff.sum += away
	diff.worst = math.Max(diff.worst, away)
	if away > tolerance {
		if diff.beyond++; diff.beyond <= show {
			tb.Logf("paragraph %d, %d %q: %.3f-%.3f, browser %.3f-%.3f", paragraph, i, string(text[i:end]), x0, x1, w0, w1)
		}
	}
}

// TestBrowser holds lines and cluster edges to recordings of a browser: those in testdata/browser, and those in the folder
// RAQIM_BROWSER names (made by testdata/record.py). Within a cluster the two may differ: here a lam-alef is divided, and by
// the caret positions of the face where it has them.
func TestBrowser(t *testing.T) {
	files, err := filepath.Glob("testdata/browser/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no recordings: %v", err)
	}
	if folder := os.Getenv("RAQIM_BROWSER"); folder != "" {
		more, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var rec recording
			if err := json.Unmarshal(data, &rec); err != nil {
				t.Fatal(err)
			}
			diff := compare(t, &rec, 12)
			t.Logf("%v px: %d clusters, worst %.3f, mean %.4f, %d skipped; %d characters divided otherwise",
				rec.Width, diff.clusters, diff.worst, diff.sum/float64(max(diff.clusters, 1)), diff.skipped, diff.inner)
			if diff.clusters == 0 || diff.directions > 0 || diff.lines > 0 || diff.beyond > 0 {
				t.Errorf("%d of another direction, %d on other lines, %d beyond %.3f px", diff.directions, diff.lines, diff.beyond, tolerance)
			}
		})
	}
}
