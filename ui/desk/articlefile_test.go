package desk

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestTheArticleIsSavedToShow(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نرفض")
	d.mark("CUE")
	for _, c := range []struct {
		name    string
		picture bool
		holds   string
	}{{"a.html", false, `<mark class="l0 n0 tag" id="s1"`}, {"a.png", true, "\x89PNG"}} {
		path := filepath.Join(t.TempDir(), c.name)
		d.exportArticle(path, c.picture)
		await(t, d)
		data, err := os.ReadFile(path)
		if err != nil || !bytes.Contains(data, []byte(c.holds)) {
			t.Errorf("%s: %v; it lacks %q", c.name, err, c.holds)
		}
	}
}

func TestTheArticleIsAskedForByKeyboard(t *testing.T) {
	d := open(t, project(t))
	d.askExportArticle()
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing is asked")
	}
	d.dialogs.Confirm()
	d.dialogs.Confirm()
	await(t, d)
	if _, err := os.Stat(filepath.Join(filepath.Dir(d.project.Path()), "a.html")); err != nil {
		t.Errorf("confirming what is offered saves no page: %v", err)
	}
}
