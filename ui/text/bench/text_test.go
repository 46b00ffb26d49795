package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const root = "../../.."

func TestNewsIsAMegabyteOfArticles(t *testing.T) {
	t.Setenv("RAQIM_BENCH_TEXT", "")
	text, err := news(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(text) < wanted || len(text) > wanted*11/10 || !utf8.ValidString(text) {
		t.Errorf("%d bytes, valid: %v", len(text), utf8.ValidString(text))
	}
	if _, err := news(filepath.Join(root, "assets")); err == nil {
		t.Error("no error where there are no articles")
	}
}

// A quarter of the words of each text occur once in it and in none before.
func TestNewWordsAreNew(t *testing.T) {
	t.Setenv("RAQIM_BENCH_TEXT", "")
	text, err := news(root)
	if err != nil {
		t.Fatal(err)
	}
	coiner, again := newCoiner(text), newCoiner(text)
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, notLetter) {
		seen[word] = true
	}
	for n := range 3 {
		varied := coiner.withNewWords(text)
		if varied != again.withNewWords(text) {
			t.Errorf("text %d differs from one run to the next", n)
		}
		count := map[string]int{}
		words := strings.FieldsFunc(varied, notLetter)
		for _, word := range words {
			count[word]++
		}
		once := 0
		for word, times := range count {
			if times == 1 && !seen[word] {
				once++
			}
			seen[word] = true
		}
		if share := float64(once) / float64(len(words)); share < 0.24 || share > 0.26 {
			t.Errorf("text %d: %d of %d words are new, %.3f", n, once, len(words), share)
		}
		if strings.Count(varied, "\n") != strings.Count(text, "\n") {
			t.Errorf("text %d has other paragraphs", n)
		}
	}
}

// A ratio is printed only where both sides did the same work.
func TestResultsOfOtherWorkAreRefused(t *testing.T) {
	for _, c := range []struct {
		made, others int
		ok           bool
	}{{1000, 1000, true}, {1009, 1000, true}, {1011, 1000, false}, {0, 1000, false}} {
		var r result
		r.add(1, 1, 1, 5)
		r.count("lines", c.made, c.others)
		if err := r.print("a ratio"); (err == nil) != c.ok {
			t.Errorf("%d and %d: %v", c.made, c.others, err)
		}
	}
	if m := median([]float64{9, 1, 3, 4}); m != 3.5 {
		t.Errorf("median %v", m)
	}
}
