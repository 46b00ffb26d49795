package cli

import (
	"fmt"

	"raqim/annotate"
	"raqim/annotate/snap"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/text/segment"
)

// markCommand marks one span.
type markCommand struct {
	Project string   `arg:"" help:"cli.arg.project"`
	Doc     string   `arg:"" help:"cli.arg.doc"`
	Label   string   `arg:"" help:"cli.mark.label"`
	Start   int      `arg:"" help:"cli.mark.start"`
	End     int      `arg:"" help:"cli.mark.end"`
	Attr    []string `sep:"none" placeholder:"K=V" help:"cli.mark.attr"`
	Part    []string `sep:"none" placeholder:"START-END" help:"cli.mark.part"`
	Snap    bool     `help:"cli.mark.snap"`
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
	parts, err := c.parts(state)
	if err != nil {
		return err
	}
	event, err := w.session.Do(annotate.AddSpan{Label: c.Label, Parts: parts, Attributes: attributes, Entity: entity})
	if err != nil {
		return err
	}
	if !c.JSON {
		fmt.Fprintln(e.out, event.Spans[0])
		return nil
	}
	return writeJSON(e.out, markJSON{
		ID: event.Spans[0], Document: state.Document.ID, Author: by, Label: c.Label,
		Start: parts[0].Start, End: parts[len(parts)-1].End, Text: model.NewOffsetMap(state.Document.Text).Text(parts), Parts: parts,
	})
}

// parts are those that the line gives, exactly, or as the window would mark them.
func (c *markCommand) parts(state annotate.State) ([]model.Range, error) {
	given := []model.Range{{Start: model.Offset(c.Start), End: model.Offset(c.End)}}
	for _, text := range c.Part {
		var r model.Range
		if n, err := fmt.Sscanf(text+" ", "%d-%d ", &r.Start, &r.End); n != 2 || err != nil {
			return nil, usageError(i18n.T("cli.mark.badpart", "given", text))
		}
		given = append(given, r)
	}
	text := []rune(state.Document.Text)
	edges := snap.New(text, state.Document.Language, func(at int) bool { return segment.BeginsGrapheme(text, at) })
	var parts []model.Range
	for _, r := range given {
		if err := model.CheckParts([]model.Range{r}, state.Length); err != nil {
			return nil, err
		}
		if c.Snap {
			r = edges.Snap(r, snap.For(state.Schema, c.Label))
		}
		parts = model.WithPart(parts, r)
	}
	return parts, nil
}

type markJSON struct {
	ID       model.SpanID     `json:"id"`
	Document model.DocumentID `json:"document"`
	Author   string           `json:"author"`
	Label    string           `json:"label"`
	Start    model.Offset     `json:"start"`
	End      model.Offset     `json:"end"`
	Text     string           `json:"text"`
	Parts    []model.Range    `json:"parts"`
}
