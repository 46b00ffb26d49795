package assets

import (
	"embed"
	"io/fs"
)

//go:embed i18n schemas samples icons help pictures
var files embed.FS

// Texts is the catalogue of the interface: a folder a language (en), in each one
// JSON file a part of the program.
func Texts() fs.FS { return sub("i18n") }

// Help is the user's guide: a folder a language, in each one Markdown file a chapter.
func Help() fs.FS { return sub("help") }

// Picture is a picture of the program in a language of the interface, a PNG; nil where
// there is none of that name.
func Picture(language, name string) []byte {
	data, err := files.ReadFile("pictures/" + language + "/" + name)
	if err != nil {
		return nil
	}
	return data
}

// Samples are the sample articles (*.txt) and annotations.jsonl, a bundle whose
// documents' texts are those files.
func Samples() fs.FS { return sub("samples") }

// DefaultSchema is the schema a new project starts with: quotes, speakers, cues,
// dates and stances in Arabic and Persian news. JSON of the form raqim-schema/1.
func DefaultSchema() []byte { return Schema("default") }

// SchemaNames are the schemas that a project can start with: the default one, a small
// one for speakers, quotes, dates and stances alone, and one without labels.
var SchemaNames = []string{"default", "small", "empty"}

// Schema is one of SchemaNames, in JSON of the form raqim-schema/1.
func Schema(name string) []byte { return read("schemas/" + name + ".json") }

// SchemaForm is the JSON Schema (draft 2020-12) of raqim-schema/1.
func SchemaForm() []byte { return read("schemas/raqim-schema-1.json") }

// Icon is the program's icon, an SVG.
func Icon() []byte { return read("icons/raqim.svg") }

// sub and read cannot fail: the names are compiled in beside the files.
func sub(dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic("assets: " + err.Error())
	}
	return f
}

func read(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		panic("assets: " + err.Error())
	}
	return data
}
