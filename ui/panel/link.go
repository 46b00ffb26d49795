package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// OfferLinks shows relations of the span at hand to choose from below a title, each
// with its key, as many as there are keys; none shows the span as usual. What is
// being set in the inspector is closed.
func (i *Inspector) OfferLinks(title string, links []annotate.Link) {
	if slices.Equal(links, i.offered) && (title == i.offer || len(links) == 0) {
		return
	}
	began := len(i.offered) == 0
	i.offer, i.offered = title, links
	if began {
		i.editor.close()
	}
	i.build()
	if began {
		i.scroll.ScrollToTop()
	}
}

// links adds what is offered; it stands above all that is known of the span.
func (i *Inspector) links() {
	if len(i.offered) == 0 {
		return
	}
	i.add(NewLine(i.offer, Look{Bold: true}))
	for k, l := range i.offered {
		end, ok := i.state.Span(otherEnd(i.span, l.From, l.To))
		key := keys.Choice(k)
		if key == "" {
			i.add(i.lines(i18n.T("desk.link.more", "n", len(i.offered)-k), 0, i.quiet())...)
			break
		}
		if ok {
			name := NewLine(relationCaption(i.state.Schema, l.Label, l.To == end.ID), i.quiet())
			name.SetMinWidth(76)
			letter := NewLine(key, i.quiet())
			letter.SetMinWidth(10)
			cells := append([]fyne.CanvasObject{letter, name}, i.spanLine(end)...)
			i.add(newPressable(container.New(row{grow: 3, gap: 6}, cells...), func() { i.OnLink(l) }))
		}
	}
	i.add(widget.NewSeparator())
}
