package figures

import (
	"encoding/csv"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Table is some of the figures as rows. A cell is a name, an id, or a number in digits
// 0-9 with a full stop, to three places; where a number is undefined it is empty.
type Table struct {
	Name    string   // of the file, without its end: "labels"
	Columns []string // the names are the same in every language
	Rows    [][]string
}

// Tables gives all of f, for a file each. They are described in the README.
func (f Figures) Tables() []Table {
	return []Table{
		f.totals(), f.progress(), f.languages(), f.labels(), f.labelLanguages(), f.relations(),
		f.lacking(), f.places(), f.perSet(), f.entities(), f.minutes(), f.days(),
	}
}

// WriteCSV writes t as RFC 4180 has it, but with LF, in UTF-8 without a byte order mark.
func (t Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(t.Columns); err != nil {
		return err
	}
	return out.WriteAll(t.Rows)
}

func (f Figures) totals() Table {
	t := Table{Name: "totals", Columns: []string{"figure", "value"}}
	row := func(name string, n int) { t.Rows = append(t.Rows, []string{name, strconv.Itoa(n)}) }
	row("documents", f.Documents)
	row("code_points", f.Characters)
	row("untouched", f.States.Untouched)
	row("open", f.States.Open)
	row("done", f.States.Done)
	row("done_empty", f.States.Empty)
	row("flagged", f.States.Flagged)
	row("sets", f.PerSet.N)
	row("spans", int(f.PerSet.Sum))
	row("entities_mentioned", f.Mentioned)
	if f.First != nil && f.Last != nil {
		const layout = "2006-01-02T15:04:05Z"
		t.Rows = append(t.Rows, []string{"first_action", f.First.UTC().Format(layout)}, []string{"last_action", f.Last.UTC().Format(layout)})
	}
	return t
}

func (f Figures) progress() Table {
	t := Table{Name: "progress", Columns: []string{"author", "kind", "untouched", "open", "done", "done_empty", "spans", "relations"}}
	for _, p := range f.Progress {
		t.Rows = append(t.Rows, append([]string{p.Author, string(p.Kind)}, counts(p.Untouched, p.Open, p.Done, p.Empty, p.Spans, p.Relations)...))
	}
	return t
}

func (f Figures) languages() Table {
	t := Table{Name: "languages", Columns: []string{"language", "documents", "spans"}}
	for _, l := range f.Languages {
		t.Rows = append(t.Rows, append([]string{l.Language}, counts(l.Documents, l.Spans)...))
	}
	return t
}

func (f Figures) labels() Table {
	t := Table{Name: "labels", Columns: []string{"label", "spans", "documents", "discontinuous", "nested", "nested_in_same_label"}}
	for _, l := range f.Labels {
		t.Rows = append(t.Rows, append([]string{l.Label}, counts(l.Spans, l.Documents, l.Discontinuous, l.Nested, l.Within)...))
	}
	return t
}

func (f Figures) labelLanguages() Table {
	t := Table{Name: "label_languages", Columns: []string{"label", "language", "spans"}}
	for _, l := range f.Labels {
		for _, language := range slices.Sorted(maps.Keys(l.ByLanguage)) {
			t.Rows = append(t.Rows, []string{l.Label, language, strconv.Itoa(l.ByLanguage[language])})
		}
	}
	return t
}

func (f Figures) relations() Table {
	t := Table{Name: "relations", Columns: []string{"relation", "relations", "documents"}}
	for _, r := range f.Relations {
		t.Rows = append(t.Rows, append([]string{r.Label}, counts(r.Count, r.Documents)...))
	}
	return t
}

// demand is what a row says of l.
func (l Lack) demand() []string {
	return []string{string(l.Kind), l.Label, strings.Join(l.Relations, "|"), l.Attribute}
}

func (f Figures) lacking() Table {
	t := Table{Name: "lacking", Columns: []string{"kind", "label", "relations", "attribute", "of", "missing", "none"}}
	for _, l := range f.Lacking {
		t.Rows = append(t.Rows, append(l.demand(), counts(l.Of, l.Missing, l.None)...))
	}
	return t
}

func (f Figures) places() Table {
	t := Table{Name: "lacking_places", Columns: []string{"kind", "label", "relations", "attribute", "document", "author", "span"}}
	for _, l := range f.Lacking {
		for _, p := range l.Places {
			t.Rows = append(t.Rows, append(l.demand(), string(p.Document), p.Author, string(p.Span)))
		}
	}
	return t
}

func (f Figures) perSet() Table {
	t := Table{Name: "spans_per_set", Columns: []string{"from", "to", "sets"}}
	for _, b := range f.PerSet.Bins {
		t.Rows = append(t.Rows, []string{number(&b.From), number(&b.To), strconv.Itoa(b.N)})
	}
	return t
}

func (f Figures) entities() Table {
	t := Table{Name: "entities", Columns: []string{"entity", "name", "spans", "documents"}}
	for _, e := range f.Entities {
		t.Rows = append(t.Rows, append([]string{string(e.Entity), e.Name}, counts(e.Spans, e.Documents)...))
	}
	return t
}

func (f Figures) minutes() Table {
	t := Table{Name: "minutes", Columns: []string{"author", "actions", "documents", "documents_untimed", "minutes", "mean", "least", "first_quartile", "median", "third_quartile", "most"}}
	for _, m := range f.Minutes {
		s := m.Timed
		t.Rows = append(t.Rows, append(append([]string{m.Author}, counts(m.Actions, s.N, m.Untimed)...),
			number(&s.Sum), number(s.Mean), number(s.Least), number(s.Low), number(s.Median), number(s.High), number(s.Most)))
	}
	return t
}

func (f Figures) days() Table {
	t := Table{Name: "days", Columns: []string{"day", "author", "spans"}}
	for _, d := range f.Days {
		for _, author := range slices.Sorted(maps.Keys(d.Spans)) {
			t.Rows = append(t.Rows, []string{d.Day, author, strconv.Itoa(d.Spans[author])})
		}
	}
	return t
}

func counts(all ...int) []string {
	cells := make([]string, len(all))
	for i, n := range all {
		cells[i] = strconv.Itoa(n)
	}
	return cells
}

// number is x to three places; empty where it is undefined.
func number(x *float64) string {
	if x == nil {
		return ""
	}
	return strconv.FormatFloat(math.Round(*x*1000)/1000, 'f', -1, 64)
}
