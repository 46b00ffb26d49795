package report

import (
	"bytes"
	"encoding/xml"
	escaped "html"
	"regexp"
	"strings"
	"testing"

	"raqim/annotate/agree"
	"raqim/annotate/agreement"
	"raqim/annotate/store"
	"raqim/ui/i18n"
	"raqim/ui/sample"
)

// TestReport writes the report of the sample project in every language: whole, of its own,
// and with nothing of the catalogue left out.
func TestReport(t *testing.T) {
	path := t.TempDir() + "/sample.raqim"
	if err := sample.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	project, err := store.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer project.Close()
	gamma := agree.DefaultGamma()
	a, err := agreement.Measure(t.Context(), project, agreement.Options{Sets: []string{"a1", "a2"}, Samples: 50, Seed: 3, Gamma: &gamma})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { i18n.Use(i18n.English) })
	for _, language := range i18n.Languages() {
		i18n.Use(language)
		var b bytes.Buffer
		if err := Write(&b, a, project.Schema(), "news <1>", "2031-05-06"); err != nil {
			t.Fatal(err)
		}
		html := b.String()
		plain := escaped.UnescapeString(html)
		if strings.ContainsAny(html, "⟦⟧") || strings.Contains(html, "<no value>") || strings.Contains(html, "ZgotmplZ") {
			t.Errorf("%s: a text is missing", language)
		}
		if regexp.MustCompile(`(src|href)="[^d]`).MatchString(html) {
			t.Errorf("%s: the report needs another file", language)
		}
		if !strings.Contains(html, "news &lt;1&gt;") || strings.Count(html, "data:image/png;base64,") != 10 {
			t.Errorf("%s: %d charts", language, strings.Count(html, "data:image/png;base64,"))
		}
		for _, want := range append(Formulas(a), "Efron, B. (1979)", "Mathet, Y.", "Cohen, J. (1960)", "Krippendorff, K. (2004)") {
			if !strings.Contains(plain, want) {
				t.Errorf("%s: the report has no %q", language, want)
			}
		}
		decoder := xml.NewDecoder(strings.NewReader(html))
		decoder.Strict, decoder.AutoClose, decoder.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
		for rows := 0; ; {
			token, err := decoder.Token()
			if err != nil {
				// Each measure and each document has a row, each of the six kinds of measures and the documents a head.
				if want := len(a.Measured()) + len(a.Pairs[0].ByDocument) + 7; rows != want {
					t.Errorf("%s: %d rows, want %d (%v)", language, rows, want, err)
				}
				break
			}
			if e, ok := token.(xml.StartElement); ok && e.Name.Local == "tr" {
				rows++
			}
		}
	}
}
