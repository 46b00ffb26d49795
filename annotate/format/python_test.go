package format

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/model"
)

// reader is a consumer as they are: it reads the lines with Python's own JSON,
// cuts every span out of the text, and prints how many there were.
const reader = `
import hashlib, json, sys
KEYS = ["format","id","name","language","offset_unit","sha256","text","meta","date","set","spans","relations"]
SPAN = ["id","label","start","end","parts","text","attributes","entity"]
def cut(text, unit, start, end):
    if unit == "codepoint": return text[start:end]
    if unit == "utf16": return text.encode("utf-16-le")[2*start:2*end].decode("utf-16-le")
    return text.encode()[start:end].decode()
count = 0
for line in sys.stdin.buffer:
    d = json.loads(line.decode("utf-8"))
    reviewed = "unresolved" in d
    assert list(d) == KEYS + ["unresolved"] * reviewed, list(d)
    assert hashlib.sha256(d["text"].encode()).hexdigest() == d["sha256"]
    for s in d["spans"]:
        assert list(s) == SPAN + ["provenance"] * reviewed, list(s)
        got = " ".join(cut(d["text"], d["offset_unit"], a, b) for a, b in s["parts"])
        assert got == s["text"], (got, s)
        assert s["start"] == s["parts"][0][0] and s["end"] == s["parts"][-1][1]
        if len(s["parts"]) == 1: assert cut(d["text"], d["offset_unit"], s["start"], s["end"]) == s["text"]
        count += 1
    ids = [s["id"] for s in d["spans"]]
    for p in [x["provenance"] for x in d["spans"] + d["relations"] if reviewed]:
        assert list(p) == ["how", "from", "by", "reason"] and p["how"] in ("unanimous", "adjudicated", "edited"), p
        assert all(len(o) == 2 for o in p["from"]) and (p["from"] or p["how"] == "edited"), p
    for r in d["relations"]:
        ends = [e for e in (r["from"], r["to"]) if e not in ("AUTHOR", "t0") and not e.startswith("entity:")]
        assert ends and all(e in ids for e in ends), r
print(count)
`

func TestPythonReadsJSONL(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is not installed")
	}
	for _, unit := range []model.OffsetUnit{model.CodePoint, model.UTF16, model.Byte} {
		var all strings.Builder
		spans := 0
		add := func(p *memory, author string) {
			text, summary := exported(t, "jsonl", p, Options{Sets: []string{author}, Unit: unit})
			all.WriteString(text)
			spans += summary.Spans
		}
		add(samples(t), "a1")
		add(samples(t), "a2")
		random := rapid.Custom(func(t *rapid.T) *memory { return randomProject(t) })
		for i := range 40 {
			p := random.Example(i)
			for _, d := range p.docs {
				for _, set := range d.Sets {
					add(p, set.Set.Author)
				}
			}
		}
		cmd := exec.CommandContext(t.Context(), "python3", "-c", reader)
		cmd.Stdin = strings.NewReader(all.String())
		out, err := cmd.CombinedOutput()
		if err != nil || strings.TrimSpace(string(out)) != fmt.Sprint(spans) || spans < 1000 {
			t.Errorf("%s: %v, %d spans written, Python says:\n%s", unit, err, spans, out)
		}
	}
}
