package shape

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"raqim/ui/text/bidi"
)

// chromiumBreaks is what testdata/breaks.py recorded.
type chromiumBreaks struct {
	Judge  string
	Texts  string // one a line
	Starts [][]int
}

func readBreaks(t *testing.T) (rec chromiumBreaks) {
	t.Helper()
	f, err := os.Open("testdata/breaks.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewDecoder(z).Decode(&rec); err != nil {
		t.Fatal(err)
	}
	return rec
}

// otherBreaks are the places of the recording where we differ from Chromium, a bar there. Chromium forbids a break behind a
// hyphen that begins a line (LB20a, where we see what stands before), and allows some around currencies and degrees (LB25).
var otherBreaks = []string{
	"ا--|ا", "ا?-|ا",
	"9]|°ب", "9\u200b°|(9", "ا£|[\u202c9", "۴/|£字",
}

func lineStarts(text []rune) (starts []int) {
	var resolver bidi.Resolver
	levels, _ := resolver.Levels(text, bidi.Auto)
	for i, b := range (Boundaries{}).Find(nil, text, levels) {
		if b&Break != 0 {
			starts = append(starts, i)
		}
	}
	return starts
}

func TestLinesBreakAsInChromium(t *testing.T) {
	rec := readBreaks(t)
	places := 0
	var others []string
	for n, line := range strings.Split(rec.Texts, "\n") {
		text := []rune(line)
		ours, theirs := lineStarts(text), rec.Starts[n]
		for i := 1; i < len(text); i++ {
			places++
			if slices.Contains(ours, i) != slices.Contains(theirs, i) {
				others = append(others, string(text[:i])+"|"+string(text[i:]))
			}
		}
	}
	t.Logf("%s: %d places, %d otherwise", rec.Judge, places, len(others))
	if places < 50_000 {
		t.Errorf("%d places only", places)
	}
	if !slices.Equal(others, otherBreaks) {
		t.Errorf("other breaks:\n%+q", others)
	}
}

// What people write, by hand: a bar wherever a line may begin.
func TestTailor(t *testing.T) {
	for _, text := range []string{
		"انظر |https://example.org/news/12?|id=5&lang=ar |ثم",
		"في |2023-|2024 |و-5 |درجات",
		"صوت |عليه |85% |(أي |17)، |ثم |, |توقف",
		"وزير |/|نائب |و/|أو |and/or",
		"مكتب |test@example.org |أو |C:\\path |هنا",
		"قال: |«نعم»! |ثم |(لا) |[1]|[2]",
	} {
		plain := []rune(strings.ReplaceAll(text, "|", ""))
		var got strings.Builder
		starts := lineStarts(plain)
		for i, r := range plain {
			if slices.Contains(starts, i) {
				got.WriteByte('|')
			}
			got.WriteRune(r)
		}
		if got.String() != text {
			t.Errorf("%s\nwant %s", got.String(), text)
		}
	}
}
