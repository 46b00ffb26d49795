package i18n

import goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

// In is the text of key, which has no places, in a language of the interface that
// need not be the one at hand: for what is found by its name in any of them. Like T it
// gives the key in ⟦⟧ where the catalogue lacks it.
func In(language, key string) string {
	made, err := localizers()
	if err == nil && made[language] != nil {
		if text, err := made[language].Localize(&goi18n.LocalizeConfig{MessageID: key}); err == nil {
			return text
		}
	}
	return "⟦" + key + "⟧"
}
