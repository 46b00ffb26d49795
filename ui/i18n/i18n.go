package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"sync"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"raqim/assets"
)

// english loads the catalogue once. Only English is complete; the other
// languages join here.
var english = sync.OnceValues(func() (*goi18n.Localizer, error) {
	bundle := goi18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	if err := load(bundle, assets.Texts(), language.English); err != nil {
		return nil, err
	}
	return goi18n.NewLocalizer(bundle, language.English.String()), nil
})

// load reads every file of the language's folder.
func load(bundle *goi18n.Bundle, texts fs.FS, tag language.Tag) error {
	names, err := fs.Glob(texts, path.Join(tag.String(), "*.json"))
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(texts, name)
		if err != nil {
			return err
		}
		// go-i18n reads the language off the file's name.
		if _, err := bundle.ParseMessageFileBytes(data, "active."+tag.String()+".json"); err != nil {
			return fmt.Errorf("catalogue %s: %w", name, err)
		}
	}
	return nil
}

// T is the text of key. pairs are names and values for its places: T("a.b",
// "name", x); a pair "n" with an int also chooses the plural form. A key that the
// catalogue lacks comes back in ⟦⟧, so that it is seen; a test keeps the
// catalogue complete.
func T(key string, pairs ...any) string {
	localizer, err := english()
	if err != nil {
		return "⟦" + key + ": " + err.Error() + "⟧"
	}
	data := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		data[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	config := &goi18n.LocalizeConfig{MessageID: key, TemplateData: data}
	if n, ok := data["n"].(int); ok {
		config.PluralCount = n
	}
	text, err := localizer.Localize(config)
	if err != nil {
		return "⟦" + key + "⟧"
	}
	return text
}

// Language is the language of the interface, as the names of a schema and of
// package calendar have it: "en".
func Language() string { return language.English.String() }
