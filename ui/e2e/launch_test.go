package e2e

import (
	"net/url"
	"os"
	"path/filepath"
	"testing"
)

// A launcher may hand over a file URI, and a desktop finds the window's icon by
// its class.
func TestOpenedFromTheDesktop(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	moved := filepath.Join(filepath.Dir(f.path), "أخبار 1.raqim")
	if err := os.Rename(f.path, moved); err != nil {
		t.Fatal(err)
	}
	f.path = (&url.URL{Scheme: "file", Path: moved}).String()
	w := open(s, f)
	s.xdotool("search", "--onlyvisible", "--classname", `^io\.github\.raqim\.Raqim$`)
	w.close()
}
