package i18n

import (
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/text/language"
)

// The languages of the interface, as the names of a schema and of package calendar
// have them.
const (
	English = "en"
	Arabic  = "ar"
	Persian = "fa"
)

// Languages lists the languages of the interface. The caller owns the result.
func Languages() []string { return []string{English, Arabic, Persian} }

// current is the language at hand; English until Use was called.
var current atomic.Pointer[string]

// Use makes a language that of the interface from now on: one of Languages;
// anything else is English. It may be called on any goroutine, but texts that are
// on the screen stay as they are until they are made anew.
func Use(language string) {
	if !slices.Contains(Languages(), language) {
		language = English
	}
	current.Store(&language)
}

// Language is the language of the interface: "en", "ar" or "fa".
func Language() string {
	if l := current.Load(); l != nil {
		return *l
	}
	return English
}

// RTL tells whether the interface is mirrored: its language is written from the
// right to the left. It says nothing of an article.
func RTL() bool { return Language() != English }

// FromEnvironment is the language that the environment asks for, in the order of
// GNU gettext: the first known one of the list LANGUAGE (unless the locale is C), then
// LC_ALL, LC_MESSAGES, LANG, of which the first that is set decides. English where it
// asks for none that the interface has. get gives a variable, "" where it is not set,
// as os.Getenv does.
func FromEnvironment(get func(name string) string) string {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale = get(name); locale != "" {
			break
		}
	}
	if name, _, _ := strings.Cut(locale, "."); name == "" || name == "C" || name == "POSIX" {
		return English
	}
	for _, wanted := range append(strings.Split(get("LANGUAGE"), ":"), locale) {
		if l, ok := spoken(wanted); ok {
			return l
		}
	}
	return English
}

// spoken is the language of the interface for a locale's name such as
// "fa_IR.UTF-8@calendar"; false where the interface does not have it. Dari is written
// as Persian is.
func spoken(locale string) (string, bool) {
	name, _, _ := strings.Cut(locale, "@")
	name, _, _ = strings.Cut(name, ".")
	tag, err := language.Parse(name)
	if err != nil {
		return "", false
	}
	base, _ := tag.Base()
	code := base.String()
	if code == "prs" {
		code = Persian
	}
	return code, slices.Contains(Languages(), code)
}
