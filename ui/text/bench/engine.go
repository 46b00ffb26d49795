package main

import (
	"os"
	"strings"
	"time"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// engine is our side: one layout engine and one resolver, kept for all rounds as the program keeps them.
type engine struct {
	layout   *layout.Engine
	resolver bidi.Resolver
	config   layout.Config
}

func newEngine(fonts []string) (*engine, error) {
	var faces []*face.Face
	for _, name := range fonts {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, err := face.Parse(name, data)
		if err != nil {
			return nil, err
		}
		faces = append(faces, f)
	}
	config := layout.Config{Fonts: face.NewStack(faces...), Size: size, Width: width, LineHeight: 1.9, Base: bidi.Auto}
	return &engine{layout: layout.NewEngine(), config: config}, nil
}

// layouts lays texts out, each as a whole document, and returns the CPU time and the number of lines.
func (e *engine) layouts(texts []string) (time.Duration, int, error) {
	start, err := cpuTime()
	if err != nil {
		return 0, 0, err
	}
	lines := 0
	for _, text := range texts {
		lines += e.layout.Document([]rune(text), e.config).LineCount()
	}
	end, err := cpuTime()
	return end - start, lines, err
}

// codePoints parts a text into its paragraphs, each with the line end that closes it.
func codePoints(text string) [][]rune {
	var paragraphs [][]rune
	for line := range strings.Lines(text) {
		paragraphs = append(paragraphs, []rune(line))
	}
	return paragraphs
}

// levels resolves paragraphs so many times and returns the CPU time and the number of code points.
func (e *engine) levels(paragraphs [][]rune, times int) (time.Duration, int, error) {
	start, err := cpuTime()
	if err != nil {
		return 0, 0, err
	}
	count := 0
	for range times {
		for _, p := range paragraphs {
			levels, _ := e.resolver.Levels(p, bidi.Auto)
			count += len(levels)
		}
	}
	end, err := cpuTime()
	return end - start, count, err
}
