package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// article mixes Arabic, Latin, three kinds of digits, quotation marks and
// brackets in its second paragraph.
const article = "خبر قصير من مدينة نورس\n" +
	"قال المتحدث Karim Noor: \"لن نقبل 25 مقترحا\" في ٣ تموز (AFR)، وأضاف «نعم» ثم ۱۲ كلمة.\n" +
	"وانتهى الخبر عند هذا السطر.\n"

// file is a project with that one article.
type file struct {
	tb      testing.TB
	path    string
	article string // path of the text file
}

func newFile(tb testing.TB, text string) *file {
	tb.Helper()
	dir := tb.TempDir()
	f := &file{tb: tb, path: filepath.Join(dir, "p.raqim"), article: filepath.Join(dir, "a.txt")}
	if err := os.WriteFile(f.article, []byte(text), 0o644); err != nil {
		tb.Fatal(err)
	}
	f.run("new", f.path)
	f.run("import", f.path, f.article)
	return f
}

// run runs a command of the program and gives what it printed.
func (f *file) run(args ...string) string {
	f.tb.Helper()
	return f.runs(0, args...)
}

// runs runs a command, which may end with code as well.
func (f *file) runs(code int, args ...string) string {
	f.tb.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != code {
		f.tb.Fatalf("raqim %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return stdout.String()
}

// span is what the export says of a span.
type span struct {
	ID, Label, Text string
	Start, End      int
}

// spans exports the project, also while the window has it open. A project that
// nobody has marked has none.
func (f *file) spans() []span {
	f.tb.Helper()
	if !f.begun() {
		return nil
	}
	var line struct {
		Text  string
		Spans []span
	}
	if err := json.Unmarshal([]byte(f.run("export", f.path, "--format", "jsonl", "--out", "-")), &line); err != nil {
		f.tb.Fatal(err)
	}
	for _, s := range line.Spans {
		if got := string([]rune(line.Text)[s.Start:s.End]); got != s.Text {
			f.tb.Errorf("%s: text[%d:%d] is %q, the span says %q", s.ID, s.Start, s.End, got, s.Text)
		}
	}
	return line.Spans
}

// begun reports whether the one article has a set.
func (f *file) begun() bool {
	f.tb.Helper()
	var docs struct{ Documents []struct{ Sets []any } }
	if err := json.Unmarshal([]byte(f.run("docs", "--json", f.path)), &docs); err != nil {
		f.tb.Fatal(err)
	}
	return len(docs.Documents) == 1 && len(docs.Documents[0].Sets) > 0
}

// box is a character's place in its paragraph, pixels from the text box's left.
type box struct {
	line   int
	x0, x1 float64
}

// boxes asks `raqim layout` where every character of the article stands, by code
// point; lines are counted through the article.
func (f *file) boxes(g geometry) map[int]box {
	f.tb.Helper()
	out := f.run("layout", f.article, "--size", number(g.Em), "--width", number(g.Width))
	boxes, offset, line := map[int]box{}, 0, 0
	for row := range strings.Lines(out) {
		var p struct {
			N  int
			Ch [][4]float64
		}
		if err := json.Unmarshal([]byte(row), &p); err != nil {
			f.tb.Fatal(err)
		}
		last := 0
		for _, c := range p.Ch {
			boxes[offset+int(c[0])] = box{line + int(c[1]), c[2], c[3]}
			last = max(last, int(c[1]))
		}
		offset, line = offset+p.N+1, line+last+1
	}
	return boxes
}

// find gives the code points of the first place where word stands in the article.
func find(tb testing.TB, word string) (start, end int) {
	tb.Helper()
	at := strings.Index(article, word)
	if at < 0 {
		tb.Fatalf("%q does not stand in the article", word)
	}
	start = len([]rune(article[:at]))
	return start, start + len([]rune(word))
}
