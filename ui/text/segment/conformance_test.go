package segment

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// conformanceFile opens a test file of Unicode 17.0, which the module go-text/typesetting carries.
func conformanceFile(t *testing.T, name string) *os.File {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatalf("go list -m github.com/go-text/typesetting: %v", err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "segmenter", "test", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestConformanceLines(t *testing.T)     { conform(t, "LineBreakTest.txt", Lines, Line) }
func TestConformanceGraphemes(t *testing.T) { conform(t, "GraphemeBreakTest.txt", Graphemes, Grapheme) }
func TestConformanceWords(t *testing.T)     { conform(t, "WordBreakTest.txt", Words, Word) }

// conform holds an algorithm against every line of a test file, whose first must name the version.
func conform(t *testing.T, name string, find func([]Break, []rune), bit Break) {
	lines := bufio.NewScanner(conformanceFile(t, name))
	header := strings.TrimSuffix(name, ".txt") + "-" + Unicode + ".txt"
	if !lines.Scan() || !strings.Contains(lines.Text(), header) {
		t.Fatalf("%s begins with %q, want %s", name, lines.Text(), header)
	}
	cases, failed := 0, 0
	for n := 2; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		text, want := conformanceCase(t, line)
		found := make([]Break, len(text))
		find(found, text)
		cases++
		for i := range text {
			// the line file says nothing before the first character (LB2); the others divide there
			if i > 0 && (found[i]&bit != 0) != want[i] || i == 0 && (found[i]&bit != 0) != (bit != Line) {
				if failed++; failed <= 10 {
					t.Errorf("%s:%d: %U at %d: %v\n%s", name, n, text, i, found, lines.Text())
				}
				break
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if cases < 500 {
		t.Errorf("%s holds %d cases only", name, cases)
	}
	t.Logf("%s 17.0: %d cases, %d failed", name, cases, failed)
}

// conformanceCase reads "÷ 0041 × 0301 ÷": the characters, and whether there is a break before each.
func conformanceCase(t *testing.T, line string) (text []rune, breaks []bool) {
	t.Helper()
	before := false
	for _, field := range strings.Fields(line) {
		switch field {
		case "÷":
			before = true
		case "×":
			before = false
		default:
			r, err := strconv.ParseUint(field, 16, 32)
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			text, breaks = append(text, rune(r)), append(breaks, before)
		}
	}
	return text, breaks
}
