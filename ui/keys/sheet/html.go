package sheet

import (
	"html/template"
	"io"

	"raqim/ui/i18n"
)

// page is one file without scripts that needs nothing from outside: it can be printed, mailed
// and opened anywhere. Keys are written from left to right in every language.
var page = template.Must(template.New("shortcuts").Parse(`<!DOCTYPE html>
<html lang="{{.Language}}" dir="{{.Direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
body { font: 15px/1.5 Vazirmatn, "Noto Naskh Arabic", "Noto Sans", system-ui, sans-serif; color: #1c1c1c; background: #fff; margin: 2em auto; max-width: 75em; padding: 0 1.5em; }
h1 { font-size: 1.5em; }
main { columns: 26em; column-gap: 2.5em; }
section { break-inside: avoid-column; margin-bottom: 1.5em; }
h2 { font-size: 1.05em; margin: 0 0 .3em; border-bottom: 1px solid #999; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
th { font-weight: normal; text-align: start; vertical-align: top; width: 45%; padding: .15em 0; }
td { text-align: start; vertical-align: top; padding: .15em 0; padding-inline-start: 1em; }
tr { break-inside: avoid; }
kbd { font: inherit; font-size: .9em; white-space: nowrap; border: 1px solid #999; border-radius: 3px; padding: 0 .35em; margin-inline-end: .35em; }
@media (prefers-color-scheme: dark) { body { color: #e8e6e3; background: #1b1b1b; } }
@media print { body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; color: #000; background: #fff; } main { columns: 2; } }
</style>
</head>
<body>
<h1>{{.Title}}</h1>
<main>
{{range .Sections}}<section>
<h2>{{.Title}}</h2>
<table>
{{range .Rows}}<tr><th scope="row">{{range .Keys}}<kbd dir="ltr">{{.}}</kbd>{{end}}</th><td>{{.What}}</td></tr>
{{end}}</table>
</section>
{{end}}</main>
</body>
</html>
`))

// HTML writes sections as a page in the language of the interface and in its direction.
// The errors are those of w.
func HTML(w io.Writer, sections []Section) error {
	direction := "ltr"
	if i18n.RTL() {
		direction = "rtl"
	}
	return page.Execute(w, map[string]any{
		"Language": i18n.Language(), "Direction": direction, "Title": i18n.T("shortcuts.heading"), "Sections": sections,
	})
}
