package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/text/face"
	"raqim/ui/theme"
)

// prefs is what the window remembers from one time to the next. It lies with the
// user's settings, never in a project: looking writes nothing.
type prefs struct{ fyne.Preferences }

const recentMost = 8

// recent are the projects opened lately, newest first.
func (p prefs) recent() []string { return p.StringList("recent") }

// remember puts a project at the head of the recent ones.
func (p prefs) remember(path string) {
	list := append([]string{path}, p.without(path)...)
	p.SetStringList("recent", list[:min(len(list), recentMost)])
}

// forget takes a project that is not there any more from the recent ones.
func (p prefs) forget(path string) { p.SetStringList("recent", p.without(path)) }

func (p prefs) without(path string) []string {
	return slices.DeleteFunc(p.recent(), func(other string) bool { return other == path })
}

func (p prefs) look() theme.Mode {
	return theme.Mode(p.StringWithFallback("look", string(theme.FollowSystem)))
}

func (p prefs) setLook(m theme.Mode) { p.SetString("look", string(m)) }

func (p prefs) family() face.Family {
	return face.Family(p.StringWithFallback("family", string(face.Vazirmatn)))
}

func (p prefs) setFamily(f face.Family) { p.SetString("family", string(f)) }

// fontSize is the em of the article in units of the canvas.
func (p prefs) fontSize() float32 {
	return float32(p.FloatWithFallback("font_size", docview.DefaultFontSize))
}

func (p prefs) setFontSize(em float32) { p.SetFloat("font_size", float64(em)) }

// panes are the widths of the side panes; a negative one is that of a hidden pane.
func (p prefs) panes(start, end float32) [2]float32 {
	list := p.FloatListWithFallback("panes", nil)
	if len(list) != 2 {
		return [2]float32{start, end}
	}
	return [2]float32{float32(list[0]), float32(list[1])}
}

func (p prefs) setPanes(widths [2]float32) {
	p.SetFloatList("panes", []float64{float64(widths[0]), float64(widths[1])})
}

func (p prefs) author(project string) string { return p.String("author " + project) }

func (p prefs) setAuthor(project, author string) { p.SetString("author "+project, author) }

// last is the document that was open in a project, and the offset at its top.
func (p prefs) last(project string) (model.DocumentID, int) {
	return model.DocumentID(p.String("document " + project)), p.Int("place " + project)
}

func (p prefs) setLast(project string, id model.DocumentID, place int) {
	p.SetString("document "+project, string(id))
	p.SetInt("place "+project, place)
}

// folder is where a file was last chosen.
func (p prefs) folder() string { return p.String("folder") }

func (p prefs) setFolder(path string) { p.SetString("folder", path) }
