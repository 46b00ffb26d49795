package desk

import (
	"slices"
	"testing"

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
