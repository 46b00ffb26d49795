package face

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Stack is an ordered chain of faces: the primary one first, then the fallbacks.
type Stack struct {
	faces []*Face
	pages []*page // of 256 characters, by code point >> 8; nil where no face has any of them
}

// page holds for each of 256 characters 1 + the index of the first face that has it, 0 for none.
type page [256]uint8

const (
	maxFaces  = 255
	pageCount = (unicode.MaxRune >> 8) + 1
)

// NewStack makes a chain. Faces that are nil are left out, and so are those after the 255th. A stack without a face is
// allowed and draws nothing.
func NewStack(faces ...*Face) *Stack {
	s := &Stack{pages: make([]*page, pageCount)}
	for _, f := range faces {
		if f == nil || len(s.faces) == maxFaces {
			continue
		}
		s.faces = append(s.faces, f)
		s.cover(f, uint8(len(s.faces)))
	}
	return s
}

// cover enters the characters of a face that no earlier face has.
func (s *Stack) cover(f *Face, number uint8) {
	for it := f.Font.Cmap.Iter(); it.Next(); {
		r, glyph := it.Char()
		if glyph == 0 || r < 0 || r > unicode.MaxRune {
			continue
		}
		p := s.pages[r>>8]
		if p == nil {
			p = new(page)
			s.pages[r>>8] = p
		}
		if p[r&0xFF] == 0 {
			p[r&0xFF] = number
		}
	}
}

// Faces returns the chain, primary first. The slice belongs to the stack.
func (s *Stack) Faces() []*Face { return s.faces }

// Primary returns the first face, nil in an empty stack.
func (s *Stack) Primary() *Face {
	if len(s.faces) == 0 {
		return nil
	}
	return s.faces[0]
}

// Find returns the first face that has the character, nil where none has.
func (s *Stack) Find(r rune) *Face {
	if r < 0 || r > unicode.MaxRune {
		return nil
	}
	p := s.pages[r>>8]
	if p == nil || p[r&0xFF] == 0 {
		return nil
	}
	return s.faces[p[r&0xFF]-1]
}

// ForCluster chooses the face of one grapheme cluster, so that a base and its marks never fall apart:
//
//   - a cluster that begins with a blank takes the primary face, as in CSS;
//   - a cluster without anything to draw takes the neighbour, so that runs do not split (the primary where it is nil);
//   - else the first face that has every character to be drawn, in one of its canonical forms, or failing that the base;
//   - the primary where no face has it: its .notdef box is drawn, nothing vanishes.
func (s *Stack) ForCluster(cluster []rune, neighbour *Face) *Face {
	if len(cluster) == 0 || len(s.faces) == 0 {
		return s.Primary()
	}
	if len(cluster) == 1 && isPlain(cluster[0]) {
		if f := s.Find(cluster[0]); f != nil {
			return f
		}
		return s.Primary()
	}
	if IsBlank(cluster[0]) {
		return s.Primary()
	}
	base := firstDrawn(cluster)
	if base < 0 {
		if neighbour != nil {
			return neighbour
		}
		return s.Primary()
	}
	first := s.Find(cluster[base])
	if first == s.faces[0] && hasAll(first, cluster[base:]) {
		return first
	}
	if f := s.covering(cluster[base:]); f != nil {
		return f
	}
	if first == nil {
		return s.Primary()
	}
	return first
}

// covering returns the first face that has all of a cluster as it is written, composed or decomposed: the shaper takes
// whichever form a face has, so that a face with ï serves i and U+0308 as well. It returns nil where none has.
func (s *Stack) covering(cluster []rune) *Face {
	written := string(cluster)
	forms := [][]rune{cluster}
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if !form.IsNormalString(written) {
			forms = append(forms, []rune(form.String(written)))
		}
	}
	for _, f := range s.faces {
		if slices.ContainsFunc(forms, func(form []rune) bool { return hasAll(f, form) }) {
			return f
		}
	}
	return nil
}

// Alone returns the face of a character that is a grapheme cluster by itself, for nearly all text there is: what ForCluster
// would choose whatever the neighbour. It returns nil where ForCluster has to be asked.
func (s *Stack) Alone(r rune) *Face {
	if r == ' ' {
		return s.Primary()
	}
	if !isPlain(r) {
		return nil
	}
	return s.Find(r)
}

// isPlain tells the letters, digits and signs of everyday text, neither blank, mark nor invisible, without a search.
func isPlain(r rune) bool { return uint32(r) < uint32(len(plain)) && plain[r] }

// plain is what isPlain knows, by code point.
var plain = func() (plain [0x700]bool) {
	for _, span := range [][2]rune{
		{'!', '~'},
		{0xAB, 0xAB},
		{0xBB, 0xBB},
		{0x60C, 0x60C},
		{0x61B, 0x61B},
		{0x61F, 0x61F},
		{0x621, 0x63A},
		{0x640, 0x64A},
		{0x660, 0x66F},
		{0x671, 0x6D5},
		{0x6F0, 0x6FC},
	} {
		for r := span[0]; r <= span[1]; r++ {
			plain[r] = true
		}
	}
	return plain
}()

// firstDrawn returns the index of the first character that is no mark and not invisible, -1 where there is none.
func firstDrawn(cluster []rune) int {
	for i, r := range cluster {
		if !IsIgnorable(r) && !unicode.Is(unicode.M, r) {
			return i
		}
	}
	return -1
}

func hasAll(f *Face, cluster []rune) bool {
	for _, r := range cluster {
		if !IsIgnorable(r) && !f.Has(r) {
			return false
		}
	}
	return true
}
