package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/check"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Checks is the list of what a document lacks, in reading order. It has the
// keyboard itself: the arrows move in it, Enter chooses.
type Checks struct {
	widget.BaseWidget
	// OnChoose is called with a finding that a person chose, to go there.
	OnChoose func(check.Finding)
	// OnLeave is called when the list is left with Esc.
	OnLeave func()
	// OnKey gets the function keys.
	OnKey func(*fyne.KeyEvent)
	// Direction gives the direction of the paragraph at an offset, so that a part
	// of it reads here as it does there; nil: each text's own.
	Direction func(model.Offset) bidi.Base

	title *Line
	list  *checkList
}

// NewChecks makes an empty list.
func NewChecks() *Checks {
	c := &Checks{title: NewLine("", Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})}
	c.list = newCheckList(c)
	c.ExtendBaseWidget(c)
	return c
}

// Follow shows what another list shows, which is not used any more.
func (c *Checks) Follow(other *Checks) {
	if other.title.Text() != "" {
		c.list.at = other.list.at
		c.SetFindings(other.list.schema, other.list.text, other.list.findings)
	}
}

// Clear shows nothing, not even that nothing is open.
func (c *Checks) Clear() {
	c.list.findings, c.list.at = nil, -1
	c.title.SetText("")
	c.list.showPlace()
}

// SetFindings shows findings in a document of the text. The place in the list is kept: once something is settled, what
// comes next stands there.
func (c *Checks) SetFindings(schema *model.Schema, text *model.OffsetMap, findings []check.Finding) {
	c.list.schema, c.list.text, c.list.findings = schema, text, findings
	c.title.SetText(checksTitle(findings))
	c.list.keepPlace()
}

// SetAtHand picks the first finding about a span, unless one about it is picked;
// it picks nothing else where there is none.
func (c *Checks) SetAtHand(id model.SpanID) {
	l := c.list
	if id == "" || l.at >= 0 && l.findings[l.at].Span == id {
		return
	}
	if i := slices.IndexFunc(l.findings, func(f check.Finding) bool { return f.Span == id }); i >= 0 {
		l.pick(i)
	}
}

// Show shows the list as it is now.
func (c *Checks) Show() {
	c.BaseWidget.Show()
	c.list.showPlace()
}

// Keys is what has the keyboard while somebody goes through the list.
func (c *Checks) Keys() fyne.Focusable { return c.list }

// Empty reports whether there is nothing in the list.
func (c *Checks) Empty() bool { return len(c.list.findings) == 0 }

// Title gives what stands above the list.
func (c *Checks) Title() string { return c.title.Text() }

// checksTitle counts what is missing, and apart from it what is doubtful.
func checksTitle(findings []check.Finding) string {
	missing := CountMissing(findings)
	doubtful := len(findings) - missing
	switch {
	case len(findings) == 0:
		return i18n.T("desk.checks.none", "key", keys.Written(keys.Finish))
	case doubtful == 0:
		return i18n.T("desk.checks.missing", "n", missing)
	case missing == 0:
		return i18n.T("desk.checks.doubtful", "n", doubtful)
	}
	return i18n.T("desk.checks.both", "missing", i18n.T("desk.checks.missing", "n", missing), "doubtful", i18n.T("desk.checks.doubtful", "n", doubtful))
}

// CountMissing is how many of the findings keep a document from being finished.
func CountMissing(findings []check.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Kind.Severity() == check.Missing {
			n++
		}
	}
	return n
}

// CreateRenderer stacks title and list.
func (c *Checks) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(c, widget.NewSimpleRenderer(mirror.Border(container.New(inset{12, 8}, c.title), nil, nil, nil, c.list)))
}
