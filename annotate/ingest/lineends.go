package ingest

import (
	"fmt"
	"strings"

	"raqim/model"
)

// lineCount is how often text ends a line in each of the three ways.
type lineCount struct{ lf, crlf, cr int }

func countLines(text string) lineCount {
	crlf := strings.Count(text, "\r\n")
	return lineCount{
		lf:   strings.Count(text, "\n") - crlf,
		crlf: crlf,
		cr:   strings.Count(text, "\r") - crlf,
	}
}

func (c lineCount) kind() model.LineEnds {
	switch total := c.lf + c.crlf + c.cr; total {
	case 0:
		return model.LineEndsNone
	case c.lf:
		return model.LineEndsLF
	case c.crlf:
		return model.LineEndsCRLF
	case c.cr:
		return model.LineEndsCR
	}
	return model.LineEndsMixed
}

// describeLines reports the line ends of text; LF and none are not worth a note.
func (r *Report) describeLines(text string) {
	c := countLines(text)
	r.LineEnds = c.kind()
	switch r.LineEnds {
	case model.LineEndsCRLF:
		r.note("The lines end in CR LF; both characters are kept and counted.")
	case model.LineEndsCR:
		r.note("The lines end in CR; it is kept.")
	case model.LineEndsMixed:
		r.note("The lines end in different ways (%s); all are kept.", c.list())
	}
}

// list gives the counts as "3 LF", "1 CR LF", leaving out what is not there.
func (c lineCount) list() model.List {
	var parts model.List
	for _, p := range []struct {
		n    int
		name string
	}{{c.lf, "LF"}, {c.crlf, "CR LF"}, {c.cr, "CR"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.name))
		}
	}
	return parts
}
