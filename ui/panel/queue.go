package panel

import "raqim/model"

// unfinished tells whether a document is still to be worked on by author.
func unfinished(info model.DocumentInfo, author string) bool {
	status := info.StatusBy(author)
	return status == model.StatusUntouched || status == model.StatusOpen
}

// Left counts the documents that are not finished.
type Left struct {
	Shown   int // in the list as it is filtered
	Flagged int // of those
	Own     int // of those, assigned to the author
	Back    int // of those, sent back by a reviewer
	Hidden  int // left out by the filter
}

// sentBack tells whether a reviewer gave the work of author on a document back.
func sentBack(info model.DocumentInfo, author string) bool {
	return info.SentBack(author) != (model.SentBack{})
}

// NextUnfinished gives the document to go on with: of those that are shown the next
// unfinished one behind the current one and then from the top, first of all what a reviewer
// sent back, then the author's own before all others, of either those with a flag last; false
// where there is none but the current one.
func (d *Documents) NextUnfinished() (model.DocumentID, bool) {
	if id, ok := d.next(func(info model.DocumentInfo) bool { return sentBack(info, d.author) }); ok {
		return id, true
	}
	for _, turn := range []struct{ own, flagged bool }{{true, false}, {true, true}, {false, false}, {false, true}} {
		id, ok := d.next(func(info model.DocumentInfo) bool {
			return own(info, d.author) == turn.own && info.Flagged == turn.flagged && unfinished(info, d.author)
		})
		if ok {
			return id, true
		}
	}
	return "", false
}

// next is the first document behind the current one that is shown and wanted, or else from
// the top.
func (d *Documents) next(wanted func(model.DocumentInfo) bool) (model.DocumentID, bool) {
	current, first := d.indexOf(d.current), -1
	for _, i := range d.shown {
		if i == current || !wanted(d.all[i]) {
			continue
		}
		if i > current {
			return d.all[i].ID, true
		}
		if first < 0 {
			first = i
		}
	}
	if first < 0 {
		return "", false
	}
	return d.all[first].ID, true
}

// Left counts what is unfinished now.
func (d *Documents) Left() Left {
	var left Left
	for _, i := range d.shown {
		if unfinished(d.all[i], d.author) {
			left.Shown++
			if d.all[i].Flagged {
				left.Flagged++
			}
			if own(d.all[i], d.author) {
				left.Own++
			}
			if sentBack(d.all[i], d.author) {
				left.Back++
			}
		}
	}
	for _, info := range d.all {
		if unfinished(info, d.author) {
			left.Hidden++
		}
	}
	left.Hidden -= left.Shown
	return left
}
