package desk

import (
	"os"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/settings"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// adopt puts what was chosen in force, in all of the window at once, and remembers it.
func (d *desk) adopt(v settings.Values) {
	old := d.memory.Values
	d.memory.Values = v.Sound()
	d.memory.save()
	now := d.memory.Values
	if now.Family != old.Family {
		d.view.SetFonts(d.fonts())
	}
	d.view.SetFontSize(now.FontSize)
	d.view.SetLines(now.LineHeight, now.Column)
	if now.Scale != old.Scale {
		d.rescale()
	}
	if now.Look != old.Look {
		d.app.Settings().SetTheme(theme.Theme{Mode: now.Look}) // which applyLook listens to
	}
	if now.Annotator != old.Annotator {
		d.showUser()
	}
	if now.Language != old.Language || now.Digits != old.Digits || now.Calendar != old.Calendar {
		d.speak()
		d.renew()
	}
	d.checkView()
	d.showValues()
}

// showSettings shows the page of settings, or goes back from it.
func (d *desk) showSettings() {
	if _, shown := d.pages.shown.(*settings.Page); shown {
		d.leavePage()
		return
	}
	p := settings.NewPage(d.memory.Values)
	p.User = annotate.MachineUser()
	p.OnChange, p.OnKey = d.adopt, d.pageKey
	p.OnTour = func() { d.perform(keys.Tour) }
	d.showPage(p)
}

// showValues brings the page of settings up to date after something else has changed them.
func (d *desk) showValues() {
	if p, shown := d.pages.shown.(*settings.Page); shown {
		p.Show(d.memory.Values)
	}
}

// change adopts what change makes of the values at hand.
func (d *desk) change(change func(v *settings.Values)) {
	v := d.memory.Values
	change(&v)
	d.adopt(v)
}

// speak has the interface use the language that was chosen: the system's where none was,
// see i18n.FromEnvironment.
func (d *desk) speak() {
	language := d.memory.Language
	if language == "" {
		language = i18n.FromEnvironment(os.Getenv)
	}
	i18n.Use(language)
	d.useForms()
}

// useForms has the interface write numbers and name days as was chosen, and Fyne use
// the words of its language.
func (d *desk) useForms() {
	if err := translateFyne(); err != nil {
		fyne.LogError("the words of the stock widgets stay as they were", err)
	}
	i18n.UseDigits(d.memory.Digits == settings.OwnDigits)
	i18n.UseCalendar(string(d.memory.Calendar))
}

// setLanguage gives the interface another language; empty: the system's.
func (d *desk) setLanguage(language string) {
	d.change(func(v *settings.Values) { v.Language = language })
}

// setLook makes the window light or dark, now and the next time.
func (d *desk) setLook(m theme.Mode) {
	d.change(func(v *settings.Values) { v.Look = m })
}

// setFamily draws the article in another face.
func (d *desk) setFamily(f face.Family) {
	d.change(func(v *settings.Values) { v.Family = f })
}

// zoom makes the article larger by so many steps, see docview.View.
func (d *desk) zoom(steps int) {
	d.view.Zoom(steps)
	d.change(func(v *settings.Values) { v.FontSize = d.view.FontSize() })
	d.status.Say(i18n.T("says.size", "size", int(d.view.FontSize())))
}

// user is who sits at the machine: who the program was started for, else the name in the
// settings, else the machine's user. They mark where nobody was chosen.
func (d *desk) user() string {
	if d.options.Author != "" {
		return d.options.Author
	}
	if d.memory.Annotator != "" {
		return d.memory.Annotator
	}
	return annotate.MachineUser()
}

// showUser shows the sets of the annotator whose name was changed in the settings, unless
// somebody was chosen for this project.
func (d *desk) showUser() {
	if d.project == nil || d.options.Author != "" {
		return
	}
	d.project.SetUser(d.user())
	if d.project.Team().Blind {
		d.lookAgain()
		return
	}
	if d.memory.project(d.project.Path()).Author != "" {
		return
	}
	author, _ := chooseAuthor("", d.user(), d.known())
	d.showAuthor(author)
}

// checkView sets the check marks of the view menu.
func (d *desk) checkView() {
	d.check(keys.DocumentsPane, d.panes.visible(0))
	d.check(keys.SpansPane, d.panes.visible(1))
	d.check(keys.Guidelines, d.memory.Guideline)
	d.check(keys.ShowControls, d.memory.Controls)
	d.check(keys.ShowArcs, d.memory.Arcs)
	d.check(keys.LogicalArrows, d.memory.Logical)
	for a, look := range map[keys.Action]theme.Mode{
		keys.LookSystem: theme.FollowSystem, keys.LookLight: theme.AlwaysLight, keys.LookDark: theme.AlwaysDark,
		keys.LookContrastLight: theme.ContrastLight, keys.LookContrastDark: theme.ContrastDark,
	} {
		d.check(a, d.memory.Look == look)
	}
	for a, language := range map[keys.Action]string{
		keys.LanguageSystem: "", keys.LanguageEnglish: i18n.English, keys.LanguageArabic: i18n.Arabic, keys.LanguagePersian: i18n.Persian,
	} {
		d.check(a, d.memory.Language == language)
	}
	d.check(keys.FaceVazirmatn, d.memory.Family == face.Vazirmatn)
	d.check(keys.FaceNaskh, d.memory.Family == face.NotoNaskh)
}
