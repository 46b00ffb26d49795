package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/tree"
)

// Notice is the line above an article whose direction controls change the order
// in which it is read, with a button that shows them. It is hidden at first.
type Notice struct {
	widget.BaseWidget
	// OnPressed is called when the button is pressed.
	OnPressed func()

	lines  [3]*Line
	button *mirror.Button
}

// NewNotice makes a hidden notice.
func NewNotice() *Notice {
	n := &Notice{lines: [3]*Line{NewLine("", Look{}), NewLine("", Look{}), NewLine("", Look{})}}
	n.button = mirror.NewButton("", func() {
		if n.OnPressed != nil {
			n.OnPressed()
		}
	})
	n.ExtendBaseWidget(n)
	n.SetShown(false)
	n.Hide()
	return n
}

// SetShown says whether the controls are shown now: the button does the other.
func (n *Notice) SetShown(shown bool) {
	if shown {
		n.button.SetText(i18n.T("desk.notice.hide", "key", keys.Written(keys.ShowControls)))
		return
	}
	n.button.SetText(i18n.T("desk.notice.show", "key", keys.Written(keys.ShowControls)))
}

// CreateRenderer lays sign, text and button out.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	sign := widget.NewIcon(fynetheme.NewWarningThemedResource(fynetheme.WarningIcon()))
	line := container.New(noticeLayout{n}, sign, n.lines[0], n.lines[1], n.lines[2], n.button)
	return tree.Of(n, widget.NewSimpleRenderer(mirror.Border(nil, widget.NewSeparator(), nil, nil, line)))
}

// noticeLayout breaks the text into smaller lines where it is too long for one.
type noticeLayout struct{ *Notice }

const noticeHeight, noticePad, noticeGap, noticeSign = 48, 16, 8, 20

func (l noticeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, noticeHeight) }

func (l noticeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	sign, button := objects[0], objects[4]
	sign.Resize(fyne.NewSize(noticeSign, noticeSign))
	sign.Move(fyne.NewPos(noticePad, (size.Height-noticeSign)/2))
	b := button.MinSize()
	button.Resize(b)
	button.Move(fyne.NewPos(size.Width-noticePad-b.Width, (size.Height-b.Height)/2))
	left := float32(noticePad + noticeSign + noticeGap)
	l.write(left, size.Width-noticePad-b.Width-noticeGap-left, size.Height)
	mirror.Turn(objects, size.Width)
}

// write puts the text between x and x + width.
func (l noticeLayout) write(x, width, height float32) {
	text, look := i18n.T("desk.notice.reordered"), Look{}
	look.Base = mirror.Base(text)
	wrapped := Wrap(text, max(width, 1), sizeOf(look), len(l.lines), look.Base)
	if len(wrapped) > 1 {
		look.Size = fynetheme.SizeNameCaptionText
		wrapped = Wrap(text, max(width, 1), sizeOf(look), len(l.lines), look.Base)
	}
	for _, line := range l.lines {
		line.SetLook(look)
	}
	row := fyne.NewSize(max(width, 0), l.lines[0].MinSize().Height)
	y := (height - row.Height*float32(len(wrapped))) / 2
	for i, line := range l.lines {
		if i >= len(wrapped) {
			line.Hide()
			continue
		}
		line.SetText(wrapped[i].Text)
		line.Resize(row)
		line.Move(fyne.NewPos(x, y+row.Height*float32(i)))
		line.Show()
	}
}
