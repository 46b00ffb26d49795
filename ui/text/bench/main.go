package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

const (
	rounds = 9
	// repeats is how often a round does what is short, so that a round is long beside the grain of the clock and the
	// collector's turns are shared out.
	repeats = 5
	size    = 16
	width   = 700
)

var fontFiles = []string{
	"assets/fonts/noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
	"assets/fonts/noto-sans/NotoSans-Regular.ttf",
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: bench JUDGE, from the root of the project; `make bench-text` does it")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(program string) (err error) {
	text, err := news(".")
	if err != nil {
		return err
	}
	ours, err := newEngine(fontFiles)
	if err != nil {
		return err
	}
	program, err = filepath.Abs(program)
	if err != nil {
		return err
	}
	theirs, err := startJudge(program, fontFiles)
	if err != nil {
		return err
	}
	defer func() {
		if stop := theirs.stop(); err == nil {
			err = stop
		}
	}()
	fmt.Printf("%d bytes, %d px in %d px, medians of %d alternating rounds of CPU time\n", len(text), size, width, rounds)
	if err := compareLayout(ours, theirs, text); err != nil {
		return err
	}
	if err := compareNewWords(ours, theirs, text); err != nil {
		return err
	}
	return compareLevels(ours, theirs, text)
}

// compareLayout lays the same text out in every round.
func compareLayout(ours *engine, theirs *judge, text string) error {
	file, err := theirs.write(text)
	if err != nil {
		return err
	}
	var r result
	for round := range rounds + 1 { // the first warms both up
		mine, lines, err := ours.layouts(slices.Repeat([]string{text}, repeats))
		if err != nil {
			return err
		}
		other, otherLines, err := theirs.ask("layout", width, file)
		if err != nil {
			return err
		}
		if round > 0 {
			r.add(float64(repeats*len(text)), mine, float64(len(text)), other)
		}
		r.count("lines", lines/repeats, otherLines)
	}
	return r.print("layout/pango")
}

// compareNewWords lays out texts that neither side has met, a quarter of each new. Pango keeps no words, so that one of
// the texts of a round is enough for it.
func compareNewWords(ours *engine, theirs *judge, text string) error {
	var r result
	coiner := newCoiner(text)
	for range rounds {
		var texts []string
		bytes := 0
		for range repeats {
			texts = append(texts, coiner.withNewWords(text))
			bytes += len(texts[len(texts)-1])
		}
		mine, lines, err := ours.layouts(texts)
		if err != nil {
			return err
		}
		file, err := theirs.write(texts[0])
		if err != nil {
			return err
		}
		other, otherLines, err := theirs.ask("layout", width, file)
		if err != nil {
			return err
		}
		r.add(float64(bytes), mine, float64(len(texts[0])), other)
		r.count("lines", lines/repeats, otherLines)
	}
	return r.print("layout-new-words/pango")
}

// compareLevels resolves the same paragraphs in every round.
func compareLevels(ours *engine, theirs *judge, text string) error {
	file, err := theirs.write(text)
	if err != nil {
		return err
	}
	paragraphs := codePoints(text)
	var r result
	for round := range rounds + 1 {
		mine, count, err := ours.levels(paragraphs, 4*repeats)
		if err != nil {
			return err
		}
		other, otherCount, err := theirs.ask("levels", 4*repeats, file)
		if err != nil {
			return err
		}
		if round > 0 {
			r.add(float64(4*repeats*len(text)), mine, float64(4*repeats*len(text)), other)
		}
		r.count("code points", count, otherCount)
	}
	return r.print("levels/fribidi")
}

// result gathers the rounds of a comparison, in seconds of CPU a byte.
type result struct {
	ours, theirs []float64
	what         string // was made, and how many by either side
	made, others int
}

// count remembers what both sides made in a round.
func (r *result) count(what string, made, others int) { r.what, r.made, r.others = what, made, others }

func (r *result) add(ourBytes float64, ours time.Duration, theirBytes float64, theirs time.Duration) {
	r.ours = append(r.ours, ours.Seconds()/ourBytes)
	r.theirs = append(r.theirs, theirs.Seconds()/theirBytes)
}

// print prints the ratio, or fails where the two have not done the same work: Pango breaks a few lines elsewhere, not more.
func (r *result) print(name string) error {
	if off := r.made - r.others; off*off*10_000 > r.others*r.others {
		return fmt.Errorf("%s: %d and %d %s, more than 1 %% apart: the two did not do the same work", name, r.made, r.others, r.what)
	}
	ours, theirs := median(r.ours), median(r.theirs)
	fmt.Printf("%s %.2f (ours %.1f MB/s, theirs %.1f MB/s; %d and %d %s)\n", name, theirs/ours, 1e-6/ours, 1e-6/theirs, r.made, r.others, r.what)
	return nil
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
