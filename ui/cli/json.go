package cli

import (
	"encoding/json"
	"io"
)

// asJSON is the --json flag of the commands that report.
type asJSON struct {
	JSON bool `name:"json" help:"cli.flag.json"`
}

// writeJSON prints v as one JSON object on one line. Nothing is escaped for
// HTML: names and texts stay readable.
func writeJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

// some is list, or an empty one for nil: JSON readers expect [] and not null.
func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
