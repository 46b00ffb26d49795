package lingua

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"raqim/model"
)

// Folded is a text in the form in which it is searched, and the way back.
//
// Two stretches of text are the same to a search where their folded forms are
// equal: without tashkeel, tatweel, ZWNJ, bidi controls and other invisible
// characters; one alef, one yeh, one kaf; ASCII digits; small letters, Latin ones
// without their accents; presentation forms as the letters they show; any run of
// blanks and line ends as one blank.
type Folded struct {
	// Text is the folded form, valid UTF-8 for any text.
	Text string

	starts, ends []int32 // by shadow code point: the code points it stands for
}

// Fold folds text and keeps the way back, 8 bytes for each code point of the
// folded form.
func Fold(text string) *Folded {
	f := folder{out: make([]byte, 0, len(text)), mapped: true}
	n := utf8.RuneCountInString(text)
	f.starts, f.ends = make([]int32, 0, n), make([]int32, 0, n)
	f.fold(text)
	return &Folded{Text: string(f.out), starts: f.starts, ends: f.ends}
}

// FoldString is the folded form alone, for queries and for a first look whether
// a text is worth a [Fold].
func FoldString(text string) string {
	f := folder{out: make([]byte, 0, len(text))}
	f.fold(text)
	return string(f.out)
}

// Len is the number of code points of the folded form.
func (f *Folded) Len() int { return len(f.starts) }

// Source gives the code points of the text that the shadow code points
// start..end (0 <= start < end <= Len) stand for: from the first character to
// the last with its marks, tatweel and ZWJ, and without what is invisible behind
// it. It reports false where one of the two ends lies within a character of the
// text, for instance between the lam and the alef of a ligature's code point.
func (f *Folded) Source(start, end int) (model.Range, bool) {
	r := model.Range{Start: model.Offset(f.starts[start]), End: model.Offset(f.ends[end-1])}
	whole := (start == 0 || f.starts[start-1] != f.starts[start]) &&
		(end == len(f.starts) || f.starts[end] != f.starts[end-1])
	return r, whole
}

// folder folds one text.
type folder struct {
	out          []byte
	last         rune // the last shadow character, 0 at the start
	mapped       bool
	starts, ends []int32
}

func (f *folder) fold(text string) {
	at := int32(0)
	for _, r := range text {
		shadow := shadowOf(r)
		switch {
		case shadow > ' ': // almost all there is
			f.put(shadow, at)
		case shadow != 0:
			f.listed(r, shadow, at)
		default:
			f.unlisted(r, at)
		}
		at++
	}
}

// listed takes r at code point at with the shadow that the table gives it.
func (f *folder) listed(r, shadow rune, at int32) {
	switch {
	case shadow == gone:
		f.drop(r, at)
	case shadow == ' ' && f.last == ' ':
		f.extend(at)
	default:
		f.put(shadow, at)
	}
}

// unlisted takes a character from outside the table: decomposed, so that é and e
// with an acute are the same.
func (f *folder) unlisted(r rune, at int32) {
	var buffer [utf8.UTFMax]byte
	encoded := buffer[:utf8.EncodeRune(buffer[:], r)]
	form := norm.NFD
	if isPresentationForm(r) {
		form = norm.NFKD
	}
	pieces := form.Properties(encoded).Decomposition()
	if pieces == nil {
		f.piece(r, at)
		return
	}
	for len(pieces) > 0 {
		piece, size := utf8.DecodeRune(pieces)
		f.piece(piece, at)
		pieces = pieces[size:]
	}
}

// isPresentationForm: Arabic letters encoded by their shape, as they come out of
// page layouts (blocks Arabic Presentation Forms-A and -B).
func isPresentationForm(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r < bom
}

// piece takes one character of a decomposition.
func (f *folder) piece(r rune, at int32) {
	if shadow := shadowOf(r); shadow != 0 {
		f.listed(r, shadow, at)
		return
	}
	if r >= 0x0300 && r <= 0x036F && unicode.Is(unicode.Latin, f.last) {
		f.drop(r, at) // Erdoğan is Erdogan
		return
	}
	if unicode.Is(unicode.Mn, r) && r >= 0x08D3 && r <= 0x08FF {
		f.drop(r, at) // Arabic Extended-A: more vowel marks
		return
	}
	f.put(unicode.ToLower(r), at)
}

// put writes one shadow character.
func (f *folder) put(shadow rune, at int32) {
	if shadow >= 0x80 && shadow < 0x800 { // Arabic, without the general case
		f.out = append(f.out, 0xC0|byte(shadow>>6), 0x80|byte(shadow&0x3F))
	} else {
		f.out = utf8.AppendRune(f.out, shadow)
	}
	f.last = shadow
	if f.mapped {
		f.starts, f.ends = append(f.starts, at), append(f.ends, at+1)
	}
}

// drop takes a character that has no shadow of its own.
func (f *folder) drop(r rune, at int32) {
	if !stays(r) {
		return
	}
	f.extend(at)
	if r == hamzaAbove {
		f.hamza()
	}
}

// extend lets the last shadow character stand for the code point at as well.
func (f *folder) extend(at int32) {
	if n := len(f.ends); n > 0 {
		f.ends[n-1] = at + 1
	}
}

// hamza puts a hamza that is a mark of its own onto the waw or yeh before it, so
// that a text in NFD folds to what its NFC folds to. Alef and heh lose theirs.
func (f *folder) hamza() {
	switch f.last {
	case '\u0648':
		f.last = '\u0624'
	case '\u064A':
		f.last = '\u0626'
	default:
		return
	}
	f.out = utf8.AppendRune(f.out[:len(f.out)-2], f.last) // all four take two bytes
}
