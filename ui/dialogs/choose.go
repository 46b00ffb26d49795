package dialogs

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/tip"
)

// Aim is what a path is chosen for.
type Aim uint8

// The aims.
const (
	OneFile   Aim = iota // a file that is there
	SomeFiles            // one or more files that are there
	Folder               // a folder that is there
	NewFile              // a name in a folder, of a file that need not be there
)

// Choice says what is to be chosen.
type Choice struct {
	Title   string
	Confirm string // the button that ends it
	Aim     Aim
	Folder  string   // where to begin; empty: the user's home
	Name    string   // proposed for a new file
	Ends    []string // of the names that are shown, such as ".raqim"; none: all
	Ask     string   // what Answers are about
	Answers []string // of which one is chosen besides, the first one at first; none: nothing is asked
	Answer  *int     // the place of the one that was chosen
}

// Choose lets the person choose paths, and calls then with them and the folder
// they lie in. Nothing is made, opened or emptied. A path can also be typed.
func (p *Parent) Choose(c Choice, then func(paths []string, folder string)) {
	newChooser(p, c, then).open()
}

// chooserWidth is that of the list, in units of the canvas.
const chooserWidth = 600

type chooser struct {
	parent  *Parent
	choice  Choice
	then    func([]string, string)
	folder  string
	listed  listing
	chosen  map[string]bool
	path    *field.Line
	name    *field.Line
	list    *mirror.List
	note    *panel.Line
	confirm *mirror.Button
	dialog  *mirror.Dialog
}

func newChooser(p *Parent, c Choice, then func([]string, string)) *chooser {
	ch := &chooser{parent: p, choice: c, then: then, chosen: map[string]bool{}, path: newEntry(p), name: newEntry(p), note: quietLine("")}
	ch.list = mirror.NewList(func() int { return len(ch.listed.rows) },
		func() fyne.CanvasObject { return newFileRow() },
		func(i int, o fyne.CanvasObject) { o.(*fileRow).show(ch.listed.rows[i], ch.chosen) })
	ch.list.SetName(i18n.T("focus.files"))
	ch.list.OnSelected = ch.tapped
	ch.path.SetName(i18n.T("focus.path"))
	ch.path.OnSubmitted = ch.typed
	ch.path.SetBase(bidi.LTR)
	ch.name.SetText(c.Name)
	ch.name.OnChanged = func(string) { ch.update() }
	ch.name.OnSubmitted = func(string) { ch.finish() }
	return ch
}

func (ch *chooser) open() {
	up := mirror.NewButtonWithIcon("", fynetheme.MoveUpIcon(), func() { ch.enter(filepath.Dir(ch.folder)) })
	up.SetName(i18n.T("desk.choose.up"))
	home := mirror.NewButtonWithIcon("", fynetheme.HomeIcon(), func() { ch.enter(homeFolder()) })
	home.SetName(i18n.T("desk.choose.home"))
	top := mirror.Border(nil, nil, mirror.HBox(up, home), nil, ch.path)
	foot := container.NewVBox(ch.note)
	if ch.choice.Aim == NewFile {
		foot.Add(captioned(i18n.T("desk.choose.name"), ch.name))
	}
	if len(ch.choice.Answers) > 0 {
		foot.Add(captioned(ch.choice.Ask, ch.answers()))
	}
	content := mirror.Border(top, foot, nil, nil, sized(ch.list, chooserWidth, 320))
	ch.dialog = mirror.NewDialog(ch.parent.Window.Canvas(), ch.choice.Title, tip.Host(padded(content)))
	ch.confirm = mirror.NewPrimary(ch.choice.Confirm, ch.finish)
	ch.enter(startFolder(ch.choice.Folder))
	ch.parent.choose(ch.dialog, ch.confirm, ch.finish)
	ch.focus()
}

// answers are those to what is asked besides.
func (ch *chooser) answers() fyne.CanvasObject {
	options := make([]panel.Option, len(ch.choice.Answers))
	for i, answer := range ch.choice.Answers {
		options[i] = panel.Option{Key: keys.Choice(i), Name: answer}
	}
	c := panel.NewChoices(chooserWidth, options, *ch.choice.Answer)
	c.SetName(ch.choice.Ask)
	c.OnChoose = func(i int) { *ch.choice.Answer = i }
	c.OnSubmitted, c.OnEscape = ch.finish, func() { ch.parent.Leave() }
	return c
}

// focus puts the cursor where Enter ends the choice: a click on the list would
// keep the keys there.
func (ch *chooser) focus() {
	if ch.choice.Aim == NewFile {
		ch.parent.Window.Canvas().Focus(ch.name)
		return
	}
	ch.parent.Window.Canvas().Focus(ch.path)
}

// enter shows a folder; one that cannot be read is said and not entered.
func (ch *chooser) enter(folder string) {
	listed, err := list(folder, ch.choice.Aim == Folder, ch.choice.Ends)
	if err != nil {
		ch.note.SetText(panel.Sentence(err))
		return
	}
	ch.folder, ch.listed = folder, listed
	clear(ch.chosen)
	ch.path.SetText(folder)
	ch.note.SetText(ch.listed.note())
	ch.list.UnselectAll()
	ch.list.ScrollToOffset(0)
	ch.list.Refresh()
	ch.update()
}

// tapped enters a folder, chooses a file, or takes a chosen one away.
func (ch *chooser) tapped(i int) {
	ch.list.UnselectAll()
	defer ch.focus()
	row := ch.listed.rows[i]
	if row.folder {
		ch.enter(row.path)
		return
	}
	was := ch.chosen[row.path]
	if ch.choice.Aim != SomeFiles {
		clear(ch.chosen)
	}
	ch.chosen[row.path] = !was
	if ch.choice.Aim == NewFile {
		ch.name.SetText(filepath.Base(row.path))
	}
	ch.list.Refresh()
	ch.update()
}

// typed takes a path from the entry: another folder is entered, a file chosen;
// Enter on the folder that is shown ends the choice as the button does.
func (ch *chooser) typed(path string) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(ch.folder, path)
	}
	info, err := os.Stat(path)
	switch {
	case path == ch.folder:
		ch.finish()
	case err == nil && info.IsDir():
		ch.enter(path)
	case err == nil && (ch.choice.Aim == OneFile || ch.choice.Aim == SomeFiles):
		ch.end([]string{path}, filepath.Dir(path))
	case ch.choice.Aim == NewFile:
		ch.end([]string{path}, filepath.Dir(path))
	default:
		ch.note.SetText(panel.Sentence(model.Errorf(model.NotFound, "there is no %s", path)))
	}
}

func (ch *chooser) update() {
	if ch.confirm == nil {
		return
	}
	if len(ch.paths()) > 0 {
		ch.confirm.Enable()
		return
	}
	ch.confirm.Disable()
}

// paths are what the button would end with.
func (ch *chooser) paths() []string {
	switch ch.choice.Aim {
	case Folder:
		return []string{ch.folder}
	case NewFile:
		if ch.name.Text() == "" {
			return nil
		}
		return []string{filepath.Join(ch.folder, ch.name.Text())}
	}
	var paths []string
	for _, row := range ch.listed.rows {
		if ch.chosen[row.path] {
			paths = append(paths, row.path)
		}
	}
	return paths
}

func (ch *chooser) finish() {
	if paths := ch.paths(); len(paths) > 0 {
		ch.end(paths, ch.folder)
	}
}

func (ch *chooser) end(paths []string, folder string) {
	ch.dialog.Hide()
	ch.then(paths, folder)
}

func homeFolder() string {
	if home, err := os.UserHomeDir(); err == nil {
		return home
	}
	return string(filepath.Separator)
}

// startFolder is wanted, if it is a folder still.
func startFolder(wanted string) string {
	if info, err := os.Stat(wanted); wanted != "" && err == nil && info.IsDir() {
		return wanted
	}
	return homeFolder()
}
