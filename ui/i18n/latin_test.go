package i18n

// latin are the words in Latin letters that Arabic and Persian texts may hold, each
// list by why. A word counts as its letters: "UTF-16" is "UTF", "--input-log" is
// "input" and "log".
var latin = map[string][]string{
	"keys, as they are written on keyboards": {
		"Alt", "Ctrl", "Delete", "Enter", "Esc", "F", "Shift", "Space", "Super", "Tab",
		"A", "E", "M", "N", "S", "U", "Z",
	},
	"names of formats and standards, which have no other": {
		"CR", "CRLF", "CSV", "HTML", "JSON", "JSONL", "LF", "PNG", "Schema", "TIMEX", "URL", "UTC", "UTF", "ZWNJ", "sha", "windows", "em",
	},
	"names of fonts, licences and projects": {
		"Apache", "Arabic", "Font", "License", "Naskh", "Noto", "Open", "OpenType", "SIL", "TrueType", "Vazirmatn", "Wikidata",
	},
	"a language's name in itself, found by whoever can read no other": {"English"},
	"coefficients, which have no other names: AC1, AC2":               {"AC"},
	"the program's command, and the ending of its files":              {"raqim"},
	"ids: of a thing in Wikidata, such as Q794":                       {"Q"},
	"what is typed in the search: label:QUOTE quote_type:direct": {
		"QUOTE", "direct", "label", "quote", "type",
	},
	"the flag that the window's own errors name: --input-log": {"input", "log"},
}

// typedOnCommandLine are words of the command line's grammar, which is the same in
// every language: commands, flags, what stands for an argument in the help, what an
// argument may be, what goes into files. Only texts of the command line may hold them.
var typedOnCommandLine = []string{
	// commands and environment
	"demo", "docs", "export", "find", "help", "import",
	"DEBUG", "DISPLAY", "RAQIM", "WAYLAND",
	// flags
	"all", "attr", "author", "change", "doc", "drop", "dry", "form", "format", "json", "limit", "locked", "out", "rename", "replace",
	"run", "sample", "scale", "schema", "set", "size", "width",
	"csv", "report", "samples", "sets", "newer",
	"same", "but", "as", "settle",
	"assign", "told", "blind", "clear", "each", "for", "from", "open", "overlap", "seed", "to",
	"gamma", "length", "nominal", "ordinal", "interval", "ratio", "ratings", "units",
	// heads of tables that are read
	"annotator", "start", "end",
	// arguments
	"a", "ATTRIBUTE", "COMMAND", "DIR", "END", "FILE", "GONE", "ID", "KEPT", "NAME", "NEW", "OLD", "OTHER", "PATH", "PROJECT", "START", "VALUE",
	// what an argument may be, and examples of it
	"ar", "en", "fa", "auto", "ltr", "rtl", "byte", "codepoint", "utf", "default", "empty", "small", "gold", "jsonl", "html",
	"false", "true", "implicit", "entity", "AUTHOR", "e", "s", "t", "SPEAKER", "OF",
	"ROLE", "TITLE", "medium", "channel", "speech", "spoken",
	// files and folders
	"articles", "documents", "pages", "otf", "ttf", "txt",
	// keys of the printed JSON
	"ch", "dir", "i", "id", "line", "n", "x",
	// heads of printed tables
	"WIKIDATA",
}

// typedInCore are words in small letters that messages of the core hold in every
// language: commands and flags, endings of files and names of their kinds, ids, words
// of schemas and of JSON.
var typedInCore = []string{
	"check", "new", "schema", "set", "merge", "rename", "author", "newer",
	"bzip", "docx", "doc", "gzip", "jsonl", "odp", "ods", "odt", "ppt", "pptx", "txt", "xls", "xlsx", "xz", "z",
	"ar", "en", "fa", "mixed", "entity", "t", "e", "s", "true", "false", "start", "end", "span", "types",
}
