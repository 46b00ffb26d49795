package cli

import (
	"fmt"
	"slices"
	"strings"

	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// docsCommand lists the documents of a project. It reads only.
type docsCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	asJSON
}

// Help is the command's longer help.
func (docsCommand) Help() string { return i18n.T("cli.docs.detail") }

// Run prints a line a document.
func (c *docsCommand) Run(e *env) error {
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	documents, err := project.Documents(e.ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(e.out, documentList(documents))
	}
	if len(documents) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.docs.none", "project", c.Project))
		return nil
	}
	// The name comes last: it may hold blanks, and its direction then moves no
	// other column on a terminal that shows right-to-left text.
	rows := newColumns(e.out)
	given := slices.ContainsFunc(documents, func(d model.DocumentInfo) bool { return d.Assigned != nil })
	head := i18n.T("cli.docs.head")
	if given {
		head = i18n.T("cli.docs.headassigned")
	}
	fmt.Fprintln(rows, head)
	for _, d := range documents {
		name := d.Name
		if given {
			name = orDash(strings.Join(d.Assigned, ", ")) + "\t" + name
		}
		fmt.Fprintf(rows, "%s\t%s\t%d\t%s\t%s\t%s\t%s\t%s\n", d.ID, orDash(d.Language), d.Characters,
			d.Direction, date(d.Date), d.Status(), sets(d.Sets), name)
	}
	return rows.Flush()
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// date shows a document's date with how it is known; that it was written in the
// text is the usual case and needs no word.
func date(d model.Date) string {
	switch {
	case d.Value == "":
		return "-"
	case d.Status == model.DateExplicit:
		return d.Value
	}
	return d.Value + " (" + string(d.Status) + ")"
}

// sets shows whose annotations there are: "a1 done 31+12, a2 open 20".
func sets(all []model.SetInfo) string {
	if len(all) == 0 {
		return "-"
	}
	shown := make([]string, len(all))
	for i, s := range all {
		shown[i] = fmt.Sprintf("%s %s %d", s.Author, s.State, s.Spans)
		if s.Relations > 0 {
			shown[i] += fmt.Sprintf("+%d", s.Relations)
		}
	}
	return strings.Join(shown, ", ")
}

type docsJSON struct {
	Documents []docJSON `json:"documents"`
}

type docJSON struct {
	ID         model.DocumentID `json:"id"`
	Name       string           `json:"name"`
	Language   string           `json:"language"`
	Direction  model.Direction  `json:"direction"`
	Characters int              `json:"characters"`
	Date       model.Date       `json:"date"`
	Status     model.Status     `json:"status"`
	Flagged    bool             `json:"flagged"`
	SHA256     string           `json:"sha256"`
	Sets       []setJSON        `json:"sets"`
	Assigned   []string         `json:"assigned"`
}

type setJSON struct {
	Author    string         `json:"author"`
	Kind      model.SetKind  `json:"kind"`
	State     model.SetState `json:"state"`
	Spans     int            `json:"spans"`
	Relations int            `json:"relations"`
}

func documentList(documents []model.DocumentInfo) docsJSON {
	list := docsJSON{Documents: []docJSON{}}
	for _, d := range documents {
		doc := docJSON{
			ID: d.ID, Name: d.Name, Language: d.Language, Direction: d.Direction, Characters: d.Characters,
			Date: d.Date, Status: d.Status(), Flagged: d.Flagged, SHA256: d.SHA256, Sets: []setJSON{},
			Assigned: some(d.Assigned),
		}
		for _, s := range d.Sets {
			doc.Sets = append(doc.Sets, setJSON{s.Author, s.Kind, s.State, s.Spans, s.Relations})
		}
		list.Documents = append(list.Documents, doc)
	}
	return list
}
