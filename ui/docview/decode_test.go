package docview

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// decode does what the language does, with bytes that are no text as well.
func TestDecode(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.String().Draw(rt, "text") + string(rapid.SliceOf(rapid.Byte()).Draw(rt, "bytes")) + "سلام" +
			string(rapid.SliceOfN(rapid.SampledFrom([]byte{0xC1, 0xC2, 0xD8, 0xDF, 0xE0, 0x80, 0xBF, 'a'}), 0, 6).Draw(rt, "broken"))
		if got, want := decode(text), []rune(text); !slices.Equal(got, want) {
			rt.Fatalf("%q: %x, want %x", text, got, want)
		}
	})
}
