package i18n

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"raqim/assets"
)

// catalogue gives the keys of English by file.
func catalogue(t *testing.T) map[string]string {
	t.Helper()
	keys := map[string]string{}
	names, _ := fs.Glob(assets.Texts(), "en/*.json")
	if len(names) == 0 {
		t.Fatal("no catalogue files")
	}
	for _, name := range names {
		data, err := fs.ReadFile(assets.Texts(), name)
		if err != nil {
			t.Fatal(err)
		}
		var file map[string]any
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for key := range file {
			if other := keys[key]; other != "" {
				t.Errorf("%s stands in %s and %s", key, other, name)
			}
			keys[key] = name
		}
	}
	return keys
}

var callOfT = regexp.MustCompile(`i18n\.T\(\s*"([^"]+)"`)

// usedKeys gives the keys that the program's source asks for, with a place each.
// A key that is chosen from a table is found as any quoted string that is a key.
func usedKeys(t *testing.T) (called map[string]string, source string) {
	t.Helper()
	called = map[string]string{}
	var all strings.Builder
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		all.Write(data)
		for _, m := range callOfT.FindAllStringSubmatch(string(data), -1) {
			if filepath.Base(path) != "i18n.go" {
				called[m[1]] = path
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return called, all.String()
}

func TestEveryKeyUsedExists(t *testing.T) {
	keys := catalogue(t)
	called, _ := usedKeys(t)
	for key, path := range called {
		if keys[key] == "" {
			t.Errorf("%s asks for %q, which the catalogue lacks", path, key)
		}
	}
}

func TestEveryKeyIsUsed(t *testing.T) {
	_, source := usedKeys(t)
	for key, file := range catalogue(t) {
		// Fyne asks for its words itself.
		if file != "en/fyne.json" && !strings.Contains(source, `"`+key+`"`) {
			t.Errorf("%s: nothing uses %q", file, key)
		}
	}
}

func TestUnknownKeyIsSeen(t *testing.T) {
	if got := T("no.such.key"); got != "⟦no.such.key⟧" {
		t.Errorf("T of an unknown key = %q", got)
	}
}
