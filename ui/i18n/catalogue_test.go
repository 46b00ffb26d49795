package i18n

import (
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"raqim/assets"
)

// texts is one language of the catalogue: the forms of a text by key. A text
// without plural has the one form "other".
type texts map[string]map[string]string

// forms are the plural categories of CLDR that a language needs.
var forms = map[string][]string{
	English: {"one", "other"},
	Arabic:  {"few", "many", "one", "other", "two", "zero"},
	Persian: {"one", "other"},
}

// spelled are the categories of a single number, which the words of a form may say
// themselves: "وثيقتان" needs no 2.
var spelled = map[string][]string{English: nil, Arabic: {"zero", "one", "two"}, Persian: {"one"}}

// counts are the places that hold the number of a plural form.
var counts = []string{"n", "count"}

// read gives all texts of a language by file.
func read(t *testing.T, language string) map[string]texts {
	t.Helper()
	names, err := fs.Glob(assets.Texts(), path.Join(language, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("catalogue of %s: %v, %v", language, names, err)
	}
	files := map[string]texts{}
	for _, name := range names {
		data, err := fs.ReadFile(assets.Texts(), name)
		if err != nil {
			t.Fatal(err)
		}
		var raw map[string]json.RawMessage
		if err := json.Unmarshal(data, &raw); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		file := texts{}
		for key, value := range raw {
			file[key] = formsOf(t, name+": "+key, value)
		}
		files[path.Base(name)] = file
	}
	return files
}

func formsOf(t *testing.T, where string, value json.RawMessage) map[string]string {
	t.Helper()
	var one string
	if json.Unmarshal(value, &one) == nil {
		return map[string]string{"other": one}
	}
	var several map[string]string
	if err := json.Unmarshal(value, &several); err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	return several
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Every key of English is in Arabic and Persian and none besides. A file that
// English has not got (the sentences of the core, whose keys are English already)
// has the same keys in both.
func TestLanguagesHaveTheSameKeys(t *testing.T) {
	english, arabic, persian := read(t, English), read(t, Arabic), read(t, Persian)
	same := func(file string, a, b texts, languages string) {
		for key := range a {
			if b[key] == nil {
				t.Errorf("%s: %s lacks %q", file, languages, key)
			}
		}
	}
	for file, keys := range english {
		for language, other := range map[string]map[string]texts{Arabic: arabic, Persian: persian} {
			same(file, keys, other[file], language)
			same(file, other[file], keys, English)
		}
	}
	for _, file := range sortedKeys(arabic) {
		same(file, arabic[file], persian[file], Persian)
	}
	for _, file := range sortedKeys(persian) {
		same(file, persian[file], arabic[file], Arabic)
	}
}

// Where English has plural forms every language has all of its own.
func TestPluralFormsAreComplete(t *testing.T) {
	english := read(t, English)
	for _, language := range Languages() {
		for file, keys := range read(t, language) {
			if english[file] == nil {
				continue // the sentences of the core: see core_test.go
			}
			for key, text := range keys {
				want := []string{"other"}
				if len(english[file][key]) > 1 {
					want = forms[language]
				}
				if got := sortedKeys(text); !slices.Equal(got, want) {
					t.Errorf("%s %s: forms %v, want %v", language, key, got, want)
				}
			}
		}
	}
}

var (
	placeIn   = regexp.MustCompile(`\{\{\.([a-z_0-9]+)\}\}`)
	wordIn    = regexp.MustCompile(`[A-Za-z]+`)
	verbIn    = regexp.MustCompile(`%(\[[0-9]+\])?[+#0-9.]*[a-zA-Z]`)
	isolateIn = regexp.MustCompile(`[\x{2066}\x{2067}\x{2068}\x{2069}]`)
)

// places lists the places of a text, sorted, each once.
func places(text string) []string {
	var found []string
	for _, m := range placeIn.FindAllStringSubmatch(text, -1) {
		found = append(found, m[1])
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// without gives the list without the counts.
func without(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(p string) bool { return slices.Contains(counts, p) })
}

// Each form has the places of English; only the form of a single number may say it
// in words.
func TestPlacesAreTheSame(t *testing.T) {
	english := read(t, English)
	for _, language := range []string{Arabic, Persian} {
		for file, keys := range read(t, language) {
			for key, text := range keys {
				want := places(english[file][key]["other"])
				for form, value := range text {
					got := places(value)
					ok := slices.Equal(got, want) ||
						slices.Contains(spelled[language], form) && slices.Equal(without(got), without(want))
					if english[file] != nil && !ok {
						t.Errorf("%s %s (%s): places %v, want %v", language, key, form, got, want)
					}
				}
			}
		}
	}
}

// A brace that is no place would be shown, or be read as a command of the template.
func TestPlacesAreWellFormed(t *testing.T) {
	each(t, Languages(), func(language, key, text string) {
		if rest := placeIn.ReplaceAllString(text, ""); strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
			t.Errorf("%s %s: %q holds braces that are no place", language, key, text)
		}
	})
}

// An isolate that is opened is closed in the same text, and none closes what is not
// open: otherwise it would take the text behind it along.
func TestIsolatesAreClosed(t *testing.T) {
	each(t, Languages(), func(language, key, text string) {
		depth := 0
		for _, sign := range isolateIn.FindAllString(text, -1) {
			if sign == "\u2069" {
				depth--
			} else {
				depth++
			}
			if depth < 0 {
				break
			}
		}
		if depth != 0 {
			t.Errorf("%s %s: isolates do not close in %q", language, key, text)
		}
	})
}

// fileNames are the texts that are offered as the name of a file.
var fileNames = []string{"desk.choose.project", "desk.backup.name", "schema.file.name", "shortcuts.file"}

// A file's name is typed again: it holds nothing that is not seen, and no separator.
func TestFileNamesHoldNothingUnseen(t *testing.T) {
	found := map[string]bool{}
	each(t, Languages(), func(language, key, text string) {
		if !slices.Contains(fileNames, key) {
			return
		}
		found[key] = true
		seen := func(r rune) bool { return unicode.IsGraphic(r) && r != '/' && r != '\\' || r == '\u200c' }
		if strings.ContainsFunc(text, func(r rune) bool { return !seen(r) }) {
			t.Errorf("%s %s: %q cannot be the name of a file", language, key, text)
		}
	})
	if len(found) != len(fileNames) {
		t.Errorf("of %v only %v are in the catalogue", fileNames, found)
	}
}

// each calls f with every form of every text of the languages.
func each(t *testing.T, languages []string, f func(language, key, text string)) {
	t.Helper()
	for _, language := range languages {
		for _, keys := range read(t, language) {
			for key, text := range keys {
				for _, form := range sortedKeys(text) {
					f(language, key, text[form])
				}
			}
		}
	}
}

// No text of the other languages is left in English: what is written in Latin
// letters stands in the lists of latin_test.go.
func TestNothingIsLeftInEnglish(t *testing.T) {
	allowed := map[string]bool{}
	for _, list := range latin {
		for _, word := range list {
			allowed[word] = true
		}
	}
	for _, word := range typedOnCommandLine {
		allowed["cli "+word] = true
	}
	each(t, []string{Arabic, Persian}, func(language, key, text string) {
		text = verbIn.ReplaceAllString(placeIn.ReplaceAllString(text, " "), " ")
		for _, word := range wordIn.FindAllString(text, -1) {
			if !allowed[word] && (!strings.HasPrefix(key, "cli.") || !allowed["cli "+word]) && !latinOfCore(key, word) {
				t.Errorf("%s %s: %q stands in Latin letters in %q", language, key, word, text)
			}
		}
	})
}

// latinOfCore reports whether a message of the core, whose key is the English sentence,
// may hold word in every language: it stands in that sentence, and it is a name or
// something that is typed.
func latinOfCore(key, word string) bool {
	name := strings.ToLower(word) != word || slices.Contains(typedInCore, word)
	return name && slices.Contains(wordIn.FindAllString(key, -1), word)
}

// letters are those of the Arabic script that a language writes with, vowel signs
// included.
var letters = map[string]string{
	Arabic:  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" + "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670" + "،؛؟" + "٠١٢٣٤٥٦٧٨٩٪٫٬",
	Persian: "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوی" + "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654" + "،؛؟" + "۰۱۲۳۴۵۶۷۸۹٪٫٬",
}

// foreign are what a language writes in letters or digits of another one all the
// same, by key.
var foreign = map[string]map[string]string{
	Arabic: {
		"desk.find.how_match":      "می", // the prefix of Persian verbs
		"desk.occurrence.attached": "می", // likewise
		"cli.find.proclitics":      "می", // likewise
		"desk.shortcuts.digits":    "۰۹", // the digits of a Persian keyboard

		"settings.action.language_persian": "ی", // its name in itself
	},
	Persian: {
		"desk.find.how_match":      "ك",  // the Arabic proclitic
		"desk.occurrence.attached": "ك",  // likewise
		"cli.find.proclitics":      "ك",  // likewise
		"desk.shortcuts.digits":    "٠٩", // the digits of an Arabic keyboard

		"settings.action.language_arabic": "ية", // its name in itself
	},
}

// Arabic is written with ي and ك, Persian with ی and ک; they look alike and are found
// by nobody who searches for the other.
func TestLettersAreOfTheLanguage(t *testing.T) {
	each(t, []string{Arabic, Persian}, func(language, key, text string) {
		for _, r := range text {
			if unicode.Is(unicode.Arabic, r) && !strings.ContainsRune(letters[language]+foreign[language][key], r) {
				t.Errorf("%s %s: %q (%U) in %q is no letter of the language", language, key, r, r, text)
			}
		}
	})
}

// The lists are as short as they can be: each word that is allowed stands in the
// catalogue.
func TestAllowedLatinIsUsed(t *testing.T) {
	used := map[string]bool{}
	each(t, []string{Arabic, Persian}, func(_, key, text string) {
		for _, word := range wordIn.FindAllString(text, -1) {
			used[word] = true
			if strings.HasPrefix(key, "cli.") {
				used["cli "+word] = true
			}
		}
	})
	for name, list := range latin {
		for _, word := range list {
			if !used[word] {
				t.Errorf("%s: nothing holds %q", name, word)
			}
		}
	}
	for _, word := range typedInCore {
		if !used[word] {
			t.Errorf("no message of the core holds %q", word)
		}
	}
	for _, word := range typedOnCommandLine {
		if !used["cli "+word] {
			t.Errorf("the command line does not hold %q", word)
		}
	}
}
