package ingest

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"raqim/model"
)

// decoded is a text and how it was written in its file.
type decoded struct {
	text     string
	encoding string
	bom      bool
	guessed  bool
}

var (
	bomUTF8    = []byte{0xEF, 0xBB, 0xBF}
	bomUTF16LE = []byte{0xFF, 0xFE}
	bomUTF16BE = []byte{0xFE, 0xFF}
	bomUTF32LE = []byte{0xFF, 0xFE, 0, 0}
	bomUTF32BE = []byte{0, 0, 0xFE, 0xFF}
)

var saveAsUTF8 = model.Messagef("open it in the program it was made with and save it as UTF-8")

// decode finds out the encoding of data and decodes it. The text it gives is
// valid UTF-8 and not empty.
func decode(name string, data []byte) (decoded, error) {
	d, err := decodeAny(name, data)
	if err == nil && d.text == "" {
		return d, model.Errorf(model.Invalid, "%s is empty: there is no text to mark in it", name)
	}
	return d, err
}

func decodeAny(name string, data []byte) (decoded, error) {
	switch {
	case bytes.HasPrefix(data, bomUTF32LE), bytes.HasPrefix(data, bomUTF32BE):
		return decoded{}, model.Errorf(model.Invalid, "%s is written in UTF-32, which is not supported: %s", name, saveAsUTF8)
	case bytes.HasPrefix(data, bomUTF8):
		return decodeUTF8(name, data[len(bomUTF8):], len(bomUTF8))
	case bytes.HasPrefix(data, bomUTF16LE):
		return decodeUTF16(name, data, binary.LittleEndian, true)
	case bytes.HasPrefix(data, bomUTF16BE):
		return decodeUTF16(name, data, binary.BigEndian, true)
	}
	if kind := fileKind(data); kind.Format != "" {
		return decoded{}, model.Errorf(model.Invalid, "%s is not plain text but %s: save the article itself as a text file in UTF-8", name, kind)
	}
	if order := guessUTF16(data); order != nil {
		return decodeUTF16(name, data, order, false)
	}
	d, err := decodeUTF8(name, data, 0)
	if err == nil || bytes.IndexByte(data, 0) >= 0 {
		return d, err
	}
	if text, ok := guessWindows1256(data); ok {
		return decoded{text: text, encoding: "windows-1256", guessed: true}, nil
	}
	return decoded{}, err
}

// decodeUTF8 checks data, which stands in its file behind signature bytes of a
// byte order mark.
func decodeUTF8(name string, data []byte, signature int) (decoded, error) {
	at := firstInvalid(data)
	if at < 0 {
		return decoded{text: string(data), encoding: "utf-8", bom: signature > 0}, nil
	}
	where := model.Messagef("at byte offset %d (line %d)", at+signature, lineOf(data[:at]))
	rest := data[at:]
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return decoded{}, model.Errorf(model.Invalid, "%s is binary, not text: it has NUL bytes, and is not UTF-8 %s", name, where)
	case isSurrogate(rest):
		return decoded{}, model.Errorf(model.Invalid, "%s is damaged: half of a surrogate pair (% X) stands %s: %s", name, rest[:3], where, saveAsUTF8)
	case !utf8.FullRune(rest):
		return decoded{}, model.Errorf(model.Invalid, "%s ends in the middle of a character, %s: the file is cut off; get it again", name, where)
	}
	return decoded{}, model.Errorf(model.Invalid, "%s is not UTF-8: the byte %02X %s belongs to no character: %s", name, rest[0], where, saveAsUTF8)
}

// firstInvalid is the offset of the first byte that is not part of a valid UTF-8
// sequence, or -1.
func firstInvalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// isSurrogate reports whether data begins with a surrogate in the form of UTF-8
// (CESU-8, WTF-8), which UTF-8 forbids (RFC 3629, section 3).
func isSurrogate(data []byte) bool {
	return len(data) >= 3 && data[0] == 0xED && data[1] >= 0xA0 && data[1] <= 0xBF && data[2] >= 0x80 && data[2] <= 0xBF
}

// lineOf is the number, from 1, of the line that follows before.
func lineOf(before []byte) int {
	line := 1
	for i, b := range before {
		if b == '\n' || b == '\r' && (i+1 == len(before) || before[i+1] != '\n') {
			line++
		}
	}
	return line
}
