package desk

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/commands"
	"raqim/ui/help"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// readsOf tells whether the window shows the guide open at the chapter of a title.
func readsOf(d *desk, title string) bool {
	want := i18n.T("help.text", "title", title)
	for _, f := range focusables(d) {
		if calls(f) == want {
			return true
		}
	}
	return false
}

// Every chapter is found by its title in each language, and opened from there.
func TestThePaletteOpensTheChaptersOfTheGuide(t *testing.T) {
	defer i18n.Use(i18n.English)
	titles, err := help.Titles(i18n.Languages())
	if err != nil {
		t.Fatal(err)
	}
	d := open(t, project(t))
	for _, language := range []string{i18n.English, i18n.Persian} {
		i18n.Use(language)
		for _, title := range titles {
			list := d.chapterCommands()
			at := slices.IndexFunc(list, func(c *commands.Command) bool { return c.Title == title.In[language] })
			if at < 0 {
				t.Fatalf("%s: the palette has no %q", language, title.In[language])
			}
			list[at].Do()
			if !readsOf(d, title.In[language]) {
				t.Errorf("%s: %q is not open", language, title.In[language])
			}
		}
	}
	i18n.Use(i18n.English)
	d.leavePage()
	palette(t, d, "معنى القيم")
	pressEnter(d)
	if !readsOf(d, "What the figures mean") {
		t.Error("a chapter is not found by its title in another language")
	}
}

// On a page the guide opens at the chapter that tells of it.
func TestTheGuideOpensAtTheChapterOfThePage(t *testing.T) {
	titles, err := help.Titles([]string{i18n.English})
	if err != nil {
		t.Fatal(err)
	}
	d := open(t, quoted(t))
	for action, name := range chapters {
		d.perform(action)
		await(t, d)
		d.perform(keys.Guide)
		at := slices.IndexFunc(titles, func(title help.Title) bool { return title.Name == name })
		if at < 0 || !readsOf(d, titles[at].In[i18n.English]) {
			t.Errorf("on the page of %s the guide does not open at %s", action, name)
		}
		d.leavePage()
	}
}

// What is read for a page leads back to it, by Esc, by the button and by its own key; in
// another language, too. An action that the article must show leads to the article.
func TestTheWayBackFromTheGuideLeadsToThePage(t *testing.T) {
	d := open(t, quoted(t))
	t.Cleanup(func() { i18n.Use(i18n.English) })
	ways := map[string]func(){
		"Esc":    func() { pressKey(d, fyne.KeyEscape) },
		"button": func() { test.Tap(d.pages.back) },
		"key":    func() { d.perform(keys.Guide) },
		"another language": func() {
			i18n.Use(i18n.Persian)
			d.renew()
			pressKey(d, fyne.KeyEscape)
		},
		"over the keys": func() {
			d.perform(keys.Shortcuts)
			pressKey(d, fyne.KeyEscape)
		},
	}
	for name, back := range ways {
		d.perform(keys.Figures)
		await(t, d)
		figures := d.pages.shown
		d.perform(keys.Guide)
		back()
		if d.pages.shown != figures || d.pages.action != keys.Figures {
			t.Errorf("%s leads to %T of %s", name, d.pages.shown, d.pages.action)
		}
		pressKey(d, fyne.KeyEscape)
		if d.pages.shown != nil {
			t.Errorf("%s: then Esc leads to %T", name, d.pages.shown)
		}
	}
	d.perform(keys.Figures)
	await(t, d)
	d.perform(keys.Guide)
	d.perform(keys.NextDocument)
	if d.pages.shown != nil {
		t.Errorf("another document is below %T", d.pages.shown)
	}
	d.perform(keys.Guide)
	pressKey(d, fyne.KeyEscape)
	if d.pages.shown != nil {
		t.Errorf("from the article, the guide leads back to %T", d.pages.shown)
	}
}
