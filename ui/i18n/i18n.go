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
	"raqim/model"
)

// localizers are those at hand, by language.
func localizers() (map[string]*goi18n.Localizer, error) {
	if plain.Load() {
		return plainLocalizers()
	}
	return windowLocalizers()
}

var (
	windowLocalizers = sync.OnceValues(func() (map[string]*goi18n.Localizer, error) { return makeLocalizers(false) })
	plainLocalizers  = sync.OnceValues(func() (map[string]*goi18n.Localizer, error) { return makeLocalizers(true) })
)

// makeLocalizers makes one a language, without isolates where bare. What a language
// lacks is said in English; a test keeps all of them complete.
func makeLocalizers(bare bool) (map[string]*goi18n.Localizer, error) {
	bundle := goi18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	made := map[string]*goi18n.Localizer{}
	for _, name := range Languages() {
		if err := load(bundle, assets.Texts(), name, bare); err != nil {
			return nil, err
		}
		made[name] = goi18n.NewLocalizer(bundle, name, English)
	}
	return made, nil
}

// load reads every file of the language's folder.
func load(bundle *goi18n.Bundle, texts fs.FS, language string, bare bool) error {
	names, err := fs.Glob(texts, path.Join(language, "*.json"))
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(texts, name)
		if err != nil {
			return err
		}
		if bare {
			data = []byte(withoutIsolates(string(data)))
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
// form. Ints are amounts ([Number]; one that is a place or a year goes through [Place]), errors and messages of
// the core in its language (Error, Say). A key that the
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
		if n, ok := value.(int); ok && name == "n" {
			config.PluralCount = n
		}
		data[name] = inPlace(value)
	}
	config.TemplateData = data
	text, err := made[Language()].Localize(config)
	if err != nil && text == "" { // with an error the text is that of English
		return "⟦" + key + "⟧"
	}
	return text
}

// inPlace is value as it is put into a text.
func inPlace(value any) any {
	switch v := value.(type) {
	case int:
		return Number(v)
	case string:
		return placed(v)
	case error:
		return Error(v)
	case model.Message:
		return Say(v)
	}
	return value
}
