package ingest

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"raqim/model"
)

const (
	arabicArticle = "قال المتحدث باسم وزارة الخارجية إن بلاده لن تشارك في الاجتماع.\n" +
		"وأضاف أن الوزير سيصل إلى العاصمة غدا، وأن القرار من شأن الحكومة.\n"
	persianArticle = "وزیر امور خارجه گفت که این نشست در تهران برگزار می\u200cشود.\n" +
		"او افزود: «پیش از آن باید با همسایگان گفتگو کرد.»\n"
)

func encodeUTF16(text string, order binary.ByteOrder, bom bool) []byte {
	units := utf16.Encode([]rune(text))
	if bom {
		units = append([]uint16{0xFEFF}, units...)
	}
	data := make([]byte, 2*len(units))
	for i, u := range units {
		order.PutUint16(data[2*i:], u)
	}
	return data
}

func encode1256(t testing.TB, text string) []byte {
	t.Helper()
	data, err := charmap.Windows1256.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTextDecodes(t *testing.T) {
	crlf := strings.ReplaceAll(arabicArticle, "\n", "\r\n")
	persian1256 := strings.NewReplacer("ی", "ي", "۱", "1").Replace(persianArticle)
	for _, tt := range []struct {
		name     string
		data     []byte
		text     string
		encoding string
		bom      bool
		ends     model.LineEnds
		language string
	}{
		{"utf-8", []byte(arabicArticle), arabicArticle, "utf-8", false, "lf", "ar"},
		{"utf-8, byte order mark", []byte("\uFEFF" + arabicArticle), arabicArticle, "utf-8", true, "lf", "ar"},
		{"two byte order marks", []byte("\uFEFF\uFEFF" + arabicArticle), "\uFEFF" + arabicArticle, "utf-8", true, "lf", "ar"},
		{"utf-16le, mark", encodeUTF16(crlf, binary.LittleEndian, true), crlf, "utf-16le", true, "crlf", "ar"},
		{"utf-16be, mark", encodeUTF16(persianArticle, binary.BigEndian, true), persianArticle, "utf-16be", true, "lf", "fa"},
		{"utf-16le, no mark", encodeUTF16(arabicArticle, binary.LittleEndian, false), arabicArticle, "utf-16le", false, "lf", "ar"},
		{"utf-16be, no mark", encodeUTF16(persianArticle, binary.BigEndian, false), persianArticle, "utf-16be", false, "lf", "fa"},
		{"utf-16le of one Arabic word", encodeUTF16("السلام", binary.LittleEndian, false), "السلام", "utf-16le", false, "none", "ar"},
		{"utf-16be of Latin", encodeUTF16("He said so.", binary.BigEndian, false), "He said so.", "utf-16be", false, "none", "en"},
		{"utf-16 with an astral character", encodeUTF16("قال 💩 من", binary.LittleEndian, true), "قال 💩 من", "utf-16le", true, "none", "ar"},
		{"windows-1256, Arabic", encode1256(t, crlf), crlf, "windows-1256", false, "crlf", "ar"},
		{"windows-1256, Persian", encode1256(t, persian1256), persian1256, "windows-1256", false, "lf", "fa"},
		{"windows-1256, a headline", encode1256(t, "وزير الخارجية في أنقرة"), "وزير الخارجية في أنقرة", "windows-1256", false, "none", "ar"},
		{"cr", []byte("في\rمن\r"), "في\rمن\r", "utf-8", false, "cr", "ar"},
		{"mixed", []byte("في\rمن\r\nعلى\n"), "في\rمن\r\nعلى\n", "utf-8", false, "mixed", "ar"},
		{"a stray NUL", []byte("في\x00 المدينة"), "في\x00 المدينة", "utf-8", false, "none", "ar"},
		{"blanks only", []byte(" \n\t"), " \n\t", "utf-8", false, "lf", "und"},
		{"combining marks out of normal order", []byte("الشَّ\u0651\u064Eمس"), "الشَّ\u0651\u064Eمس", "utf-8", false, "none", "ar"},
		{"could be read as UTF-16", []byte("a,b,c,d,"), "a,b,c,d,", "utf-8", false, "none", "en"},
		{"starts like a program", []byte("MZ is no program here"), "MZ is no program here", "utf-8", false, "none", "en"},
	} {
		want := model.NewDocument("a.txt", tt.text)
		want.Source, want.Language = "a.txt", tt.language
		want.Encoding, want.BOM, want.LineEnds = tt.encoding, tt.bom, tt.ends
		doc, r := Text("a.txt", tt.data, Options{})
		if diff := cmp.Diff(want, doc); diff != "" || doc.Text != tt.text { // Equal leaves the text out
			t.Errorf("%s: %q, %v %s", tt.name, doc.Text, r.Err, diff)
		}
		r.Notes = nil // TestTextNotes
		report := Report{
			Name: "a.txt", Document: want.ID, Outcome: Imported, Encoding: tt.encoding, BOM: tt.bom, LineEnds: tt.ends,
			Characters: utf8.RuneCountInString(tt.text), Bytes: len(tt.data), Language: tt.language,
		}
		if diff := cmp.Diff(report, r); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestTextRefuses(t *testing.T) {
	russian, _ := charmap.Windows1251.NewEncoder().String("Президент заявил, что встреча состоится в среду, сообщает агентство.")
	iso, _ := charmap.ISO8859_6.NewEncoder().String(strings.ReplaceAll(arabicArticle, "، ", " "))
	isoShort, _ := charmap.ISO8859_6.NewEncoder().String("أكد أن الوزير وصل")
	german, _ := charmap.Windows1252.NewEncoder().String("Die Gespräche über die Lösung dauern länger, hieß es.")
	for _, tt := range []struct {
		name, data string
		want       []string
	}{
		{"empty", "", []string{"a.txt is empty"}},
		{"only a mark", "\uFEFF", []string{"is empty"}},
		{"only a UTF-16 mark", "\xFF\xFE", []string{"is empty"}},
		{"a wrong byte", "سطر\nسطر\xC3\x28", []string{"byte C3", "offset 13", "line 2", "save it as UTF-8"}},
		{"a wrong byte behind the mark", "\uFEFFab\xFF", []string{"offset 5", "line 1"}},
		{"a lone surrogate", "في\r\nمن \xED\xA0\x80 على", []string{"surrogate", "ED A0 80", "offset 11", "line 2"}},
		{"a low surrogate", "x\xED\xBF\xBF", []string{"surrogate", "offset 1"}},
		{"cut off", "قال\xD9", []string{"middle of a character", "offset 6", "cut off"}},
		{"damaged UTF-8", strings.Repeat(arabicArticle, 3) + "\xFF" + arabicArticle, []string{"byte FF"}},
		{"UTF-16 surrogate", "\xFF\xFE\x27\x06\x0A\x00\x00\xD8\x20\x00", []string{"surrogate", "D800", "offset 6", "line 2"}},
		{"UTF-16 surrogate at the end", "\xFE\xFF\x06\x27\xDC\x00", []string{"surrogate", "DC00", "offset 4"}},
		{"UTF-16 odd", "\xFF\xFE\x27", []string{"odd number of bytes (3)"}},
		{"UTF-32", "\xFF\xFE\x00\x00\x27\x06\x00\x00", []string{"UTF-32"}},
		{"a PNG", "\x89PNG\r\n\x1a\n\x00\x00", []string{"PNG picture"}},
		{"a PDF", "%PDF-1.7\n", []string{"PDF document"}},
		{"a program", "\x7fELF\x02\x01\x01\x00", []string{"program (ELF)"}},
		{"a Windows program", "MZ\x90\x00\x03\x00\x00\x00", []string{"Windows program"}},
		{"a Word document", "PK\x03\x04\x14\x00word/document.xml", []string{"Word document (docx)"}},
		{"a ZIP", "PK\x03\x04\x14\x00other", []string{"ZIP archive"}},
		{"an old Word document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", []string{"older Office document"}},
		{"NULs", "a\x00b\x00c\x00\x00d", []string{"binary", "4 of its 8"}},
		{"one NUL", "\x00", []string{"binary"}},
		{"NUL and not UTF-8", "ab\x00\xff\xfe", []string{"binary", "offset 3"}},
		{"windows-1251", russian, []string{"not UTF-8"}},
		{"ISO-8859-6", iso, []string{"not UTF-8"}},
		{"ISO-8859-6 that has a common word in windows-1256", isoShort, []string{"not UTF-8"}},
		{"windows-1252", german, []string{"not UTF-8"}},
	} {
		doc, r := Text("a.txt", []byte(tt.data), Options{})
		if r.Outcome != Refused || r.Err == nil || doc.Text != "" {
			t.Errorf("%s: %s %q %v", tt.name, r.Outcome, doc.Text, r.Err)
			continue
		}
		if model.CodeOf(r.Err) != model.Invalid {
			t.Errorf("%s: code %s", tt.name, model.CodeOf(r.Err))
		}
		for _, want := range append(tt.want, "a.txt") {
			if !strings.Contains(r.Err.Error(), want) {
				t.Errorf("%s: %q does not say %q", tt.name, r.Err, want)
			}
		}
	}
}

func TestTextNotes(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{"\uFEFFفي", "byte order mark of utf-8"},
		{string(encode1256(t, arabicArticle)), "guessed to be windows-1256"},
		{string(encodeUTF16(arabicArticle, binary.LittleEndian, false)), "guessed to be utf-16le"},
		{"a\r\nb", "CR LF"},
		{"a\rb", "end in CR;"},
		{"a\r\nb\nc\nd\re", "2 LF, 1 CR LF, 1 CR"},
		{"  \n", "nothing but blanks"},
		{"a\uFEFFb", "U+FEFF in one place"},
		{"a\uFFFDb\uFFFD", "U+FFFD in 2 places"},
		{"abc\x00def", "control characters in one place, the first at character 3"},
	} {
		_, r := Text("a.txt", []byte(tt.data), Options{})
		if r.Outcome != Imported || !strings.Contains(fmt.Sprint(r.Notes), tt.want) {
			t.Errorf("%q: %s %q does not say %q", tt.data, r.Outcome, r.Notes, tt.want)
		}
	}
	if _, r := Text("a.txt", []byte(arabicArticle), Options{}); len(r.Notes) != 0 {
		t.Errorf("plain UTF-8 with LF has the notes %q", r.Notes)
	}
}

func TestTextOptions(t *testing.T) {
	date := model.Date{Value: "2031-10-21"}
	doc, _ := Text("a.txt", []byte(arabicArticle), Options{Language: "fa", Date: date})
	if doc.Language != "fa" || doc.Date != (model.Date{Value: "2031-10-21", Status: model.DateExternal}) {
		t.Errorf("language %s, date %+v", doc.Language, doc.Date)
	}
	if doc, _ = Text("a.txt", []byte(arabicArticle), Options{}); doc.Date != (model.Date{Status: model.DateMissing}) {
		t.Errorf("no date: %+v", doc.Date)
	}
	if _, r := Text("a.txt", []byte("x"), Options{Date: model.Date{Value: "21/10/2031"}}); r.Outcome != Refused {
		t.Errorf("a wrong date: %+v", r)
	}
	if _, r := Text("a.txt", []byte("12345"), Options{MaxBytes: 4}); r.Outcome != Refused || !strings.Contains(r.Err.Error(), "5 bytes, the limit is 4 bytes") {
		t.Errorf("too large: %+v", r)
	}
}

func TestTextAsksTheProject(t *testing.T) {
	known := func(model.DocumentID) (string, bool) { return "b.txt", true }
	if doc, r := Text("a.txt", []byte("x"), Options{Known: known}); r.Outcome != Duplicate || r.DuplicateOf != "b.txt" || r.Document == "" || doc.ID != "" {
		t.Errorf("known: %+v", r)
	}
	taken := func(name string) bool { return name == "a.b.txt" || name == "a.b (2).txt" }
	if doc, r := Text("a.b.txt", []byte("x"), Options{Taken: taken}); doc.Name != "a.b (3).txt" || r.Name != doc.Name || len(r.Notes) != 1 {
		t.Errorf("taken: %q %+v", doc.Name, r)
	}
	if doc, r := Text("a\xff.txt", []byte("x"), Options{}); doc.Name != "a\uFFFD.txt" || len(r.Notes) != 1 {
		t.Errorf("name: %q %+v", doc.Name, r)
	}
}

// alphabet has what breaks other tools: joiners, marks, astral characters, line
// ends, controls, and the byte order mark inside the text.
var alphabet = []rune("قالإن «»،؟ویک\u200c\u200f\u064E\u0651💩👨🏻\r\n\tab9٣۴\uFEFF\u2028é")

func TestTextKeepsEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(rapid.SampledFrom(alphabet), 1, 60).Draw(t, "text"))
		text = "x" + text // a mark at the very start is a signature
		doc, r := Text("a.txt", []byte(text), Options{})
		if r.Outcome != Imported || doc.Encoding != "utf-8" || doc.Text != text || doc.SHA256 != model.TextSHA256(text) {
			t.Fatalf("%q became %q (%+v)", text, doc.Text, r)
		}
	})
}

func TestTextKeepsUTF16(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := "x" + string(rapid.SliceOf(rapid.SampledFrom(alphabet)).Draw(t, "text"))
		order := rapid.SampledFrom([]binary.ByteOrder{binary.LittleEndian, binary.BigEndian}).Draw(t, "order")
		doc, r := Text("a.txt", encodeUTF16(text, order, true), Options{})
		if r.Outcome != Imported || doc.Text != text || !doc.BOM {
			t.Fatalf("%q became %q (%+v)", text, doc.Text, r)
		}
		if back := encodeUTF16(doc.Text, order, true); !bytes.Equal(back, encodeUTF16(text, order, true)) {
			t.Fatalf("%q did not go back", text)
		}
	})
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "قال", "\uFEFFa\r\nb", "\xFF\xFE\x27\x06", "\xC7\xE1\xDA\xD1\xC8\xED\xC9 \xDD\xED", "a\x00", "\xED\xA0\x80", "PK\x03\x04", "%PDF-", "'\x06 \x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, r := Text("f.txt", data, Options{})
		switch r.Outcome {
		case Refused:
			if r.Err == nil || doc.Text != "" {
				t.Fatalf("refused without a reason, or with a text: %+v", r)
			}
		case Imported:
			checkImported(t, data, doc, r)
		default:
			t.Fatalf("outcome %s", r.Outcome)
		}
	})
}

// checkImported holds whatever the bytes were: the text is valid, its digest is
// its own, and it turns back into the bytes of the file.
func checkImported(t *testing.T, data []byte, doc model.Document, r Report) {
	t.Helper()
	if model.CheckText(doc.Text) != nil || doc.SHA256 != model.TextSHA256(doc.Text) || r.Characters != utf8.RuneCountInString(doc.Text) {
		t.Fatalf("not a sound document: %+v", r)
	}
	var back []byte
	switch doc.Encoding {
	case "utf-8":
		back = []byte(doc.Text)
		if doc.BOM {
			back = append(bytes.Clone(bomUTF8), back...)
		}
	case "utf-16le":
		back = encodeUTF16(doc.Text, binary.LittleEndian, doc.BOM)
	case "utf-16be":
		back = encodeUTF16(doc.Text, binary.BigEndian, doc.BOM)
	case "windows-1256":
		back = encode1256(t, doc.Text)
	}
	if !bytes.Equal(back, data) {
		t.Fatalf("%s: % X came from % X", doc.Encoding, back, data)
	}
}
