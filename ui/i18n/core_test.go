package i18n

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"raqim/assets"
)

// makers are the functions whose calls are messages, with the place of the format
// among their arguments.
var makers = map[string]int{
	"Messagef": 0, "Errorf": 1, "Wrap": 2,
	"faultAt": 1, // model: of a schema
	"note":    0, // annotate/ingest: of a file
}

// thrown lists the errors of the core that are no messages, by file and text: what
// they report is a fault of the program, or the cause of an error that is a message.
var thrown = map[string]string{
	"annotate/store/migrate.go: the migration %s should have the number %03d": "the program's own files are wrong",
	"annotate/store/migrate.go: migration %d: %w":                             "in front of what SQLite says, behind a message",
}

// source is one format in the source, with its place.
type source struct{ place, format string }

// coreSource parses every file of the core and of this package that is compiled in.
func coreSource(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	set := token.NewFileSet()
	for _, root := range []string{"../../model", "../../annotate", "."} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(set, path, nil, 0)
			files[filepath.ToSlash(strings.TrimPrefix(path, "../../"))] = file
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// called is the name of the function that a call calls: Errorf of model.Errorf, and
// the package in front of it.
func called(call *ast.CallExpr) (of, name string) {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return "", f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			of = x.Name
		}
		return of, f.Sel.Name
	}
	return "", ""
}

// literal is the text of an expression that is one.
func literal(x ast.Expr) (string, bool) {
	lit, ok := x.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// coreFormats gives the formats of all messages in the source that have words.
func coreFormats(t *testing.T) map[string]source {
	t.Helper()
	formats := map[string]source{}
	for place, file := range coreSource(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			of, name := called(call)
			at, makes := makers[name]
			if !makes || of == "fmt" || len(call.Args) <= at {
				return true
			}
			format, ok := literal(call.Args[at])
			if !ok {
				// The makers themselves hand on the format that they were given.
				if x, is := call.Args[at].(*ast.Ident); !is || x.Name != "format" {
					t.Errorf("%s: the format of a message must be a literal", place)
				}
				return true
			}
			if given := len(call.Args) - at - 1; len(verbsOf(format)) != given && !call.Ellipsis.IsValid() {
				t.Errorf("%s: %q has %d verbs and %d arguments", place, format, len(verbsOf(format)), given)
			}
			if strings.IndexFunc(strings.Join(words(format), ""), unicode.IsLetter) >= 0 {
				formats[format] = source{place, format}
			}
			return true
		})
	}
	if len(formats) < 200 {
		t.Fatalf("only %d messages were found", len(formats))
	}
	return formats
}

// words is format without its verbs, in pieces.
func words(format string) []string {
	var pieces []string
	for {
		piece, rest, found := strings.Cut(format, "%")
		pieces = append(pieces, piece)
		if !found {
			return pieces
		}
		format = rest[readVerb(rest).length:]
	}
}

// verbsOf gives the verbs of format by the argument they write, from 1: "%q" or "%.1f".
func verbsOf(format string) map[int]string {
	verbs := map[int]string{}
	next := 1
	for {
		_, rest, found := strings.Cut(format, "%")
		if !found {
			return verbs
		}
		v := readVerb(rest)
		if v.letter != '%' {
			if v.index > 0 {
				next = v.index
			}
			verbs[next] = v.flags + string(v.letter)
			next++
		}
		format = rest[v.length:]
	}
}

// coreFile reads core.json of a language: the forms of each key, "" where there is one.
func coreFile(t *testing.T, language string) map[string]map[string]string {
	t.Helper()
	data, err := fs.ReadFile(assets.Texts(), language+"/core.json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatalf("%s: %v", language, err)
	}
	all := map[string]map[string]string{}
	for key, value := range raw {
		var one string
		forms := map[string]string{}
		if json.Unmarshal(value, &one) == nil {
			forms[""] = one
		} else if err := json.Unmarshal(value, &forms); err != nil {
			t.Errorf("%s: %q: %v", language, key, err)
		}
		all[key] = forms
	}
	return all
}

// pluralForms are the categories of CLDR that a message with forms must have.
var pluralForms = map[string][]string{
	Arabic:  {"zero", "one", "two", "few", "many", "other"},
	Persian: {"one", "other"},
}

func TestEveryMessageOfTheCoreIsTranslated(t *testing.T) {
	formats := coreFormats(t)
	for language, categories := range pluralForms {
		file := coreFile(t, language)
		for format, where := range formats {
			if file[format] == nil {
				t.Errorf("assets/i18n/%s/core.json lacks %q (%s)", language, format, where.place)
			}
		}
		for key, forms := range file {
			if _, used := formats[key]; !used {
				t.Errorf("%s: the core does not say %q", language, key)
			}
			checkForms(t, language, key, forms, categories)
		}
	}
}

// checkForms finds forms of one message that lack a plural or do not write each
// argument once as the English does. "zero", "one" and "two" may leave the number out.
func checkForms(t *testing.T, language, key string, forms map[string]string, categories []string) {
	t.Helper()
	english := verbsOf(key)
	if _, plain := forms[""]; !plain {
		for _, c := range categories {
			if forms[c] == "" {
				t.Errorf("%s: %q lacks the form %s", language, key, c)
			}
		}
	}
	for category, text := range forms {
		own := verbsOf(text)
		for n, verb := range own {
			if english[n] != verb {
				t.Errorf("%s: %q writes argument %d with %%%s, the English with %%%s", language, text, n, verb, english[n])
			}
		}
		for n, verb := range english {
			left := verb == "d" && slices.Contains([]string{"zero", "one", "two"}, category)
			if own[n] == "" && !left {
				t.Errorf("%s: %q lacks argument %d (%%%s)", language, text, n, verb)
			}
		}
	}
}

func TestErrorsOfTheCoreAreMessages(t *testing.T) {
	seen := map[string]bool{}
	for place, file := range coreSource(t) {
		if !strings.Contains(place, "/") {
			continue // this package, whose errors are about the catalogue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			of, name := called(call)
			if of+"."+name != "errors.New" && of+"."+name != "fmt.Errorf" {
				return true
			}
			text, _ := literal(call.Args[0])
			wrapped := strings.HasSuffix(text, "%w") && strings.IndexFunc(strings.Join(words(text), ""), unicode.IsLetter) < 0
			listed := place + ": " + text
			if seen[listed] = true; !wrapped && thrown[listed] == "" {
				t.Errorf("%s makes an error that cannot be translated: %q; make it with model.Errorf", place, text)
			}
			return true
		})
	}
	for listed := range thrown {
		if !seen[listed] {
			t.Errorf("%s is listed and not there", listed)
		}
	}
}
