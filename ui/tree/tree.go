package tree

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// renderers are those in use, by their widgets. Fyne destroys the renderer of a widget
// that has not been shown for a while, and it leaves the map then.
var renderers = map[fyne.CanvasObject]fyne.WidgetRenderer{}

// known is a renderer in use.
type known struct {
	fyne.WidgetRenderer
	owner fyne.CanvasObject
}

// Of makes known what a renderer shows of its widget, as long as it is in use. A widget's
// CreateRenderer returns what Of returns; owner is the widget itself, where it is embedded the
// outer one.
func Of(owner fyne.CanvasObject, r fyne.WidgetRenderer) fyne.WidgetRenderer {
	k := &known{r, owner}
	renderers[owner] = k
	return k
}

// Destroy is called by Fyne.
func (k *known) Destroy() {
	k.WidgetRenderer.Destroy()
	if renderers[k.owner] == fyne.WidgetRenderer(k) {
		delete(renderers, k.owner)
	}
}

// Children are the objects that stand directly in o, those that are drawn last behind the
// others. The caller must not change the slice.
func Children(o fyne.CanvasObject) []fyne.CanvasObject {
	if r := renderers[o]; r != nil {
		return r.Objects()
	}
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	}
	return nil
}

// Walk calls visit with every visible object in root, which stands at a position of the canvas,
// and with its own position there: each before what stands in it, in the order in which Tab
// goes. It ends when visit returns false.
func Walk(root fyne.CanvasObject, at fyne.Position, visit func(o fyne.CanvasObject, at fyne.Position) bool) bool {
	if !visit(root, at) {
		return false
	}
	for _, child := range Children(root) {
		if child != nil && child.Visible() && !Walk(child, at.Add(child.Position()), visit) {
			return false
		}
	}
	return true
}

// At gives the objects at a point of the canvas, from root, which stands at a position of it, down
// to the innermost one, with their positions there. What lies beyond the edges of an object
// that it stands in is not seen and not found.
func At(root fyne.CanvasObject, at, point fyne.Position) (objects []fyne.CanvasObject, positions []fyne.Position) {
	size := root.Size()
	if point.X < at.X || point.Y < at.Y || point.X >= at.X+size.Width || point.Y >= at.Y+size.Height {
		return nil, nil
	}
	objects, positions = append(objects, root), append(positions, at)
	for _, child := range slices.Backward(Children(root)) {
		if child == nil || !child.Visible() {
			continue
		}
		inner, places := At(child, at.Add(child.Position()), point)
		if slices.ContainsFunc(inner, isWidget) {
			return append(objects, inner...), append(positions, places...)
		}
	}
	return objects, positions
}

// isWidget tells what covers something from a ground, a frame or a container, which do not.
func isWidget(o fyne.CanvasObject) bool {
	_, ok := o.(fyne.Widget)
	return ok
}
