package article

import (
	"bytes"
	"encoding/json"
	"html"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"raqim/model"
)

// measuring writes into the page what its text is, and where the browser put each code point: left,
// width, and the middle of its line.
const measuring = `<script>document.fonts.load('18px Vazirmatn','ب').then(()=>document.fonts.ready).then(()=>{
const t=document.getElementById('text'),boxes=[],r=document.createRange(),w=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);
for(let n;n=w.nextNode();){let i=0;for(const c of n.data){r.setStart(n,i);i+=c.length;r.setEnd(n,i);const b=r.getClientRects()[0];
boxes.push(b?[b.left,b.width,(b.top+b.bottom)/2]:[-1,-1,-1])}}
const p=document.createElement('pre');p.id='answer';p.textContent=JSON.stringify({text:t.textContent,boxes});document.body.append(p)})</script></body>`

// measured is what the script says.
type measured struct {
	Text  string
	Boxes [][3]float64
}

// TestABrowserJoinsLettersUnderMarks has Chromium lay an article out with marks that cut words,
// and without any: every character must stand where it stood. It runs where RAQIM_E2E is set and there is
// a Chromium.
func TestABrowserJoinsLettersUnderMarks(t *testing.T) {
	browser, err := exec.LookPath("chromium")
	if os.Getenv("RAQIM_E2E") == "" || err != nil {
		t.Skip("needs RAQIM_E2E=1 and chromium")
	}
	a := Article{Schema: schema(t), Document: model.NewDocument("a", "السلام على الله، لأنها قالت: لا، سألتمونيها في ٢٠٣١/١٠/٢١ و16:40 NATO محمّد گفت\u200cوگو می\u200cخواهیم.\nWe said \"نعم, no\" and left.\n")}
	a.Document.Language = "ar"
	plain := lay(t, browser, a)
	for i, r := range [][2]model.Offset{{0, 3}, {5, 6}, {17, 18}, {18, 30}, {27, 31}, {33, 39}, {35, 37}, {45, 50}, {50, 53}, {58, 66}, {60, 61}, {66, 72}, {68, 71}, {80, 84}, {82, 90}, {96, 104}, {99, 112}} {
		a.Marked.Spans = append(a.Marked.Spans, model.Span{
			ID: model.SpanID("s" + string(rune('a'+i))), Label: []string{"QUOTE", "TARGET", "CUE"}[i%3], Parts: []model.Range{{Start: r[0], End: r[1]}},
		})
	}
	marked := lay(t, browser, a)
	if plain.Text != a.Document.Text || marked.Text != a.Document.Text {
		t.Fatalf("the text is %q, and with marks %q", plain.Text, marked.Text)
	}
	// The browser rounds what stands before each element to 1/64 of a pixel. Where a mark
	// cuts a ligature, all of the glyph is one side's.
	const slack, ligature = 0.25, 12
	for i, p := range plain.Boxes {
		m := marked.Boxes[i]
		if math.Abs(p[0]-m[0]) > ligature || math.Abs(p[2]-m[2]) > slack {
			t.Errorf("the character %d is at %v, and with marks at %v", i, p, m)
		}
		if i > 0 && math.Abs(right(plain, i)-right(marked, i)) > slack && math.Abs(p[0]-m[0]) > slack {
			t.Errorf("the character %d moved with both its edges, from %v to %v", i, p, m)
		}
	}
}

func right(m measured, i int) float64 { return m.Boxes[i][0] + m.Boxes[i][1] }

// lay has the browser lay an article out.
func lay(t *testing.T, browser string, a Article) measured {
	t.Helper()
	var page bytes.Buffer
	if err := WriteHTML(&page, a); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.html")
	if err := os.WriteFile(path, bytes.Replace(page.Bytes(), []byte("</body>"), []byte(measuring), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=5000",
		"--window-size=1000,1000", "--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+path).Output()
	if err != nil {
		t.Fatal(err)
	}
	_, answer, ok := strings.Cut(string(out), `<pre id="answer">`)
	answer, _, closed := strings.Cut(answer, "</pre>")
	var m measured
	if err := json.Unmarshal([]byte(html.UnescapeString(answer)), &m); err != nil || !ok || !closed {
		t.Fatalf("the browser answers %v %.200q", err, answer)
	}
	return m
}
