package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Further physical keys, as X counts them.
const codeD, codeS, code2 = "40", "39", "11"

// listed is what the list of documents says of one.
type listed struct {
	Name   string
	Status string
	Date   struct{ Value, Status, Evidence string }
}

func (f *file) documents() []listed {
	f.tb.Helper()
	var docs struct{ Documents []listed }
	if err := json.Unmarshal([]byte(f.run("docs", "--json", f.path)), &docs); err != nil {
		f.tb.Fatal(err)
	}
	return docs.Documents
}

// A date that can be two days is stored as one of them, and the document is done,
// all of it by keys on a Persian keyboard, on which a shortcut's letters are not.
func TestADateIsSetAndADocumentDoneOnAPersianKeyboard(t *testing.T) {
	s, f := newScreen(t), newFile(t, "11/9/2031\nوافق مجلس نورس على الخطة.\n")
	other := filepath.Join(t.TempDir(), "b.txt")
	if err := os.WriteFile(other, []byte("خبر ثان\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	f.run("import", f.path, other)
	w := open(s, f)
	s.layout("ir")
	w.key("ctrl+Home")
	w.key("shift+End")
	s.xdotool("key", "--clearmodifiers", "ctrl+shift+"+codeD)
	time.Sleep(500 * time.Millisecond)
	s.xdotool("key", "--clearmodifiers", codeS)
	s.xdotool("key", "--clearmodifiers", code2)
	s.picture("date")
	w.key("Return")
	until(t, "the date is stored", func() bool { return f.documents()[0].Date.Value != "" })
	got := f.documents()[0]
	if got.Date.Value != "2031-11-09" || got.Date.Status != "explicit_doubtful" || got.Date.Evidence != "11/9/2031" {
		t.Errorf("stored is %+v", got.Date)
	}
	w.key("ctrl+Return")
	until(t, "the document is done", func() bool { return f.documents()[0].Status == "done" })
	s.picture("queue")
	s.xdotool("key", "--clearmodifiers", "ctrl+"+codeZ) // the other one is open now
	until(t, "it is not done any more", func() bool { return f.documents()[0].Status == "untouched" })
	s.xdotool("key", "--clearmodifiers", "ctrl+"+codeZ)
	until(t, "the date is gone", func() bool { return f.documents()[0].Date.Value == "" })
	s.layout("us")
	w.close()
}
