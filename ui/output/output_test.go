package output

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFileKeepsTheOldOneWhenWritingFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := File(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, strings.Repeat("new", 1<<16))
		return broken
	})
	data, _ := os.ReadFile(path)
	if !errors.Is(err, broken) || string(data) != "old" {
		t.Errorf("after %v the file holds %q", err, data)
	}
	if err := File(filepath.Join(path, "below"), func(io.Writer) error { return nil }); err == nil {
		t.Error("a file below a file was written")
	}
}
