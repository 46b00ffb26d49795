package cli

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/alecthomas/kong"

	"raqim/ui/i18n"
)

// wrongLines are command lines that kong refuses, made of the grammar itself: for every
// command too little, too much, a flag that is not there, and every flag with no value
// or one of the wrong kind.
func wrongLines(t *testing.T) [][]string {
	t.Helper()
	parser, err := newParser(&env{})
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	for _, n := range parser.Model.Leaves(true) {
		var whole []string
		for _, p := range n.Positional {
			whole = append(whole, "1")
			if p.Required {
				lines = append(lines, append([]string{n.Name}, whole[:len(whole)-1]...))
			}
			if p.Target.CanInt() {
				lines = append(lines, append([]string{n.Name}, append(whole[:len(whole)-1:len(whole)-1], "x")...))
			}
		}
		lines = append(lines, []string{n.Name, "--nonsense"}, []string{n.Name, "-n"})
		if len(n.Positional) == 0 || !n.Positional[len(n.Positional)-1].IsCumulative() {
			lines = append(lines, append([]string{n.Name, "1"}, whole...))
		}
		for _, f := range n.Flags {
			lines = append(lines, flagLines(n.Name, f)...)
		}
	}
	return lines
}

func flagLines(command string, f *kong.Flag) [][]string {
	name := "--" + f.Name
	lines := [][]string{{command, name + "s"}}
	kind := f.Target.Kind()
	switch {
	case f.IsBool():
		return append(lines, []string{command, name + "=perhaps"})
	case f.Enum != "" || kind == reflect.Int || kind == reflect.Float64:
		lines = append(lines, []string{command, name, "x"})
	}
	lines = append(lines, []string{command, name})
	if !f.IsSlice() {
		lines = append(lines, []string{command, name, "--help"})
	}
	return lines
}

// TestComplaintsAreOurs: nothing of what kong says reaches a person as it is.
func TestComplaintsAreOurs(t *testing.T) {
	i18n.UsePlain(true)
	defer i18n.UsePlain(false)
	defer i18n.Use(i18n.English)
	refused := 0
	for _, line := range wrongLines(t) {
		for _, language := range i18n.Languages() {
			i18n.Use(language)
			var out, said bytes.Buffer
			code := Run(t.Context(), line, Streams{Out: &out, Err: &said}, nil)
			if code != WrongUsage {
				continue // what the command itself refuses is in its own words
			}
			refused++
			text, _, _ := strings.Cut(said.String(), "\n")
			arabic := strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) >= 0
			if arabic != (language != i18n.English) || strings.Contains(text, "EOL") || strings.Contains(text, "<") || strings.Contains(text, "bit int") {
				t.Errorf("%s %q: %s", language, line, text)
			}
		}
	}
	if refused < 200 {
		t.Errorf("only %d lines were refused", refused)
	}
}

func TestComplaint(t *testing.T) {
	for _, c := range []struct{ kong, want string }{
		{`unknown flag --jsn, did you mean "--json"?`, "there is no flag --jsn: did you mean --json?"},
		{`unknown flag --x, did you mean one of "--a", "--b"?`, "there is no flag --x: did you mean --a, --b?"},
		{`unexpected argument b`, "one argument is too many: b"},
		{`missing flags: --format=F, --out=PATH`, "these flags are missing: --format=F, --out=PATH"},
		{`expected "<start> <end>"`, "something is missing: START END"},
		{`expected "<path> ..."`, "something is missing: PATH..."},
		{`--limit: expected int value but got "EOL" (<EOL>)`, "a value is missing behind --limit"},
		{`--font: missing value, expecting "<arg>"`, "a value is missing behind --font"},
		{`<start>: expected a valid 64 bit int but got "x"`, `START takes a whole number, not "x"`},
		{`--size: expected a float but got "q" (string)`, `--size takes a number, not "q"`},
		{`--direction must be one of "auto","rtl","ltr" but got "q"`, `--direction takes one of auto, rtl, ltr, not "q"`},
		{"something that a later kong says", "something that a later kong says"},
	} {
		if got := complaint(c.kong); got != c.want {
			t.Errorf("%q: %q, want %q", c.kong, got, c.want)
		}
	}
}
