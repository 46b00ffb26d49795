package desk

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/keys"
	"raqim/ui/review"
	"raqim/ui/settings"
)

// memory is what the window remembers from one time to the next. It lies with the
// user's settings, never in a project: looking writes nothing there.
//
// It is a file of our own and not Fyne's preferences: those of Fyne 2.7.1 are
// emptied before they are written, watched, and read again while they are being
// written, which loses what was set last and logs errors.
type memory struct {
	path string         // of the file; empty: nothing is kept
	open *projectMemory // that of the open project; nil for none

	settings.Values
	arrangement // of the project at hand, and of the next one that is opened for the first time

	Recent   []string                  `json:"recent"`   // projects opened lately, newest first
	Logical  bool                      `json:"logical"`  // arrows go by the order of the text
	Folder   string                    `json:"folder"`   // where a file was chosen last
	Projects map[string]*projectMemory `json:"projects"` // by path, of the recent ones

	Commands []string `json:"commands"` // ids of those taken from the palette lately, newest first
	Toured   bool     `json:"toured"`   // the tour has been seen

	Window [2]float32 `json:"window"` // its size, units of the canvas
}

// projectMemory is where work on a project was left.
type projectMemory struct {
	Author   string           `json:"author"` // chosen in the window; empty: nobody was
	Document model.DocumentID `json:"document"`
	Place    int              `json:"place"` // the offset at the top of the article

	Left        []leftDocument `json:"left"`        // where its documents were left, the last one first
	Arrangement *arrangement   `json:"arrangement"` // of the window; nil: none of its own yet
	Search      *searched      `json:"search"`      // nil: the pane was closed
	Page        keys.Action    `json:"page"`        // that opens the page that was shown; empty for none
	Review      review.Choice  `json:"review"`      // what was chosen for the review
}

// recentMost is how many projects are remembered.
const recentMost = 12

// memoryPath is where the window's memory lies; empty where the machine has no
// place for settings.
func memoryPath() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "raqim", "window.json")
}

// readMemory reads the memory at path. One that is missing or damaged is begun
// anew, what cannot be in it has its default: it holds nothing that anybody would miss
// for long, and it never keeps the window from opening.
func readMemory(path string) *memory {
	m := &memory{Values: settings.Defaults()}
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, m)
	}
	var wrong *json.UnmarshalTypeError // of one field; the others stand
	if err != nil && !errors.As(err, &wrong) {
		m = &memory{Values: settings.Defaults()}
	}
	m.path = path
	m.Values, m.arrangement = m.Values.Sound(), m.arrangement.sound()
	if m.Projects == nil {
		m.Projects = map[string]*projectMemory{}
	}
	return m
}

// save writes the memory, through a file beside it, so that it is never half
// there. How the window is arranged is kept for the open project as well. That it cannot be written keeps nobody from working, and is logged.
func (m *memory) save() {
	if m.open != nil {
		own := m.arrangement
		m.open.Arrangement = &own
	}
	if m.path == "" {
		return
	}
	data, err := json.MarshalIndent(m, "", " ")
	if err == nil {
		err = os.MkdirAll(filepath.Dir(m.path), 0o755)
	}
	draft := m.path + ".new"
	if err == nil {
		err = os.WriteFile(draft, append(data, '\n'), 0o644)
	}
	if err == nil {
		err = os.Rename(draft, m.path)
	}
	if err != nil {
		fyne.LogError("the window's memory cannot be written", err)
	}
}

// opened puts a project at the head of the recent ones.
func (m *memory) opened(path string) {
	m.Recent = append([]string{path}, m.without(path)...)
	m.Recent = m.Recent[:min(len(m.Recent), recentMost)]
	for other := range m.Projects {
		if !slices.Contains(m.Recent, other) {
			delete(m.Projects, other)
		}
	}
	m.save()
}

// forget takes a project that is not there any more from the recent ones.
func (m *memory) forget(path string) {
	m.Recent = m.without(path)
	delete(m.Projects, path)
	m.save()
}

func (m *memory) without(path string) []string {
	return slices.DeleteFunc(slices.Clone(m.Recent), func(other string) bool { return other == path })
}

// project is what is remembered of the project at path; it may be changed, and
// is kept by the next save.
func (m *memory) project(path string) *projectMemory {
	if m.Projects[path] == nil {
		m.Projects[path] = &projectMemory{}
	}
	return m.Projects[path]
}

// take makes the project at path the open one, and its arrangement that of the window,
// if it has one.
func (m *memory) take(path string) *projectMemory {
	m.open = m.project(path)
	if own := m.open.Arrangement; own != nil {
		m.arrangement = own.sound()
	}
	return m.open
}
