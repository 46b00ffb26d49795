package desk

import (
	"encoding/json"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"raqim/assets"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// translateFyne gives Fyne's own words (the buttons of its dialogs, the menus of its
// entries) in the language of the interface. Fyne 2.7.1 has no Arabic and no Persian,
// and takes its language from the machine's locale alone: so the words are put where it
// looks for those of that locale, whatever language they are in. What Fyne has drawn
// already stays as it is; call it wherever the language changes.
func translateFyne() error {
	data, err := fs.ReadFile(assets.Texts(), i18n.Language()+"/fyne.json")
	if err != nil {
		return err
	}
	var words map[string]string
	if err := json.Unmarshal(data, &words); err != nil {
		return err
	}
	for key, word := range words {
		words[key] = panel.Static(word)
	}
	if data, err = json.Marshal(words); err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(data, fyne.Locale(lang.SystemLocale().LanguageString()))
}
