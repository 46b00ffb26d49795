package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// documentRow is one line of the list.
type documentRow struct {
	widget.BaseWidget
	sign, own             *widget.Icon
	name, language, count *Line
	line                  *fyne.Container
	tip                   string
}

func newDocumentRow() *documentRow {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	end := quiet
	end.End = true
	r := &documentRow{sign: widget.NewIcon(nil), own: widget.NewIcon(theme.SignOwn.Resource()), name: NewLine("", Look{}), language: NewLine("", quiet), count: NewLine("", end)}
	r.language.SetMinWidth(28)
	r.count.SetMinWidth(max(28, NewLine(i18n.T("desk.documents.empty"), end).NaturalWidth()+1))
	r.line = container.New(row{grow: 1, gap: 8, pad: 8, height: 28}, r.sign, r.name, r.own, r.language, r.count)
	r.own.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// show shows a document as author sees it; whose is what their own ones are called.
func (r *documentRow) show(info model.DocumentInfo, author, whose string) {
	r.sign.SetResource(signOf(info, author).Resource())
	r.name.SetText(info.Name)
	r.language.SetText(info.Language)
	r.count.SetText(countOf(info, author))
	r.tip = info.Name + " · " + signName(info, author)
	if own(info, author) {
		r.tip += " · " + whose
		r.own.Show()
	} else {
		r.own.Hide()
	}
	r.line.Refresh()
}

// Tip is the whole name, and what the sign means.
func (r *documentRow) Tip() string { return r.tip }

// signName is the sign of a document in words.
func signName(info model.DocumentInfo, author string) string {
	sign := signOf(info, author)
	if sign == theme.SignSentBack {
		return i18n.T("told.state")
	}
	for _, s := range documentStates {
		if s.sign == sign {
			return i18n.T(s.name)
		}
	}
	return ""
}

func (r *documentRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(r.line))
}

// countOf is how many spans author has in a document; of one that is done without
// any it says so in a word, since an untouched one has none either.
func countOf(info model.DocumentInfo, author string) string {
	if info.StatusBy(author) == model.StatusDoneEmpty {
		return i18n.T("desk.documents.empty")
	}
	return i18n.Number(spansBy(info, author))
}

// signOf is the shape of how far author has come with a document; a flag is seen
// before anything else.
func signOf(info model.DocumentInfo, author string) theme.Sign {
	if info.Flagged {
		return theme.SignFlagged
	}
	if sentBack(info, author) {
		return theme.SignSentBack
	}
	switch info.StatusBy(author) {
	case model.StatusOpen:
		return theme.SignOpen
	case model.StatusDone:
		return theme.SignDone
	case model.StatusDoneEmpty:
		return theme.SignDoneEmpty
	}
	return theme.SignUntouched
}

func spansBy(info model.DocumentInfo, author string) int {
	for _, s := range info.Sets {
		if s.Author == author {
			return s.Spans
		}
	}
	return 0
}
