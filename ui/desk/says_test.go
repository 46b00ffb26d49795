package desk

import (
	"fmt"
	"testing"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// seen is what a person can see of the window, but for what the status line says, as far as an
// action of the table changes it.
func seen(d *desk) string {
	c := d.window.Canvas()
	start, end := d.view.Selection()
	document, spans := model.DocumentID(""), 0
	if d.session != nil {
		document, spans = d.session.Scope().Document, len(d.session.State().Spans)
	}
	checked := ""
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			if item := d.items[e.Action]; item != nil && item.Checked {
				checked += string(e.Action) + " "
			}
		}
	}
	text, where := d.status.Shown()
	return fmt.Sprintln(c.Overlays().Top() != nil, fmt.Sprintf("%T", d.pages.shown), fmt.Sprintf("%p %T", c.Focused(), c.Focused()),
		document, spans, d.atHand, start, end, d.panes.widths, d.drawer.open(), d.window.FullScreen(), checked, text, where, d.header.Text(),
		d.view.FontSize(), d.view.Place(), d.checks.Visible(), d.guideline.Visible(), d.find.pane.Match(), d.project == nil)
}

// silent are the actions that show nothing in the window for a good reason.
var silent = map[keys.Action]string{
	keys.Quit: "the window goes",
	keys.Copy: "the clipboard has it",
}

// Whatever is asked for, something is seen to happen, or the status line says why it does not.
func TestEveryActionIsSeenOrSaid(whole *testing.T) {
	for _, state := range []struct {
		name string
		show func(t *testing.T) *desk
	}{
		{"start page", func(t *testing.T) *desk {
			d := open(t, project(t))
			d.closeProject()
			d.showStart()
			return d
		}},
		{"no document", func(t *testing.T) *desk { return openWith(t, Options{Project: stored(t, nil, nil), Author: "me"}) }},
		{"nothing at hand", func(t *testing.T) *desk { return open(t, project(t)) }},
		{"span at hand", func(t *testing.T) *desk {
			d := open(t, quoted(t))
			atQuote(t, d)
			return d
		}},
	} {
		var d *desk
		for _, group := range keys.Table() {
			for _, e := range group.Entries {
				if silent[e.Action] != "" {
					continue
				}
				whole.Run(state.name+"/"+string(e.Action), func(t *testing.T) {
					defer i18n.Use(i18n.English)
					if d == nil {
						d = state.show(whole)
					}
					d.status.Say("")
					before := seen(d)
					d.perform(e.Action)
					await(t, d)
					settle(d)
					if after := seen(d); after == before && d.status.Said() == "" {
						t.Errorf("%s does nothing that is seen, and the window says nothing", e.Title())
					} else if after != before {
						d = nil // the next one begins anew
					}
				})
			}
		}
	}
}
