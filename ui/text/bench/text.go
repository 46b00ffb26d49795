package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
)

// wanted is how many bytes of UTF-8 a text has at least.
const wanted = 1_000_000

// news returns the sample articles below root again and again until they make the wanted bytes, or the file that
// RAQIM_BENCH_TEXT names as it is.
func news(root string) (string, error) {
	if name := os.Getenv("RAQIM_BENCH_TEXT"); name != "" {
		data, err := os.ReadFile(name)
		return string(data), err
	}
	names, err := filepath.Glob(filepath.Join(root, "assets", "samples", "*.txt"))
	if err != nil {
		return "", err
	}
	if len(names) == 0 {
		return "", fmt.Errorf("there are no sample articles in %s; run this from the root of the project", filepath.Join(root, "assets", "samples"))
	}
	sort.Strings(names)
	var articles strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		articles.Write(data)
		articles.WriteByte('\n')
	}
	return strings.Repeat(articles.String(), wanted/articles.Len()+1), nil
}

// coiner invents words. It never makes one twice, nor one that stands in the text it learnt its letters from, and the same
// text gives the same words.
type coiner struct {
	state   uint64
	letters map[bool][]rune // of right-to-left words and of others, as often as in the text
	known   map[string]bool
}

func newCoiner(text string) *coiner {
	c := &coiner{state: 0x9E3779B97F4A7C15, letters: map[bool][]rune{}, known: map[string]bool{}}
	for _, r := range text {
		if unicode.IsLetter(r) {
			c.letters[isArabic(r)] = append(c.letters[isArabic(r)], r)
		}
	}
	for _, word := range strings.FieldsFunc(text, notLetter) {
		c.known[word] = true
	}
	return c
}

// next is a step of xorshift64*: numbers that are the same on every machine.
func (c *coiner) next(n int) int {
	c.state ^= c.state >> 12
	c.state ^= c.state << 25
	c.state ^= c.state >> 27
	return int((c.state * 0x2545F4914F6CDD1D) >> 33 % uint64(n))
}

// coin invents a word in the manner of another: its script, its length, but four letters at least, or there would not be
// enough of them.
func (c *coiner) coin(like []rune) string {
	pool := c.letters[isArabic(like[0])]
	length := max(4, len(like))
	for try := 0; ; try++ {
		word := make([]rune, length+try/16)
		for i := range word {
			word[i] = pool[c.next(len(pool))]
		}
		if !c.known[string(word)] {
			c.known[string(word)] = true
			return string(word)
		}
	}
}

// withNewWords returns the text with every fourth of its words replaced by a new one.
func (c *coiner) withNewWords(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	words := 0
	for len(text) > 0 {
		start := strings.IndexFunc(text, unicode.IsLetter)
		if start < 0 {
			break
		}
		b.WriteString(text[:start])
		text = text[start:]
		end := strings.IndexFunc(text, notLetter)
		if end < 0 {
			end = len(text)
		}
		if words++; words%4 == 0 {
			b.WriteString(c.coin([]rune(text[:end])))
		} else {
			b.WriteString(text[:end])
		}
		text = text[end:]
	}
	b.WriteString(text)
	return b.String()
}

// notLetter parts words. Marks and joiners are letters here: they stand inside words.
func notLetter(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M) && r != '\u200c' && r != '\u200d'
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }
