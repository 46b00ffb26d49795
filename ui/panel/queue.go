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
	Hidden  int // left out by the filter
}

// NextUnfinished gives the document to go on with: of those that are shown the next
// unfinished one behind the current one and then from the top, those with a flag
// after all others; false where there is none but the current one.
func (d *Documents) NextUnfinished() (model.DocumentID, bool) {
	current := d.indexOf(d.current)
	for _, flagged := range []bool{false, true} {
		first := -1
		for _, i := range d.shown {
			info := d.all[i]
			if i == current || info.Flagged != flagged || !unfinished(info, d.author) {
				continue
			}
			if i > current {
				return info.ID, true
			}
			if first < 0 {
				first = i
			}
		}
		if first >= 0 {
			return d.all[first].ID, true
		}
	}
	return "", false
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
