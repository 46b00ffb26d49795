package i18n

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"raqim/model"
)

// in runs f with a language, digits and isolates set, and sets them back.
func in(language string, own, bare bool, f func()) {
	Use(language)
	UseDigits(own)
	UsePlain(bare)
	defer func() {
		Use(English)
		UseDigits(false)
		UsePlain(false)
	}()
	f()
}

func TestSay(t *testing.T) {
	nested := model.Messagef("%s cannot be %q: it is one of %s", model.Messagef("the kind of %s", model.Messagef("the entity %s", "e3")), "x", model.List{"person", "state"})
	for _, c := range []struct {
		language string
		own      bool
		m        model.Message
		want     string
	}{
		{"en", true, model.Messagef("%d bytes", 3), "3 bytes"},
		{"ar", true, model.Messagef("%d bytes", 1), "بايت واحد"},
		{"ar", true, model.Messagef("%d bytes", int64(2)), "بايتان"},
		{"ar", true, model.Messagef("%d bytes", 3), "٣ بايتات"},
		{"ar", true, model.Messagef("%d bytes", 11), "١١ بايتًا"},
		{"ar", false, model.Messagef("%d bytes", 100), "100 بايت"},
		{"fa", true, model.Messagef("%d bytes", 45), "۴۵ بایت"},
		{"fa", true, model.Messagef("%.1f MiB", 16.25), "۱۶٫۲ MiB"},
		{"fa", false, model.Messagef("%.1f MiB", 16.25), "16.2 MiB"},
		{"ar", false, nested, "لا يمكن أن تكون قيمة نوع الكيان e3 هي «x»: القيم الممكنة person، state"},
		{"fa", false, nested, "گونهٔ هویت e3 نمی\u200cتواند «x» باشد: یکی از person، state است"},
		{"fa", false, model.Messagef("%s leads to %s, not to %s", "VIA", model.AnyOf{"A", "B"}, "C"), "رابطهٔ VIA به A یا B می\u200cرسد، نه به C"},
		{"ar", false, model.Messagef("%q is no date: write it as 2024-10-21", "می\u200cرود\u200f\n"), "«می\u200cرود\\u200f\\n» ليس تاريخًا: اكتبه هكذا " + lrm + "2024-10-21" + lrm},
		{"ar", false, model.Messagef("%s is not UTF-8: the byte %02X %s belongs to no character: %s", "a", byte(0xc3), "b", "c"), "a ليس UTF-8: البايت C3 b لا ينتمي إلى أي محرف: c"},
		{"ar", false, model.Messagef("100%% of %s that nobody has translated", "it"), "100% of it that nobody has translated"},
		{"fa", false, model.Messagef("%v is already marked as %s (%s)", model.Range{Start: 3, End: 9}, "QUOTE", model.SpanID("s1")), lrm + "3-9" + lrm + " از پیش با برچسب QUOTE علامت خورده است (s1)"},
		{"ar", false, model.Messagef("%v", model.Clauses{model.Messagef("a list"), model.Messagef("a text")}), "قائمة؛ نص"},
	} {
		in(c.language, c.own, true, func() {
			if got := Say(c.m); got != c.want {
				t.Errorf("%s: %q, want %q", c.language, got, c.want)
			}
		})
	}
}

func TestSaySetsNamesApart(t *testing.T) {
	in(Arabic, false, false, func() {
		if got, want := Say(model.Messagef("there is no %s", "/a b")), "لا يوجد \u2068/a b\u2069"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	})
}

// TestVerbsAreRead: with and without the argument that a verb names.
func TestVerbsAreRead(t *testing.T) {
	for _, c := range []struct {
		text string
		want verb
	}{
		{"s rest", verb{"", 's', 0, 1}},
		{"[2]q", verb{"", 'q', 2, 4}},
		{"[12]d", verb{"", 'd', 12, 5}},
		{".1f MiB", verb{".1", 'f', 0, 3}},
		{"02X", verb{"02", 'X', 0, 3}},
		{" X", verb{" ", 'X', 0, 2}},
		{"", verb{"", 0, 0, 0}},
		{"[", verb{"", 0, 0, 1}},
	} {
		if got := readVerb(c.text); got != c.want {
			t.Errorf("%q is %+v, want %+v", c.text, got, c.want)
		}
	}
}

func TestSayInEnglishIsFmt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, n := rapid.String().Draw(t, "s"), rapid.Int().Draw(t, "n")
		if got, want := Say(model.Messagef("%s and %d of %q", s, n, s)), fmt.Sprintf("%s and %d of %q", s, n, s); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}

// FuzzSay: whatever stands in a message, it is said without a panic and as UTF-8.
func FuzzSay(f *testing.F) {
	for _, format := range []string{"%s is %q, which is none of %s", "%[2]s %[1]s", "%", "%[", "%[9]d", "%!", "%d bytes", "%%%s"} {
		f.Add(format, "a", 3)
	}
	f.Fuzz(func(t *testing.T, format, s string, n int) {
		in(Persian, true, false, func() {
			m := model.Message{Format: format, Args: []any{s, n, model.List{s}}}
			if got := Say(m); !utf8.ValidString(got) && utf8.ValidString(format) && utf8.ValidString(s) {
				t.Fatalf("%q is said as %q", format, got)
			}
		})
	})
}

func TestError(t *testing.T) {
	_, missing := os.Open("/no/such/file")
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{errors.New("words of SQLite"), "words of SQLite"},
		{model.Errorf(model.Invalid, "the text is empty"), "النص فارغ"},
		{model.Wrap(model.Failed, missing, "%s cannot be read", "x"), "تعذّرت قراءة x: /no/such/file: لا يوجد ملف أو مجلد كهذا"},
		{fmt.Errorf("%s: %w", "s1", model.Errorf(model.Invalid, "the text is empty")), "s1: النص فارغ"},
		{errors.Join(syscall.ENOSPC, model.Errorf(model.Invalid, "the text is empty")), "لم تبق مساحة على القرص\nالنص فارغ"},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EROFS}, "b: القرص للقراءة فقط"},
		{&fs.PathError{Op: "read", Path: "a", Err: syscall.EISDIR}, "a: هو مجلد"},
		{context.Canceled, "أُلغي"},
		{model.Wrap(model.Failed, model.Wrap(model.Failed, syscall.EACCES, "the bundle could not be written"), "%s", "x"), "x: تعذّرت كتابة الحزمة: لا إذن فيه"},
	} {
		in(Arabic, false, true, func() {
			if got := Error(c.err); got != c.want {
				t.Errorf("%v: %q, want %q", c.err, got, c.want)
			}
		})
		if c.err != nil && Error(c.err) != c.err.Error() {
			t.Errorf("in English %q is said as %q", c.err, Error(c.err))
		}
	}
}

// TestPlainTexts: the catalogue without isolates is the same text else.
func TestPlainTexts(t *testing.T) {
	for _, language := range Languages() {
		for key := range catalogue(t) {
			var window, bare string
			in(language, false, false, func() { window = T(key, "n", 3) })
			in(language, false, true, func() { bare = T(key, "n", 3) })
			if strings.ContainsAny(bare, "\u2066\u2067\u2068\u2069") {
				t.Errorf("%s %s has isolates: %q", language, key, bare)
			}
			marks := strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", lrm, "")
			if got := marks.Replace(window); got != marks.Replace(bare) {
				t.Errorf("%s %s: %q, without isolates %q", language, key, window, bare)
			}
		}
	}
}

func TestTSaysMessagesAndErrors(t *testing.T) {
	in(Persian, false, true, func() {
		got := T("cli.export.loss", "name", "a.txt", "what", model.Messagef("the publisher"))
		if !strings.Contains(got, "ناشر") {
			t.Errorf("a message is put in as %q", got)
		}
	})
}
