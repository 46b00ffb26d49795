package desk

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"raqim/assets"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

func fyneWords(t *testing.T, language string) map[string]string {
	t.Helper()
	data, err := fs.ReadFile(assets.Texts(), language+"/fyne.json")
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]string
	if err := json.Unmarshal(data, &words); err != nil {
		t.Fatal(err)
	}
	return words
}

// TestFyneSpeaksTheLanguage goes through the languages twice: none sticks.
func TestFyneSpeaksTheLanguage(t *testing.T) {
	defer func() {
		i18n.Use(i18n.English)
		if err := translateFyne(); err != nil {
			t.Error(err)
		}
	}()
	for range 2 {
		for _, language := range i18n.Languages() {
			i18n.Use(language)
			if err := translateFyne(); err != nil {
				t.Fatal(err)
			}
			for key, word := range fyneWords(t, language) {
				if got := lang.X(key, "?"); got != panel.Static(word) {
					t.Errorf("%s: %q is %q, want %q", language, key, got, word)
				}
			}
		}
	}
}

func TestFyneFollowsTheSettings(t *testing.T) {
	d := open(t, project(t))
	for _, language := range []string{i18n.Persian, i18n.Arabic, i18n.English} {
		d.setLanguage(language)
		if got, want := lang.L("Select all"), panel.Static(fyneWords(t, language)["Select all"]); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

// TestFyneHasNoOtherWords compares with Fyne's own list.
func TestFyneHasNoOtherWords(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Skip("no go command here:", err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var base map[string]json.RawMessage
	if err := json.Unmarshal(data, &base); err != nil {
		t.Fatal(err)
	}
	ours := fyneWords(t, i18n.English)
	for key := range base {
		if ours[key] == "" {
			t.Errorf("fyne.json lacks %q", key)
		}
	}
	if len(ours) != len(base) {
		t.Errorf("fyne.json has %d words, Fyne %d", len(ours), len(base))
	}
}
