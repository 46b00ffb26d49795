package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"raqim/assets/fonts"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/text/face"
)

// bundledFonts are the font files that ship with the program, by file name.
var bundledFonts = map[string][]byte{
	"Vazirmatn-Regular.ttf":        fonts.VazirmatnRegular,
	"Vazirmatn-Bold.ttf":           fonts.VazirmatnBold,
	"NotoNaskhArabic-Regular.ttf":  fonts.NotoNaskhArabic,
	"NotoSans-Regular.ttf":         fonts.NotoSans,
	"NotoSansSymbols-Regular.ttf":  fonts.NotoSansSymbols,
	"NotoSansSymbols2-Regular.ttf": fonts.NotoSansSymbols2,
	"NotoEmoji-Regular.ttf":        fonts.NotoEmoji,
}

// fontStack makes a fallback chain of the fonts named, the first one primary;
// without names it is the bundled chain.
func fontStack(names []string) (*face.Stack, error) {
	if len(names) == 0 {
		return face.Bundled(face.Vazirmatn)
	}
	var faces []*face.Face
	for _, name := range names {
		data, err := fontFile(name)
		if err != nil {
			return nil, err
		}
		f, err := face.Parse(filepath.Base(name), data)
		if err != nil {
			return nil, failure(model.Damaged, i18n.T("cli.layout.nofontdata", "name", name))
		}
		faces = append(faces, f)
	}
	return face.NewStack(faces...), nil
}

// fontFile reads a font: the file of that path, else the file of that name in
// the system's font folders, else the bundled one of that name.
func fontFile(name string) ([]byte, error) {
	path := name
	if _, err := os.Stat(name); err != nil {
		path = systemFont(name)
	}
	if path == "" && bundledFonts[name] != nil {
		return bundledFonts[name], nil
	}
	if path == "" {
		return nil, failure(model.NotFound, i18n.T("cli.layout.nofont", "name", name, "folders", strings.Join(fontFolders(), ", ")))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s", i18n.T("cli.layout.badfont", "name", path))
	}
	return data, nil
}

// systemFont finds a file name in the font folders; "" where there is none. A
// name with a folder in it is a path and is looked for nowhere else.
func systemFont(name string) string {
	if filepath.Base(name) != name {
		return ""
	}
	found := ""
	for _, folder := range fontFolders() {
		// A folder that cannot be read holds no font for us: the walk goes on.
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && d.Name() == name {
				found = path
				return fs.SkipAll
			}
			return nil
		})
		if found != "" {
			return found
		}
	}
	return ""
}

func fontFolders() []string {
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts"}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, ".local", "share", "fonts"), filepath.Join(home, ".fonts"))
	}
	return folders
}
