// Package schema is the page on which a person makes and changes the schema of a
// project: an outline of labels, attributes and relations at the start, the form of the
// one at hand beside it, and before anything happens a look at what would become of
// what is marked.
//
// The page works on a draft (annotate/draft) and never touches a project: it hands over
// commands and files, and is told what they would do. It may import Fyne, model,
// annotate, annotate/draft, assets (the published form of schemas), ui/text, ui/field,
// ui/marks, ui/contrast, ui/mirror, ui/panel, ui/keys, ui/theme and ui/i18n.
package schema
