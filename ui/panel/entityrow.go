package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// entityRow is one line of the list: names in three languages, that of the interface
// first, what it is, its role and affiliation, and how often it is mentioned.
type entityRow struct {
	widget.BaseWidget
	sign                           *widget.Icon // of one that is chosen to be merged
	languages                      [3]string    // of the columns of names
	names                          [3]*Line
	kind, known, mentions          *Line
	nameCell, mentionsCell, signed fyne.CanvasObject
}

// entityHeight is that of a row in units of the canvas.
const entityHeight = 28

func newEntityRow() *entityRow {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	end := quiet
	end.End = true
	r := &entityRow{
		sign: widget.NewIcon(theme.SignDone.Resource()), languages: nameLanguages(),
		kind: NewLine("", quiet), known: NewLine("", quiet), mentions: NewLine("", end),
	}
	for i := range r.names {
		r.names[i] = NewLine("", Look{Own: i > 0})
	}
	r.sign.Hide()
	r.nameCell, r.mentionsCell = r.names[0], r.mentions
	r.signed = mirror.GridWrap(fyne.NewSquareSize(signSize), r.sign)
	r.ExtendBaseWidget(r)
	return r
}

// newEntityHeading names the columns; a click on the names or the mentions sorts.
func newEntityHeading(byMentions, byName func()) *entityRow {
	r := newEntityRow()
	r.nameCell, r.mentionsCell = tipped(newPressable(r.names[0], byName), keyed(i18n.T("tip.bynames"), "S")), tipped(newPressable(r.mentions, byMentions), keyed(i18n.T("tip.bymentions"), "S"))
	r.kind.SetText(i18n.T("desk.entities.kind"))
	r.known.SetText(i18n.T("desk.entities.known"))
	for i, line := range r.names {
		language := r.languages[i]
		line.SetText(inLanguage(language))
		// A heading stands above where the names begin.
		line.SetLook(Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet, End: i > 0 && (language != i18n.English) != mirror.RTL()})
	}
	r.showHeading(false)
	return r
}

// nameLanguages are the languages of the columns of names: that of the interface first.
func nameLanguages() [3]string {
	languages := [3]string{i18n.English, i18n.Arabic, i18n.Persian}
	at := slices.Index(languages[:], i18n.Language())
	copy(languages[1:at+1], languages[:at])
	languages[0] = i18n.Language()
	return languages
}

// inLanguage heads the column of the names in a language.
func inLanguage(language string) string {
	switch language {
	case i18n.Arabic:
		return i18n.T("desk.entities.arabic")
	case i18n.Persian:
		return i18n.T("desk.entities.persian")
	}
	return i18n.T("desk.entities.latin")
}

// showHeading marks the column that the list is sorted by.
func (r *entityRow) showHeading(byMentions bool) {
	name, mentions := i18n.T("desk.entities.sorted", "name", i18n.T("desk.entities.name")), i18n.T("desk.entities.mentions")
	if byMentions {
		name, mentions = i18n.T("desk.entities.name"), i18n.T("desk.entities.sorted", "name", mentions)
	}
	r.names[0].SetText(name)
	r.mentions.SetText(mentions)
}

func (r *entityRow) show(e model.Entity, mentions int, merging bool) {
	setShown(r.sign, merging)
	for i, language := range r.languages {
		r.names[i].SetText(namesIn(e, language))
	}
	r.kind.SetText(EntityKind(e.Kind))
	r.known.SetText(strings.Join(slices.DeleteFunc([]string{e.Role, e.Affiliation, e.Wikidata}, func(s string) bool { return s == "" }), nameGap))
	r.mentions.SetText(number(mentions))
}

// nameGap stands between two names, or two things known, in one line.
const nameGap = " · "

// namesIn are the names in a language; with the English ones stand those in languages that
// have no column. An entity without a name has its id in the first column.
func namesIn(e model.Entity, language string) string {
	names := slices.Clone(e.Names[language])
	for _, other := range e.Languages() {
		if language == i18n.English && !slices.Contains(i18n.Languages(), other) {
			names = append(names, e.Names[other]...)
		}
	}
	if len(e.Languages()) == 0 && language == i18n.Language() {
		return string(e.ID)
	}
	return strings.Join(names, nameGap)
}

// EntityKind is what a kind is called in the interface.
func EntityKind(kind model.EntityKind) string {
	switch kind {
	case model.Person:
		return i18n.T("desk.entity.person")
	case model.Organisation:
		return i18n.T("desk.entity.organisation")
	case model.State:
		return i18n.T("desk.entity.state")
	}
	return string(kind)
}

// CreateRenderer makes the renderer; all it shows lives in the row.
func (r *entityRow) CreateRenderer() fyne.WidgetRenderer { return tree.Of(r, &entityRenderer{r}) }

type entityRenderer struct{ *entityRow }

func (r *entityRenderer) Destroy() {}

func (r *entityRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.signed, r.nameCell, r.names[1], r.names[2], r.kind, r.known, r.mentionsCell}
}

func (r *entityRenderer) MinSize() fyne.Size { return fyne.NewSize(480, entityHeight) }

// The columns' parts of a row, behind the sign; the mentions have what is left.
var entityParts = [...]float32{0.235, 0.2, 0.2, 0.09, 0.2}

func (r *entityRenderer) Layout(size fyne.Size) {
	const pad, gap, signRoom = 8, 10, signSize + 4
	put := func(o fyne.CanvasObject, x, width float32) {
		height := min(o.MinSize().Height, size.Height)
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(max(0, width), height))
	}
	put(r.signed, pad, signSize)
	x, whole := float32(pad+signRoom), size.Width-2*pad-signRoom
	for i, o := range []fyne.CanvasObject{r.nameCell, r.names[1], r.names[2], r.kind, r.known} {
		put(o, x, whole*entityParts[i]-gap)
		x += whole * entityParts[i]
	}
	put(r.mentionsCell, x, size.Width-pad-x)
	mirror.Turn(r.Objects(), size.Width)
}

func (r *entityRenderer) Refresh() {
	r.Layout(r.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
