package segment

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
	"pgregory.net/rapid"
)

// samplesBy returns three characters of every different key.
func samplesBy[K comparable](key func(kind) K) (some []rune) {
	counts := map[K]int{}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if k := key(kinds[kindOf(r)]); counts[k] < 3 {
			counts[k]++
			some = append(some, r)
		}
	}
	return some
}

var (
	lineSamples     = samplesBy(func(k kind) lineColumn { return lineColumn{k.line, k.wide} })
	graphemeSamples = samplesBy(func(k kind) graphemeClass { return k.grapheme })
)

func find(of func([]Break, []rune), text []rune) []Break {
	found := make([]Break, len(text))
	of(found, text)
	return found
}

// Places where a line may begin, by hand: what stands before and behind each bar.
func TestLines(t *testing.T) {
	for _, text := range []string{
		"قال |الوزير، |أمس، |إن |«الأرقام |لا |تكذب»؛ |ثم |مضى.",
		"می\u200cخواهیم |۲۴ |ساعت |بماند",
		"نسبة |12.5% |(أي |$340) |من |100\u00a0ألف",
		"بين |2023-|سنة |و-|هكذا",
		"21/10/|سنة |https://|example.org/|news",
		"سطر\u2028|آخر\u000b|وآخر\u000c|وآخر",
		"كلمة\u200b|كلمة\u2060كلمة\u00a0كلمة",
		"عشرون|—|لا |– |بل",
		"🇸🇾|🇮🇷|🇱 |👩🏽\u200d🚒|👍🏽|👍",
		"ـَ\u2067عربي\u2069 |ثم",
	} {
		plain := []rune(strings.ReplaceAll(text, "|", ""))
		var got strings.Builder
		for i, b := range find(Lines, plain) {
			if b&Line != 0 {
				got.WriteByte('|')
			}
			got.WriteRune(plain[i])
		}
		if got.String() != text {
			t.Errorf("%s\nwant %s", got.String(), text)
		}
	}
}

func TestGraphemes(t *testing.T) {
	for _, text := range []string{
		"مُ", "ل|ا", "مُ|حَ|مَّ|د", "ی\u200c|خ", "ـ|ب\u064e\u0651", "👩🏽\u200d🚒|👨\u200d👩\u200d👧|👍🏽", "👍|👩\u200d👧", "©\u200d©|a", "🇸🇾|🇮🇷|🇱", "क्षि|न्\u200dदी", "\r\n|\n|\r", "\u0600١|٢",
	} {
		plain := []rune(strings.ReplaceAll(text, "|", ""))
		var got []string
		for i, b := range find(Graphemes, plain) {
			if b&Grapheme != 0 {
				got = append(got, "")
			}
			got[len(got)-1] += string(plain[i])
		}
		if want := strings.Split(text, "|"); !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, text := range []string{
		"مُحَمَّد|،| |می\u200cخواهد|؛| |«|كلمة|»", "12.5|%| |don't| |صنعـاء", "U.S.A|.| |1,200|,| |snake_case", "👩🏽\u200d🚒|👍", "a|  |b",
	} {
		plain := []rune(strings.ReplaceAll(text, "|", ""))
		var got []string
		for i, b := range find(Words, plain) {
			if b&Word != 0 {
				got = append(got, "")
			}
			got[len(got)-1] += string(plain[i])
		}
		if want := strings.Split(text, "|"); !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// goText returns the lines and graphemes of go-text's segmenter.
func goText(text []rune) []Break {
	var s segmenter.Segmenter
	s.Init(text)
	found := make([]Break, len(text)+1)
	for lines := s.LineIterator(); lines.Next(); {
		line := lines.Line()
		end := line.Offset + len(line.Text)
		found[end] |= Line
		if line.IsMandatoryBreak {
			found[end] |= Must
		}
	}
	for graphemes := s.GraphemeIterator(); graphemes.Next(); {
		found[graphemes.Grapheme().Offset] |= Grapheme
	}
	return found[:len(text)]
}

// Our lines are those of go-text where no mark stands. Behind marks they differ, and there TestLinesFollowTheStandard judges:
// go-text v0.3.5 takes the East Asian width of the mark in place of that of its base (LB19a, LB30 after LB9), does not look
// behind marks (LB15b, LB19a, LB28a), and forgets no open bracket or quotation mark at a mark behind spaces (LB14, LB15a after
// LB10); nor does it know LB25's bracket and point before a digit.
func TestLinesAsGoText(t *testing.T) {
	var bases []rune
	for _, r := range lineSamples {
		if !marks.has(kinds[kindOf(r)].line) {
			bases = append(bases, r)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom(bases), 1, 12).Draw(t, "text")
		found, other := find(Lines, text), goText(text)
		for i := range text {
			if found[i] != other[i]&^Grapheme && !pointInBracket(text, i) {
				t.Fatalf("%U at %d: %b, go-text %b\n%s", text, i, found[i], other[i], names(text))
			}
		}
	})
}

// pointInBracket finds (PR | PO) × OP IS NU.
func pointInBracket(text []rune, i int) bool {
	return i > 0 && strings.Contains("PR,PO,", strings.ReplaceAll(names(text[i-1:i]), "+", "")) &&
		expression("^OP IS NU").MatchString(names(text[i:]))
}

// Our graphemes are those of go-text, but that it overlooks a ZWJ between pictographs where the first of them follows another
// one at once (GB11).
func TestGraphemesAsGoText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom(graphemeSamples), 1, 12).Draw(t, "text")
		found, other := find(Graphemes, text), goText(text)
		for i := range text {
			joined := i > 0 && text[i-1] == 0x200D && kinds[kindOf(text[i])].grapheme == graphemePictograph
			if found[i] != other[i]&Grapheme && !joined {
				t.Fatalf("%U at %d: %b, go-text %b", text, i, found[i], other[i])
			}
		}
	})
}

// hostile are the pieces of texts that make other breakers look back or ahead again and again.
var hostile = []string{
	"12 ", "(ا[b", "( ", "! ! ! ", "\u2067ا\u2066b", "\u064e\u0651", "\u200c", "\u200d", "ب", "👩\u200d👧", "🇮", "क्", "$(\u0301", "$(.\u0301",
	"\u2019\u0301", " .\u0301", "a'\u0301", "\u201c", "字\u201c\u0301", "\u25cc\u0301", "\u1bc4", "\U000F0000", "\u201c ", "1/", "1'", "\u200b ",
}

// No text makes the machines look ahead over and over: a character is looked at twice by a rule at most, however long the marks
// between are.
func TestLookingAheadIsLinear(t *testing.T) {
	const size = 20_000
	for _, piece := range hostile {
		for _, text := range []string{strings.Repeat(piece, size), piece + strings.Repeat("\u0301", size) + piece} {
			runes := []rune(text)
			if steps := stepsOf(runes); steps > 3*len(runes) {
				t.Errorf("%q: %d steps ahead for %d characters", piece, steps, len(runes))
			}
		}
	}
}

// stepsOf counts the characters that the rules of lines and words look at around a place.
func stepsOf(text []rune) int {
	steps := 0
	line := *lines()
	line.look = func(text []rune, i int) bool {
		_, at := lineAfter(text, i)
		_, next := lineAfter(text, at)
		steps += next - i
		return lookLine(text, i)
	}
	line.run(make([]Break, len(text)), text)
	word := *words()
	word.look = func(text []rune, i int) bool {
		before, after := wordsAround(text, i)
		steps += after - before
		return lookWord(text, i)
	}
	word.run(make([]Break, len(text)), text)
	return steps
}

func TestLinesAndGraphemes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom(append(lineSamples, graphemeSamples...)), 0, 30).
			Filter(func(text []rune) bool { return !hasSmallKana(text) }).Draw(t, "text")
		want := find(Lines, text)
		Graphemes(want, text)
		if found := find(LinesAndGraphemes, text); !slices.Equal(found, want) {
			t.Fatalf("%U: %b, want %b", text, found, want)
		}
	})
}

func hasSmallKana(text []rune) bool {
	return slices.ContainsFunc(text, func(r rune) bool { return kinds[kindOf(r)].line == lineCJ })
}

// The place of a state in the table has 16 bits.
func TestTablesFit(t *testing.T) {
	for _, m := range []*machine{lines(), normalLines(), graphemes(), words()} {
		if len(m.table) > 1<<16 {
			t.Errorf("a table of %d entries", len(m.table))
		}
	}
}

// A line may begin before small kana where shape asks, and not where the standard does.
func TestSmallKana(t *testing.T) {
	text := []rune("タワー")
	if found := find(Lines, text); found[2] != 0 || found[1] != Line {
		t.Errorf("%b", found)
	}
	if found := find(LinesAndGraphemes, text); found[2] != Line|Grapheme {
		t.Errorf("%b", found)
	}
}

func TestNothingIsAllocated(t *testing.T) {
	text := []rune(strings.Repeat(news, 3))
	found := make([]Break, len(text))
	if n := testing.AllocsPerRun(10, func() {
		LinesAndGraphemes(found, text)
		Words(found, text)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestNoCodePoints(t *testing.T) {
	for _, r := range []rune{-1, -1 << 31, unicode.MaxRune + 1, 1<<31 - 1, 0xD800, 0xDFFF} {
		text := []rune{'ا', r, ' ', r, 'b'}
		if found := find(Lines, text); found[3] != Line || found[2] != 0 {
			t.Errorf("%X: %b", r, found)
		}
		if found := find(Graphemes, text); slices.Contains(found, 0) {
			t.Errorf("%X: %b", r, found)
		}
	}
}

func FuzzBreaks(f *testing.F) {
	f.Add(news)
	for _, piece := range hostile {
		f.Add(strings.Repeat(piece, 4))
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := []rune(s)
		if len(text) > 200 {
			text = text[:200]
		}
		found := find(Lines, text)
		Graphemes(found, text)
		if both := find(LinesAndGraphemes, text); !slices.Equal(found, both) && !hasSmallKana(text) {
			t.Fatalf("%U: %b, together %b", text, found, both)
		}
		Words(found, text)
		for i, want := range standardLines(text) {
			switch {
			case found[i]&(Line|Must) != want:
				t.Fatalf("%U at %d: %b, want %b", text, i, found[i], want)
			case i == 0 && found[i] != Grapheme|Word:
				t.Fatalf("%U begins with %b", text, found[i])
			}
		}
		if steps := stepsOf(text); steps > 3*len(text) {
			t.Fatalf("%d steps ahead for %d characters", steps, len(text))
		}
	})
}
