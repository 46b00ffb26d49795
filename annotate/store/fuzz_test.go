package store

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"raqim/model"
)

// Whatever is written over a project file, opening and checking it gives an error
// or an answer, and leaves the file as it is.
func FuzzOpen(f *testing.F) {
	whole, err := os.ReadFile(filled(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(0), []byte("SQLite format 3\x00"))
	f.Add(uint32(16), []byte{0, 0})          // page size
	f.Add(uint32(28), []byte{0xff, 0xff})    // number of pages
	f.Add(uint32(60), []byte{0, 0, 0, 2})    // version
	f.Add(uint32(100), []byte{0x0d, 0, 0})   // head of the first table
	f.Add(uint32(9*4096), make([]byte, 512)) // within the tables
	f.Add(uint32(len(whole)-1), []byte{1, 2, 3})
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, at uint32, patch []byte) {
		broken := append([]byte{}, whole...)
		start := int(at) % (len(whole) + 1)
		broken = append(broken[:start], append(append([]byte{}, patch...), broken[min(start+len(patch), len(broken)):]...)...)
		path := filepath.Join(folder, strconv.Itoa(os.Getpid())+".raqim")
		if err := os.WriteFile(path, broken, 0o644); err != nil {
			t.Fatal(err)
		}
		defer removeProject(path)
		begun := time.Now()
		for _, open := range []func(string) (*Project, error){Open, OpenReadOnly} {
			p, err := open(path)
			if err != nil {
				continue
			}
			_, _ = p.Check(t.Context(), nil)
			_, _ = readState(p)
			_, _ = p.Entries(model.Scope{Document: article.ID, Author: "a1"})
			_ = p.Close()
		}
		if took := time.Since(begun); took > 10*time.Second {
			t.Errorf("it took %v", took)
		}
		after, err := os.ReadFile(path)
		if err != nil || !sameButForSize(after, broken) {
			t.Errorf("the file was changed (%v)", err)
		}
	})
}

// sameButForSize compares project files without the fields of the header that
// SQLite sets right when the size of the file is not as they say: change counter,
// size, and the version that wrote them (https://sqlite.org/fileformat2.html).
func sameButForSize(a, b []byte) bool {
	masked := func(data []byte) string {
		data = append([]byte{}, data...)
		for i := range data[:min(len(data), 100)] {
			if (i >= 24 && i < 32) || i >= 92 {
				data[i] = 0
			}
		}
		return string(data)
	}
	return masked(a) == masked(b)
}

// Ids that are accepted are those that NextID counts, each in one form only.
func FuzzIDNumber(f *testing.F) {
	for _, id := range []string{"s1", "s12", "s0", "s-1", "s+1", "s01", "r1", "s", "", "s１", "s1 ", "s99999999999999999999"} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		n, err := idNumber("s", id)
		if err == nil && (n < 1 || id != "s"+strconv.Itoa(n)) {
			t.Errorf("idNumber(%q) = %d", id, n)
		}
		digits := strings.TrimPrefix(id, "s")
		if m, bad := strconv.ParseUint(digits, 10, 31); bad == nil && m > 0 && id == "s"+strconv.FormatUint(m, 10) && err != nil {
			t.Errorf("idNumber(%q): %v", id, err)
		}
	})
}
