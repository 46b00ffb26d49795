package store

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// smallDisk mounts a file system of so many bytes; the test is skipped where the
// system does not let us.
func smallDisk(t *testing.T, bytes int) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("raqim-test", folder, "tmpfs", 0, fmt.Sprintf("size=%d", bytes)); err != nil {
		t.Skipf("no file system can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// nobody is a user without rights on what root owns.
const nobody = 65534

// openAsNobody gives up all rights and says, a line each, what reading, opening
// and making a project gives.
func openAsNobody(path string) int {
	if err := syscall.Setgid(nobody); err != nil {
		fmt.Println(err)
		return 1
	}
	if err := syscall.Setuid(nobody); err != nil {
		fmt.Println(err)
		return 1
	}
	schema, err := model.ParseSchema([]byte(schemaJSON))
	if err != nil {
		fmt.Println(err)
		return 1
	}
	say := func(p *Project, err error) {
		if err != nil {
			fmt.Println(model.CodeOf(err), err)
			return
		}
		d, err := p.Document(article.ID)
		fmt.Println("opened", d.Text == text, err)
		p.Close()
	}
	say(OpenReadOnly(path))
	say(Open(path))
	say(Create(filepath.Join(filepath.Dir(path), "new.raqim"), schema))
	return 0
}

// Where permissions are missing, what can be read is read, the rest is refused by
// name, and nothing is left behind.
func TestPermissions(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("needs root, to give up its rights")
	}
	for name, tt := range map[string]struct {
		folder, file os.FileMode
		want         [3]string // reading, writing, making
	}{
		"file and folder are another's": {0o755, 0o644, [3]string{"opened true", "failed", "failed"}},
		"file is another's":             {0o777, 0o644, [3]string{"opened true", "failed", "opened false"}},
		"file is secret":                {0o755, 0o600, [3]string{"failed", "failed", "failed"}},
		"folder is secret":              {0o700, 0o644, [3]string{"failed", "failed", "failed"}},
		"all may write":                 {0o777, 0o666, [3]string{"opened true", "opened true", "opened false"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := filled(t)
			folder := filepath.Dir(path)
			chmod(t, filepath.Dir(folder), 0o755)
			chmod(t, folder, tt.folder)
			chmod(t, path, tt.file)
			before := content(t, folder)
			cmd, _, out := program(t, "nobody", path)
			lines := bufio.NewScanner(out)
			for i, what := range []string{"reading", "writing", "making"} {
				lines.Scan()
				t.Logf("%s: %s", what, lines.Text())
				if !strings.HasPrefix(lines.Text(), tt.want[i]) {
					t.Errorf("%s gave %q, want %s", what, lines.Text(), tt.want[i])
				}
			}
			if err := cmd.Wait(); err != nil {
				t.Error(err)
			}
			after := content(t, folder)
			delete(after, "new.raqim")
			if tt.file == 0o644 && tt.folder == 0o777 {
				// Who may write here but not there cannot remove SQLite's side files.
				delete(after, "p.raqim-wal")
				delete(after, "p.raqim-shm")
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("the folder changed: %s", diff)
			}
		})
	}
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}
