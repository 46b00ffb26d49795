package ingest

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{arabicArticle, "ar"},
		{persianArticle, "fa"},
		{"اين گفتگو در تهران برگزار شد و وزير گفت كه براي ادامه كار بايد صبر كرد", "fa"}, // Arabic kaf and yeh
		{"قال الوزير في المؤتمر: the talks were useful", "ar"},
		{"The minister said that the talks were useful to the people of the region.", "en"},
		{"OK", "en"},
		{"Bakan, iki ülke arasında yapılan görüşmelerin verimli geçtiğini, yeni bir anlaşma için çalışmaların sürdüğünü belirtti ve basın mensuplarına teşekkür ederek toplantıyı sona erdirdi", "und"},
		{"یہ خبر آج صبح ملی ہے اور اس کے بعد سے بڑے پیمانے پر بحث ہو رہی ہے", "und"},
		{"Президент заявил", "und"},
		{"12:30 — 💩", "und"},
		{"", "und"},
	} {
		if got := Language(tt.text); got != tt.want {
			t.Errorf("Language(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

// The articles are not part of the project; where they are missing, there is
// nothing to test.
func TestLanguageOfCorpus(t *testing.T) {
	paths, _ := filepath.Glob("../../../shared/corpus/*.txt")
	if len(paths) == 0 {
		t.Skip("no corpus beside the project")
	}
	want := []string{"ar", "ar", "ar", "fa", "fa"}
	if len(paths) != len(want) {
		t.Fatalf("%d files in the corpus, want %d", len(paths), len(want))
	}
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, r := Text(filepath.Base(path), data, Options{})
		if doc.Language != want[i] || doc.Text != string(data) {
			t.Errorf("%s: %s, want %s (%v)", path, doc.Language, want[i], r.Err)
		}
	}
}

// Whole articles in the encodings that have no signature are recognised, and in
// neighbouring ones are not taken for windows-1256.
func TestGuessesOnCorpus(t *testing.T) {
	paths, _ := filepath.Glob("../../../shared/corpus/*.txt")
	if len(paths) == 0 {
		t.Skip("no corpus beside the project")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		language := Language(string(data))
		for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
			doc, r := Text("a.txt", encodeUTF16(string(data), order, false), Options{})
			if doc.Text != string(data) {
				t.Errorf("%s as %v: %s %v", path, order, r.Outcome, r.Err)
			}
		}
		// What windows-1256 lacks (yeh, Persian digits) is written as its users do.
		old := strings.NewReplacer("ی", "ي", "ۀ", "ه").Replace(string(data))
		encoded, err := encoding.ReplaceUnsupported(charmap.Windows1256.NewEncoder()).String(old)
		if err != nil {
			t.Fatal(err)
		}
		encoded = strings.ReplaceAll(encoded, "\x1A", "?")
		if doc, r := Text("a.txt", []byte(encoded), Options{}); doc.Encoding != "windows-1256" || doc.Language != language {
			t.Errorf("%s as windows-1256: %s %s, %v", path, doc.Encoding, doc.Language, r.Err)
		}
		encoded, err = encoding.ReplaceUnsupported(charmap.ISO8859_6.NewEncoder()).String(old)
		if err != nil {
			t.Fatal(err)
		}
		if _, r := Text("a.txt", []byte(strings.ReplaceAll(encoded, "\x1A", "?")), Options{}); r.Outcome != Refused {
			t.Errorf("%s as ISO-8859-6 was taken for %s", path, r.Encoding)
		}
	}
}
