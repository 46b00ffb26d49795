package jsonline

import (
	"bytes"
	"encoding/json"
)

// Marshal gives x as JSON without a line end. The caller owns the result.
func Marshal(x any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(x); err != nil {
		return nil, err
	}
	return unescapeSeparators(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// unescapeSeparators replaces the escapes \u2028 and \u2029, which encoding/json
// writes for the sake of JavaScript before 2019, by the characters. It works in
// place: the characters are shorter.
func unescapeSeparators(line []byte) []byte {
	out := line[:0]
	for i := 0; i < len(line); {
		size := 1
		if line[i] == '\\' {
			size = 2 // the escape \\ must not be taken for the start of another
			if rest := line[i+1:]; bytes.HasPrefix(rest, []byte("u2028")) || bytes.HasPrefix(rest, []byte("u2029")) {
				out = append(out, 0xE2, 0x80, 0xA8+rest[4]-'8')
				i += len(`\u2028`)
				continue
			}
		}
		out = append(out, line[i:i+size]...)
		i += size
	}
	return out
}
