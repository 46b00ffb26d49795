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

// entityRow is one line of the list: names in three scripts, what it is, its role
// and affiliation, and how often it is mentioned.
type entityRow struct {
	widget.BaseWidget
	sign                            *widget.Icon // of one that is chosen to be merged
	latin, arabic, persian          *Line
	kind, known, mentions           *Line
	latinCell, mentionsCell, signed fyne.CanvasObject
}

// entityHeight is that of a row in units of the canvas.
const entityHeight = 28

func newEntityRow() *entityRow {
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	end := quiet
	end.End = true
	r := &entityRow{
		sign: widget.NewIcon(theme.SignDone.Resource()), latin: NewLine("", Look{}),
		arabic: NewLine("", Look{Own: true}), persian: NewLine("", Look{Own: true}),
		kind: NewLine("", quiet), known: NewLine("", quiet), mentions: NewLine("", end),
	}
	r.sign.Hide()
	r.latinCell, r.mentionsCell = r.latin, r.mentions
	r.signed = mirror.GridWrap(fyne.NewSquareSize(signSize), r.sign)
	r.ExtendBaseWidget(r)
	return r
}

// newEntityHeading names the columns; a click on the names or the mentions sorts.
func newEntityHeading(byMentions, byName func()) *entityRow {
	r := newEntityRow()
	r.latinCell, r.mentionsCell = tipped(newPressable(r.latin, byName), keyed(i18n.T("tip.bynames"), "S")), tipped(newPressable(r.mentions, byMentions), keyed(i18n.T("tip.bymentions"), "S"))
	for line, text := range map[*Line]string{
		r.arabic: i18n.T("desk.entities.arabic"), r.persian: i18n.T("desk.entities.persian"),
		r.kind: i18n.T("desk.entities.kind"), r.known: i18n.T("desk.entities.known"),
	} {
		line.SetText(text)
	}
	quiet := Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
	r.latin.SetLook(quiet)
	quiet.End = !mirror.RTL() // above names that begin at the right
	r.arabic.SetLook(quiet)
	r.persian.SetLook(quiet)
	r.showHeading(false)
	return r
}

// showHeading marks the column that the list is sorted by.
func (r *entityRow) showHeading(byMentions bool) {
	name, mentions := i18n.T("desk.entities.sorted", "name", i18n.T("desk.entities.latin")), i18n.T("desk.entities.mentions")
	if byMentions {
		name, mentions = i18n.T("desk.entities.latin"), i18n.T("desk.entities.sorted", "name", mentions)
	}
	r.latin.SetText(name)
	r.mentions.SetText(mentions)
}

func (r *entityRow) show(e model.Entity, mentions int, merging bool) {
	setShown(r.sign, merging)
	r.latin.SetText(latinNames(e))
	r.arabic.SetText(strings.Join(e.Names["ar"], nameGap))
	r.persian.SetText(strings.Join(e.Names["fa"], nameGap))
	r.kind.SetText(EntityKind(e.Kind))
	r.known.SetText(strings.Join(slices.DeleteFunc([]string{e.Role, e.Affiliation, e.Wikidata}, func(s string) bool { return s == "" }), nameGap))
	r.mentions.SetText(number(mentions))
}

// nameGap stands between two names, or two things known, in one line.
const nameGap = " · "

// latinNames are the names in English, and those in languages that have no column;
// the id of an entity without a name.
func latinNames(e model.Entity) string {
	var names []string
	for _, language := range e.Languages() {
		if language != "ar" && language != "fa" {
			names = append(names, e.Names[language]...)
		}
	}
	if len(names) == 0 && len(e.Languages()) == 0 {
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
	return []fyne.CanvasObject{r.signed, r.latinCell, r.arabic, r.persian, r.kind, r.known, r.mentionsCell}
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
	for i, o := range []fyne.CanvasObject{r.latinCell, r.arabic, r.persian, r.kind, r.known} {
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
