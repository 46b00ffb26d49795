package ui_test

import (
	"encoding/xml"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/desk"
	"raqim/ui/dialogs"
)

// What a desktop is told of the program stands in four files that know nothing of
// each other. This file keeps them, and the program, of one mind.

const desktopFolder = "../assets/desktop"

// translations are the languages that every text for people is in, besides English.
var translations = []string{"ar", "fa"}

// settings reads the lines KEY = VALUE of a file, without the quotation marks of TOML.
func settings(t *testing.T, path string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if key, value, ok := strings.Cut(line, "="); ok {
			all[strings.TrimSpace(key)] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return all
}

// readXML decodes the file of the desktop's folder whose name is the program's ID
// with suffix behind it.
func readXML(t *testing.T, suffix string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(desktopFolder, desk.AppID+suffix))
	if err == nil {
		err = xml.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// text is an element in one language; Lang is empty for English.
type text struct {
	Lang string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Text string `xml:",chardata"`
}

// in gives the text of a language ("" for English).
func in(texts []text, lang string) string {
	for _, one := range texts {
		if one.Lang == lang {
			return one.Text
		}
	}
	return ""
}

type mimeInfo struct {
	Types []struct {
		Type     string `xml:"type,attr"`
		Comments []text `xml:"comment"`
		Icon     struct {
			Name string `xml:"name,attr"`
		} `xml:"icon"`
		Glob struct {
			Pattern string `xml:"pattern,attr"`
		} `xml:"glob"`
		Magic struct {
			Matches []match `xml:"match"`
		} `xml:"magic"`
	} `xml:"mime-type"`
}

// match is a stretch of bytes at a place, and what must match besides: one of Matches.
type match struct {
	Offset  int     `xml:"offset,attr"`
	Value   string  `xml:"value,attr"`
	Matches []match `xml:"match"`
}

func (m match) holds(data []byte) bool {
	value := strings.ReplaceAll(m.Value, `\0`, "\x00")
	return len(data) >= m.Offset+len(value) && string(data[m.Offset:m.Offset+len(value)]) == value &&
		(len(m.Matches) == 0 || slices.ContainsFunc(m.Matches, func(n match) bool { return n.holds(data) }))
}

type metainfo struct {
	ID         string   `xml:"id"`
	Names      []text   `xml:"name"`
	Summaries  []text   `xml:"summary"`
	Paragraphs []text   `xml:"description>p"`
	Launchable string   `xml:"launchable"`
	Icon       string   `xml:"icon"`
	Categories []string `xml:"categories>category"`
	Binary     string   `xml:"provides>binary"`
	MediaTypes []string `xml:"provides>mediatype"`
	Releases   []struct {
		Version string `xml:"version,attr"`
	} `xml:"releases>release"`
}

// same reports what is not as it should be; what says of which file and what.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestProgramIsTheOneOfFyneApp(t *testing.T) {
	app := settings(t, "../FyneApp.toml")
	same(t, "desk.AppID", desk.AppID, app["ID"])
	same(t, "dialogs.Version", dialogs.Version, app["Version"])
	if _, err := os.Stat(filepath.Join("..", app["Icon"])); err != nil {
		t.Error(err)
	}
}

func TestDesktopFile(t *testing.T) {
	app, entry := settings(t, "../FyneApp.toml"), settings(t, filepath.Join(desktopFolder, desk.AppID+".desktop"))
	var mime mimeInfo
	readXML(t, ".xml", &mime)
	same(t, "Name", entry["Name"], app["Name"])
	same(t, "Exec", entry["Exec"], "raqim %f")
	same(t, "Icon", entry["Icon"], app["ID"])
	same(t, "StartupWMClass", entry["StartupWMClass"], desk.AppID) // see desk.Run
	same(t, "MimeType", entry["MimeType"], mime.Types[0].Type+";")
	for _, key := range []string{"Name", "GenericName", "Comment", "Keywords"} {
		for _, lang := range translations {
			if entry[key+"["+lang+"]"] == "" {
				t.Errorf("%s is not in %s", key, lang)
			}
		}
	}
}

func TestMimeTypeIsThatOfAProject(t *testing.T) {
	var mime mimeInfo
	readXML(t, ".xml", &mime)
	if len(mime.Types) != 1 || len(mime.Types[0].Magic.Matches) != 1 {
		t.Fatalf("one type with one pattern of bytes is expected, not %+v", mime)
	}
	project := mime.Types[0]
	same(t, "icon", project.Icon.Name, desk.AppID)
	same(t, "glob", project.Glob.Pattern, "*.raqim")
	for _, lang := range translations {
		if in(project.Comments, lang) == "" {
			t.Errorf("the comment is not in %s", lang)
		}
	}
	data := projectFile(t)
	if !project.Magic.Matches[0].holds(data) {
		t.Errorf("the bytes of a project are not recognised: % x", data[:100])
	}
	copy(data[68:], "\x0f\x05\x51\x12") // another application's database
	if project.Magic.Matches[0].holds(data) {
		t.Error("another application's database passes for a project")
	}
}

// projectFile gives the bytes of a new project.
func projectFile(t *testing.T) []byte {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "p.raqim")
	project, err := store.Create(path, schema)
	if err == nil {
		err = project.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestMetainfo(t *testing.T) {
	app, entry := settings(t, "../FyneApp.toml"), settings(t, filepath.Join(desktopFolder, desk.AppID+".desktop"))
	var info metainfo
	readXML(t, ".metainfo.xml", &info)
	if len(info.Releases) == 0 {
		t.Fatal("no release")
	}
	same(t, "id", info.ID, app["ID"])
	same(t, "name", in(info.Names, ""), app["Name"])
	same(t, "launchable", info.Launchable, desk.AppID+".desktop")
	same(t, "icon", info.Icon, desk.AppID)
	same(t, "binary", info.Binary, strings.Fields(entry["Exec"])[0])
	same(t, "mediatype", strings.Join(info.MediaTypes, ";")+";", entry["MimeType"])
	same(t, "categories", strings.Join(info.Categories, ";")+";", entry["Categories"])
	same(t, "release", info.Releases[0].Version, app["Version"])
	for _, lang := range translations {
		same(t, "name in "+lang, in(info.Names, lang), entry["Name["+lang+"]"])
		if in(info.Summaries, lang) == "" {
			t.Errorf("the summary is not in %s", lang)
		}
	}
	paragraphs := map[string]int{}
	for _, p := range info.Paragraphs {
		paragraphs[p.Lang]++
	}
	for _, lang := range translations {
		if paragraphs[lang] != paragraphs[""] {
			t.Errorf("%d paragraphs in %s, %d in English", paragraphs[lang], lang, paragraphs[""])
		}
	}
}

func TestIconsHaveTheSizesOfTheirNames(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(desktopFolder, "icons", "*.png"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no icons: %v", err)
	}
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		config, err := png.DecodeConfig(file)
		file.Close()
		if size := fmt.Sprintf("%d.png", config.Width); err != nil || size != filepath.Base(path) || config.Width != config.Height {
			t.Errorf("%s is %d x %d (%v)", path, config.Width, config.Height, err)
		}
	}
}

// The icons that `make icons` draws are those that are there.
func TestMakefileDrawsEveryIcon(t *testing.T) {
	data, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	sizes := regexp.MustCompile(`for size in ([0-9 ]+);`).FindSubmatch(data)
	if sizes == nil {
		t.Fatal("the Makefile draws no icons")
	}
	var want []string
	for size := range strings.FieldsSeq(string(sizes[1])) {
		want = append(want, filepath.Join(desktopFolder, "icons", size+".png"))
	}
	got, err := filepath.Glob(filepath.Join(desktopFolder, "icons", "*"))
	slices.Sort(want)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("the icons are %v, make icons draws %v (%v)", got, want, err)
	}
}
