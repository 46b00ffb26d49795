package mirror

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// directed are the pictures of Fyne that mean a direction of reading, and what stands
// before them in the source.
var directed = regexp.MustCompile(`(\w+\()?\w*theme\.(Navigate(Back|Next)|MenuExpand|Content(Undo|Redo)|Media(Skip|Fast)\w+|MediaPlay|Mail(Reply|ReplyAll|Forward|Send)|Log(in|out)|List)Icon\(\)`)

// No picture that means a direction is shown without being turned with the interface.
func TestEveryDirectedPictureIsTurned(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range directed.FindAllStringSubmatch(string(source), -1) {
			found++
			if m[1] != "Icon(" {
				t.Errorf("%s: %s stays as it is in a mirrored interface", path, m[0])
			}
		}
		return err
	})
	if err != nil || found == 0 {
		t.Errorf("%d were found: %v", found, err)
	}
}
