package dialogs

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tree"
)

// listing is what a chooser shows of a folder: folders first, then files, by name.
type listing struct {
	rows   []file
	hidden int // files whose names have other ends
}

type file struct {
	path   string
	folder bool
}

// list reads a folder without its hidden entries; foldersOnly leaves files out,
// ends those with other ends.
func list(folder string, foldersOnly bool, ends []string) (listing, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return listing{}, model.Wrap(model.Failed, err, "the folder %s cannot be read", folder)
	}
	var l listing
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		path := filepath.Join(folder, e.Name())
		info, err := os.Stat(path) // follows links
		switch {
		case err != nil:
		case info.IsDir():
			l.rows = append(l.rows, file{path, true})
		case foldersOnly || !endsWithAny(e.Name(), ends):
			l.hidden++
		default:
			l.rows = append(l.rows, file{path, false})
		}
	}
	slices.SortStableFunc(l.rows, func(a, b file) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Compare(strings.ToLower(a.path), strings.ToLower(b.path))
	})
	return l, nil
}

func endsWithAny(name string, ends []string) bool {
	return len(ends) == 0 || slices.ContainsFunc(ends, func(end string) bool {
		return strings.HasSuffix(strings.ToLower(name), end)
	})
}

// note says what the listing leaves out.
func (l listing) note() string {
	if l.hidden == 0 {
		return ""
	}
	return i18n.T("desk.choose.hidden", "n", l.hidden)
}

// fileRow is a folder or a file of the list.
type fileRow struct {
	widget.BaseWidget
	icon *widget.Icon
	name *panel.Line
	mark *widget.Icon
}

func newFileRow() *fileRow {
	r := &fileRow{icon: widget.NewIcon(nil), name: panel.NewLine("", panel.Look{}), mark: widget.NewIcon(nil)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *fileRow) show(f file, chosen map[string]bool) {
	r.icon.SetResource(fynetheme.FileIcon())
	if f.folder {
		r.icon.SetResource(fynetheme.FolderIcon())
	}
	r.mark.SetResource(nil)
	if chosen[f.path] {
		r.mark.SetResource(fynetheme.ConfirmIcon())
	}
	r.name.SetText(filepath.Base(f.path))
}

func (r *fileRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(mirror.Border(nil, nil, r.icon, r.mark, r.name)))
}
