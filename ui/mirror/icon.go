package mirror

import (
	"bytes"
	"fmt"
	"regexp"

	"fyne.io/fyne/v2"
)

// Icon is a picture that means a direction, such as back, forth or a submenu, drawn for an interface that runs from the
// left: it is turned round in a mirrored one. Only pictures in SVG can be turned; others stay.
func Icon(r fyne.Resource) fyne.Resource {
	if !RTL() || r == nil {
		return r
	}
	if themed, ok := r.(fyne.ThemedResource); ok {
		return turnedThemed{turned{r}, themed.ThemeColorName()}
	}
	return turned{r}
}

// turned is a resource with its picture turned round. It asks the other one each time, since that takes the colour of the
// theme at hand.
type turned struct{ fyne.Resource }

// turnedThemed follows a colour of the theme.
type turnedThemed struct {
	turned
	color fyne.ThemeColorName
}

// ThemeColorName is called by Fyne.
func (t turnedThemed) ThemeColorName() fyne.ThemeColorName { return t.color }

// Name is another one than the resource's own, which the cache of pictures holds already.
func (t turned) Name() string { return "turned-" + t.Resource.Name() }

var (
	openingTag = regexp.MustCompile(`(?s)<svg\b[^>]*>`)
	viewBox    = regexp.MustCompile(`viewBox="\s*([-\d.]+)[\s,]+[-\d.]+[\s,]+([\d.]+)`)
	widthOf    = regexp.MustCompile(`\swidth="([\d.]+)`)
)

// Content is the picture within a group that is turned round the middle of its view box.
func (t turned) Content() []byte {
	svg := t.Resource.Content()
	tag := openingTag.FindIndex(svg)
	end := bytes.LastIndex(svg, []byte("</svg>"))
	if tag == nil || end < tag[1] {
		return svg
	}
	shift, ok := shiftOf(svg[tag[0]:tag[1]])
	if !ok {
		return svg
	}
	var out bytes.Buffer
	out.Write(svg[:tag[1]])
	fmt.Fprintf(&out, `<g transform="matrix(-1 0 0 1 %g 0)">`, shift)
	out.Write(svg[tag[1]:end])
	out.WriteString("</g>")
	out.Write(svg[end:])
	return out.Bytes()
}

// shiftOf is where the left edge of a picture comes to lie when x becomes -x: twice its middle.
func shiftOf(tag []byte) (float64, bool) {
	var left, width float64
	if m := viewBox.FindSubmatch(tag); m != nil {
		_, err := fmt.Sscan(string(m[1])+" "+string(m[2]), &left, &width)
		return 2*left + width, err == nil
	}
	m := widthOf.FindSubmatch(tag)
	if m == nil {
		return 0, false
	}
	_, err := fmt.Sscan(string(m[1]), &width)
	return width, err == nil
}
