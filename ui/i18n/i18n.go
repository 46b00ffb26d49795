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

// localizers are made once, one a language. What a language lacks is said in
// English; a test keeps all of them complete.
var localizers = sync.OnceValues(func() (map[string]*goi18n.Localizer, error) {
	bundle := goi18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	made := map[string]*goi18n.Localizer{}
	for _, name := range Languages() {
		if err := load(bundle, assets.Texts(), name); err != nil {
			return nil, err
		}
		made[name] = goi18n.NewLocalizer(bundle, name, English)
	}
	return made, nil
})

// load reads every file of the language's folder.
func load(bundle *goi18n.Bundle, texts fs.FS, language string) error {
	names, err := fs.Glob(texts, path.Join(language, "*.json"))
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(texts, name)
		if err != nil {
			return err
		}
		// go-i18n reads the language off the file's name.
		if _, err := bundle.ParseMessageFileBytes(data, "active."+language+".json"); err != nil {
			return fmt.Errorf("catalogue %s: %w", name, err)
		}
	}
	return nil
}

// T is the text of key in the language of the interface. pairs are names and values
// for its places: T("a.b", "name", x); a pair "n" with an int also chooses the plural
// form, and ints are written in the interface's digits (Number). A key that the
// catalogue lacks comes back in ⟦⟧, so that it is seen; a test keeps the
// catalogue complete.
func T(key string, pairs ...any) string {
	made, err := localizers()
	if err != nil {
		return "⟦" + key + ": " + err.Error() + "⟧"
	}
	config := &goi18n.LocalizeConfig{MessageID: key}
	data := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		name, value := fmt.Sprint(pairs[i]), pairs[i+1]
		if n, ok := value.(int); ok {
			value = Number(n)
			if name == "n" {
				config.PluralCount = n
			}
		}
		data[name] = value
	}
	config.TemplateData = data
	text, err := made[Language()].Localize(config)
	if err != nil && text == "" { // with an error the text is that of English
		return "⟦" + key + "⟧"
	}
	return text
}
