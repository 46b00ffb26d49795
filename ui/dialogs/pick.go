package dialogs

import "raqim/ui/mirror"

// Pick lets the person choose one of several things and calls then with its place. yes is
// what the button that ends it says.
func (p *Parent) Pick(title string, things []string, yes string, then func(i int)) {
	radio := mirror.NewRadio(things, nil)
	p.ask(title, yes, padded(sized(p.withHidden(spaced(radio), 360), 360, 0)), func() { then(radio.Selected()) })
	p.Window.Canvas().Focus(radio.Keys())
}
