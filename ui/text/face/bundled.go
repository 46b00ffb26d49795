package face

import (
	"fmt"
	"sync"

	"raqim/assets/fonts"
)

// Family names a bundled reading face.
type Family string

// The families that ship with the program.
const (
	Vazirmatn     Family = "Vazirmatn"
	VazirmatnBold Family = "Vazirmatn Bold"
	NotoNaskh     Family = "Noto Naskh Arabic"
)

// bundle keeps what was parsed: each file once, when it is first wanted.
var bundle struct {
	sync.Mutex
	faces  map[string]*Face
	stacks map[Family]*Stack
}

func bundled(name string, data []byte) (*Face, error) {
	bundle.Lock()
	defer bundle.Unlock()
	if f := bundle.faces[name]; f != nil {
		return f, nil
	}
	f, err := Parse(name, data)
	if err != nil {
		return nil, err
	}
	if bundle.faces == nil {
		bundle.faces = map[string]*Face{}
	}
	bundle.faces[name] = f
	return f, nil
}

// Fallbacks returns the bundled faces that follow any primary one: Latin, symbols, emoji.
func Fallbacks() ([]*Face, error) {
	files := []struct {
		name string
		data []byte
	}{
		{"Noto Sans", fonts.NotoSans},
		{string(Vazirmatn), fonts.VazirmatnRegular},
		{"Noto Sans Symbols", fonts.NotoSansSymbols},
		{"Noto Sans Symbols 2", fonts.NotoSansSymbols2},
		{"Noto Emoji", fonts.NotoEmoji},
	}
	var faces []*Face
	for _, file := range files {
		f, err := bundled(file.name, file.data)
		if err != nil {
			return nil, err
		}
		faces = append(faces, f)
	}
	return faces, nil
}

// Bundled returns a bundled family with all bundled fallbacks behind it, the same stack for the same family. It reads nothing
// from the machine.
func Bundled(family Family) (*Stack, error) {
	data := map[Family][]byte{
		Vazirmatn: fonts.VazirmatnRegular, VazirmatnBold: fonts.VazirmatnBold, NotoNaskh: fonts.NotoNaskhArabic,
	}[family]
	if data == nil {
		return nil, fmt.Errorf("no bundled font is called %q; there are %q, %q and %q", family, Vazirmatn, VazirmatnBold, NotoNaskh)
	}
	primary, err := bundled(string(family), data)
	if err != nil {
		return nil, err
	}
	rest, err := Fallbacks()
	if err != nil {
		return nil, err
	}
	bundle.Lock()
	defer bundle.Unlock()
	if bundle.stacks[family] == nil {
		if bundle.stacks == nil {
			bundle.stacks = map[Family]*Stack{}
		}
		bundle.stacks[family] = NewStack(append([]*Face{primary}, rest...)...)
	}
	return bundle.stacks[family], nil
}
