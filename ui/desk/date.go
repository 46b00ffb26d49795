package desk

import (
	"strings"
	"unicode/utf8"

	"raqim/annotate"
	"raqim/annotate/dateline"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// askDate lets the annotator say which day the document is of. Selected words are
// its evidence, and give the day where they name one.
func (d *desk) askDate() {
	if d.session == nil || !d.writable() {
		return
	}
	words := d.dateWords()
	if n := utf8.RuneCountInString(words); n > dateline.Longest {
		d.status.Say(i18n.T("desk.date.long", "n", n))
		return
	}
	d.leaveLink()
	d.keepTyped()
	doc := d.session.State().Document
	d.dialogs.Date(dialogs.DateQuestion{Stored: doc.Date, Words: words, Language: doc.Language}, d.setDate)
}

// dateWords are the selected words as they would be marked: half a number is none.
// Where only the selection itself names a day it is taken as it is, since a date may
// be glued to what stands before it.
func (d *desk) dateWords() string {
	selected := strings.TrimSpace(d.view.SelectedText())
	r, ok := d.chosen("")
	if selected == "" || !ok {
		return selected
	}
	whole := d.view.Text(int(r.Start), int(r.End))
	language := d.session.State().Document.Language
	if len(dateline.Read(whole, language)) == 0 && len(dateline.Read(selected, language)) > 0 {
		return selected
	}
	return whole
}

func (d *desk) setDate(date model.Date) {
	if _, ok := d.do(annotate.SetDate{Date: date}); !ok {
		return
	}
	if date.Value == "" {
		d.status.Say(i18n.T("desk.status.undated"))
		return
	}
	d.status.Say(i18n.T("desk.status.dated", "date", i18n.Date(date.Value), "status", panel.DateStatus(date.Status)))
}
