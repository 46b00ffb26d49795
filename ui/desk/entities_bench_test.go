package desk

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

// What is waited for in a project of 10,000 entities: the list opened by its key, a
// letter more in its filter, who a speaker is asked, and a letter more there. All
// layout is done, no pixel painted: go test ./ui/desk -run xxx -bench EntityList
func BenchmarkEntityList(b *testing.B) {
	d := large(b, 1000, 100)
	var all []model.Entity
	for i := range 10_000 {
		n := strconv.Itoa(i)
		all = append(all, model.Entity{ID: model.EntityID("e" + strconv.Itoa(i+1)), Kind: model.Person, Role: "متحدث", Names: map[string][]string{
			"ar": {"نادر سليم " + n, "أبو سليم " + n}, "fa": {"نادر سلیمی\u200cزاده " + n}, "en": {"Nader Salim " + n},
		}})
	}
	if err := annotate.AddDocuments(d.project, "me", nil, nil, all); err != nil {
		b.Fatal(err)
	}
	d.loadEntities()
	press := func(key fyne.KeyName) { d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	b.Run("load", func(b *testing.B) {
		for range b.N {
			d.loadEntities()
			d.entities.index()
		}
	})
	b.Run("open", func(b *testing.B) {
		for range b.N {
			d.perform(keys.Entities)
			b.StopTimer()
			press(fyne.KeyEscape)
			b.StartTimer()
		}
	})
	b.Run("filter", func(b *testing.B) {
		d.perform(keys.Entities)
		for i := range b.N {
			typeText(d, []string{"س", "ل", "7"}[i%3])
			if i%3 == 2 {
				b.StopTimer()
				d.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
				b.StartTimer()
			}
		}
		b.StopTimer()
		press(fyne.KeyEscape)
	})
	d.perform(keys.NextSpan)
	b.Run("ask", func(b *testing.B) {
		for range b.N {
			d.perform(keys.SpanEntity)
			b.StopTimer()
			press(fyne.KeyEscape)
			b.StartTimer()
		}
	})
	b.Run("ask more", func(b *testing.B) {
		d.perform(keys.SpanEntity)
		for i := range b.N {
			typeText(d, []string{"س", "ل", "7"}[i%3])
		}
		b.StopTimer()
		press(fyne.KeyEscape)
	})
}
