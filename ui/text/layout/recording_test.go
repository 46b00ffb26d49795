package layout_test

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// recording is what another program said about texts; testdata/record.py makes it and describes it.
type recording struct {
	Judge string
	Size  float64
	Grid  float64 // units in a pixel
	Fonts []struct {
		File, SHA256 string
	}
	Paragraphs []struct {
		Name, Text string
		Layouts    map[string]*recordedLayout // by width in pixels
	}
}

// recordedLayout is a paragraph at one width. After unpack Line and Left are no longer differences.
type recordedLayout struct {
	RTL               bool
	Line, Left, Width []int // lengths in units of the recording's grid
	grid              float64
}

func (l *recordedLayout) unpack(grid float64) {
	l.grid = grid
	for i := 1; i < len(l.Line); i++ {
		l.Line[i] += l.Line[i-1]
		l.Left[i] += l.Left[i-1]
	}
}

// edges returns the left and right edge of a character in pixels.
func (l *recordedLayout) edges(i int) (x0, x1 float64) {
	return float64(l.Left[i]) / l.grid, float64(l.Left[i]+l.Width[i]) / l.grid
}

func readRecording(tb testing.TB, name string) *recording {
	tb.Helper()
	file, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	rec := new(recording)
	if err := json.NewDecoder(unzipped).Decode(rec); err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	for _, p := range rec.Paragraphs {
		for _, l := range p.Layouts {
			l.unpack(rec.Grid)
		}
	}
	return rec
}

// recordings returns the recordings of a folder of testdata, and what is in the folder that RAQIM_RECORDINGS names.
func recordings(tb testing.TB, folder string) []string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.json.gz"))
	if err != nil || len(files) == 0 {
		tb.Fatalf("no recordings in %s: %v", folder, err)
	}
	if more := os.Getenv("RAQIM_RECORDINGS"); more != "" {
		others, err := filepath.Glob(filepath.Join(more, folder, "*.json.gz"))
		if err != nil {
			tb.Fatal(err)
		}
		files = append(files, others...)
	}
	return files
}

// fontsOf returns the very fonts of a recording, or skips the test where one of them is not on this machine.
func fontsOf(tb testing.TB, rec *recording) *face.Stack {
	tb.Helper()
	var files []string
	for _, f := range rec.Fonts {
		data, err := os.ReadFile(fontPath(f.File))
		if sum := sha256.Sum256(data); err == nil && hex.EncodeToString(sum[:]) != f.SHA256 {
			tb.Skipf("%s is another edition than the one recorded", f.File)
		}
		files = append(files, f.File)
	}
	return recordedFonts(tb, files)
}

// fontPath finds a font that was recorded from the root of the project.
func fontPath(file string) string {
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join("..", "..", "..", file)
}

// recordedFonts returns a stack of font files, or skips the test where one of them is not on this machine.
func recordedFonts(tb testing.TB, files []string) *face.Stack {
	tb.Helper()
	var faces []*face.Face
	for _, file := range files {
		data, err := os.ReadFile(fontPath(file))
		if err != nil {
			tb.Skipf("a font of the recording is not here: %v (packages fonts-noto-core and fonts-dejavu-core)", err)
		}
		f, err := face.Parse(file, data)
		if err != nil {
			tb.Fatal(err)
		}
		faces = append(faces, f)
	}
	return face.NewStack(faces...)
}

// layRecorded lays a recorded paragraph out at a width, in the direction of the recording.
func layRecorded(tb testing.TB, fonts *face.Stack, rec *recording, text []rune, width string, rtl bool) *layout.Document {
	tb.Helper()
	px, err := strconv.ParseFloat(width, 64)
	if err != nil {
		tb.Fatal(err)
	}
	base := bidi.LTR
	if rtl {
		base = bidi.RTL
	}
	d := engine.Document(text, layout.Config{Fonts: fonts, Size: rec.Size, Width: px, LineHeight: 1.9, Base: base})
	if len(d.Paragraphs) != 1 {
		tb.Fatalf("%d paragraphs in %q", len(d.Paragraphs), string(text))
	}
	return d
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

// excuses are the reasons why we differ from a judge: by "STACK NAME at WIDTH", where STACK and WIDTH may be left out.
type excuses map[string]string

// of returns the name under which a paragraph is excused in a font stack at a width.
func (e excuses) of(stack, paragraph, width string) (string, bool) {
	for _, name := range []string{paragraph, stack + " " + paragraph, paragraph + " at " + width, stack + " " + paragraph + " at " + width} {
		if _, ok := e[name]; ok {
			return name, true
		}
	}
	return "", false
}

// stackName is the name of the font stack of a recording.
func stackName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".json.gz") }
