package bidi

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// removedLevel stands for the "x" of the test files: a character that X9
// removes has no level.
const removedLevel = 255

// expectation is what a line of a test file says about a text.
type expectation struct {
	paragraph Level // 255: not said
	levels    []Level
	order     []int
}

// unicodeFile opens a file of the Unicode Character Database.
func unicodeFile(t *testing.T, name string) *os.File {
	t.Helper()
	dir := os.Getenv("RAQIM_UNICODE_DATA")
	if dir == "" {
		dir = "/usr/share/unicode"
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		if testing.Short() {
			t.Skipf("%v", err)
		}
		t.Fatalf("%v\ninstall the Debian package unicode-data (make test does) or name the folder of the files in RAQIM_UNICODE_DATA", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// judge counts the cases of a file and reports the first failures.
type judge struct {
	t             *testing.T
	file          string
	cases, failed int
	resolver      Resolver
	order         []int
}

func (j *judge) check(line int, text []rune, base Base, want expectation) {
	j.cases++
	levels, paragraph := j.resolver.Levels(text, base)
	ResetLine(text, levels, paragraph)
	j.order = VisualOrder(j.order, levels)
	err := want.differs(text, levels, paragraph, j.order)
	if err == nil {
		return
	}
	if j.failed++; j.failed <= 10 {
		j.t.Errorf("%s:%d: %U base %d: %v", j.file, line, text, base, err)
	}
}

func (want expectation) differs(text []rune, levels []Level, paragraph Level, order []int) error {
	if want.paragraph != removedLevel && paragraph != want.paragraph {
		return fmt.Errorf("paragraph level %d, want %d", paragraph, want.paragraph)
	}
	if len(levels) != len(want.levels) {
		return fmt.Errorf("%d levels, want %d", len(levels), len(want.levels))
	}
	for i, l := range want.levels {
		if l == removedLevel {
			if !removed.has(classOf(text[i])) {
				return fmt.Errorf("character %d has no level in the file, yet X9 keeps it", i)
			}
			continue
		}
		if levels[i] != l {
			return fmt.Errorf("levels %v, want %v", levels, want.levels)
		}
	}
	seen := slices.DeleteFunc(slices.Clone(order), func(i int) bool { return want.levels[i] == removedLevel })
	if !slices.Equal(seen, want.order) {
		return fmt.Errorf("order %v, want %v", seen, want.order)
	}
	return nil
}

func (j *judge) report() {
	j.t.Logf("%s: %d cases, %d failed", j.file, j.cases, j.failed)
	if j.cases == 0 {
		j.t.Errorf("%s holds no case", j.file)
	}
}

// representative is one character of each class, taken from UnicodeData.txt by
// hand, so that the class table is under test as well.
var representative = map[string]rune{
	"L": 'a', "R": 0x05D0, "AL": 0x0627, "EN": '1', "ES": '+', "ET": '%', "AN": 0x0661, "CS": ',',
	"NSM": 0x064B, "BN": 0x200C, "B": 0x2029, "S": '\t', "WS": ' ', "ON": '!',
	"LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
	"LRE": 0x202A, "RLE": 0x202B, "PDF": 0x202C, "LRO": 0x202D, "RLO": 0x202E,
}

func TestConformanceBidiTest(t *testing.T) {
	const name = "BidiTest.txt"
	j := &judge{t: t, file: name}
	var want expectation
	eachLine(t, name, func(n int, line string) {
		switch {
		case strings.HasPrefix(line, "@Levels:"):
			want.levels = levelList(t, strings.TrimPrefix(line, "@Levels:"))
			return
		case strings.HasPrefix(line, "@Reorder:"):
			want.order = indexList(t, strings.TrimPrefix(line, "@Reorder:"))
			return
		case strings.HasPrefix(line, "@"):
			return
		}
		input, bits, _ := strings.Cut(line, ";")
		var text []rune
		for _, c := range strings.Fields(input) {
			text = append(text, representative[c])
		}
		set, err := strconv.ParseUint(strings.TrimSpace(bits), 16, 8)
		if err != nil {
			t.Fatalf("%s:%d: %v", name, n, err)
		}
		// The file gives no paragraph level: it is said by the direction, or
		// follows from the first strong class of the input as it stands there.
		for bit, base := range []Base{Auto, LTR, RTL} {
			if set&(1<<bit) == 0 {
				continue
			}
			want.paragraph = Level(max(0, bit-1))
			if base == Auto {
				want.paragraph = firstOf(strings.Fields(input))
			}
			j.check(n, text, base, want)
		}
	})
	j.report()
}

// firstOf is P2 and P3 over the class names of BidiTest.txt, written apart from
// the resolver: isolates are cut out of the list, then the first strong is read.
func firstOf(classes []string) Level {
	for i := 0; i < len(classes); i++ {
		switch classes[i] {
		case "L":
			return 0
		case "R", "AL":
			return 1
		case "LRI", "RLI", "FSI":
			open := 1
			for i++; i < len(classes) && open > 0; i++ {
				switch classes[i] {
				case "LRI", "RLI", "FSI":
					open++
				case "PDI":
					open--
				}
			}
			i--
		}
	}
	return 0
}

func TestConformanceBidiCharacterTest(t *testing.T) {
	const name = "BidiCharacterTest.txt"
	j := &judge{t: t, file: name}
	eachLine(t, name, func(n int, line string) {
		fields := strings.Split(line, ";")
		if len(fields) != 5 {
			t.Fatalf("%s:%d: %d fields, want 5", name, n, len(fields))
		}
		var text []rune
		for _, h := range strings.Fields(fields[0]) {
			r, err := strconv.ParseUint(h, 16, 32)
			if err != nil {
				t.Fatalf("%s:%d: %v", name, n, err)
			}
			text = append(text, rune(r))
		}
		base, ok := map[string]Base{"0": LTR, "1": RTL, "2": Auto}[fields[1]]
		if !ok {
			t.Fatalf("%s:%d: direction %q", name, n, fields[1])
		}
		j.check(n, text, base, expectation{levelList(t, fields[2])[0], levelList(t, fields[3]), indexList(t, fields[4])})
	})
	j.report()
}

// eachLine calls use with every line that is neither empty nor a comment.
func eachLine(t *testing.T, name string, use func(n int, line string)) {
	t.Helper()
	lines := bufio.NewScanner(unicodeFile(t, name))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if line = strings.TrimSpace(line); line != "" {
			use(n, line)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

func levelList(t *testing.T, s string) (levels []Level) {
	t.Helper()
	for _, f := range strings.Fields(s) {
		if f == "x" {
			levels = append(levels, removedLevel)
			continue
		}
		levels = append(levels, Level(number(t, f)))
	}
	return levels
}

func indexList(t *testing.T, s string) (list []int) {
	t.Helper()
	for _, f := range strings.Fields(s) {
		list = append(list, number(t, f))
	}
	return list
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestClasses holds the class of every assigned character against
// DerivedBidiClass.txt, and the brackets against BidiBrackets.txt.
func TestClasses(t *testing.T) {
	names := map[string]class{
		"L": classL, "R": classR, "AL": classAL, "EN": classEN, "ES": classES, "ET": classET, "AN": classAN, "CS": classCS,
		"NSM": classNSM, "BN": classBN, "B": classB, "S": classS, "WS": classWS, "ON": classON,
		"LRI": classLRI, "RLI": classRLI, "FSI": classFSI, "PDI": classPDI,
		"LRE": classLRE, "RLE": classRLE, "LRO": classLRO, "RLO": classRLO, "PDF": classPDF,
	}
	characters := 0
	eachLine(t, "extracted/DerivedBidiClass.txt", func(n int, line string) {
		codes, name, _ := strings.Cut(line, ";")
		want := names[strings.TrimSpace(name)]
		for r := range codePoints(t, codes) {
			got := classOf(r)
			if got == classOpen || got == classClose {
				got = classON
			}
			if surrogate := r >= 0xD800 && r <= 0xDFFF; got != want && !surrogate {
				t.Errorf("%U: class %d, want %d", r, got, want)
			}
			characters++
		}
	})
	t.Logf("DerivedBidiClass.txt: %d characters", characters)
}

func TestBrackets(t *testing.T) {
	listed := map[rune]bool{}
	eachLine(t, "BidiBrackets.txt", func(n int, line string) {
		f := strings.Split(line, ";")
		r, mate, kind := codePoint(t, f[0]), codePoint(t, f[1]), strings.TrimSpace(f[2])
		listed[r] = true
		if want := map[string]class{"o": classOpen, "c": classClose}[kind]; classOf(r) != want {
			t.Errorf("%U: class %d, want %d", r, classOf(r), want)
		}
		if kind == "o" && closingOf(r) != canonical(mate) {
			t.Errorf("%U: mate %U, want %U", r, closingOf(r), canonical(mate))
		}
	})
	for r := rune(0); r <= 0x10FFFF; r++ {
		if c := classOf(r); (c == classOpen || c == classClose) && !listed[r] {
			t.Errorf("%U is no paired bracket", r)
		}
	}
}

func codePoint(t *testing.T, hex string) rune {
	t.Helper()
	r, err := strconv.ParseUint(strings.TrimSpace(hex), 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return rune(r)
}

// codePoints yields the code points of "0041" or "0041..005A".
func codePoints(t *testing.T, s string) func(yield func(rune) bool) {
	t.Helper()
	first, last, isRange := strings.Cut(s, "..")
	if !isRange {
		last = first
	}
	from, to := codePoint(t, first), codePoint(t, last)
	return func(yield func(rune) bool) {
		for r := from; r <= to && yield(r); r++ {
			continue
		}
	}
}
