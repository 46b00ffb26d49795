package cli

import (
	"fmt"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
)

// markCommand marks one span.
type markCommand struct {
	Project string   `arg:"" help:"cli.arg.project"`
	Doc     string   `arg:"" help:"cli.arg.doc"`
	Label   string   `arg:"" help:"cli.mark.label"`
	Start   int      `arg:"" help:"cli.mark.start"`
	End     int      `arg:"" help:"cli.mark.end"`
	Attr    []string `sep:"none" placeholder:"K=V" help:"cli.mark.attr"`
	author
	asJSON
}

// Help is the command's longer help.
func (markCommand) Help() string { return i18n.T("cli.mark.detail") }

// Run stores the span and prints its id.
func (c *markCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	given, err := readPairs(c.Attr)
	if err != nil {
		return err
	}
	w, err := openWork(c.Project, c.Doc, by)
	if err != nil {
		return err
	}
	defer w.close()
	state := w.session.State()
	attributes, entity := spanAttributes(state.Schema, c.Label, given)
	part := model.Range{Start: model.Offset(c.Start), End: model.Offset(c.End)}
	event, err := w.session.Do(annotate.AddSpan{
		Label: c.Label, Parts: []model.Range{part}, Attributes: attributes, Entity: entity,
	})
	if err != nil {
		return err
	}
	if !c.JSON {
		fmt.Fprintln(e.out, event.Spans[0])
		return nil
	}
	return writeJSON(e.out, markJSON{
		ID: event.Spans[0], Document: state.Document.ID, Author: by, Label: c.Label, Start: part.Start, End: part.End,
		Text: model.NewOffsetMap(state.Document.Text).Slice(part),
	})
}

type markJSON struct {
	ID       model.SpanID     `json:"id"`
	Document model.DocumentID `json:"document"`
	Author   string           `json:"author"`
	Label    string           `json:"label"`
	Start    model.Offset     `json:"start"`
	End      model.Offset     `json:"end"`
	Text     string           `json:"text"`
}
