package main

import (
	"path/filepath"
	"testing"
)

// benchEngine returns a warm engine with the fonts of the comparison, and its text.
func benchEngine(b *testing.B) (*engine, string) {
	b.Helper()
	text, err := news(root)
	if err != nil {
		b.Fatal(err)
	}
	var fonts []string
	for _, name := range fontFiles {
		fonts = append(fonts, filepath.Join(root, name))
	}
	e, err := newEngine(fonts)
	if err != nil {
		b.Fatal(err)
	}
	e.layout.Document([]rune(text), e.config)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	return e, text
}

// BenchmarkWarm is our side of layout/pango, for profiles.
func BenchmarkWarm(b *testing.B) {
	e, text := benchEngine(b)
	for b.Loop() {
		e.layout.Document([]rune(text), e.config)
	}
}

// BenchmarkNewWords is our side of layout-new-words/pango, for profiles.
func BenchmarkNewWords(b *testing.B) {
	e, text := benchEngine(b)
	coiner := newCoiner(text)
	for b.Loop() {
		b.StopTimer()
		runes := []rune(coiner.withNewWords(text))
		b.StartTimer()
		e.layout.Document(runes, e.config)
	}
}
