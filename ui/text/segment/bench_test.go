package segment

import (
	"os"
	"strings"
	"testing"

	"github.com/go-text/typesetting/segmenter"
)

// news is invented; RAQIM_BENCH_TEXT names a file to measure instead.
const news = "قالت وزيرة الصحة، أمس الثلاثاء، إن «الأرقام لا تكذب»، وأضافت أن 12.5% من المستشفيات (أي نحو 340 مستشفى) أُغلقت. " +
	"وکیل دادگستری گفت: «ما نمی\u200cخواهیم این پرونده ۲۴ ساعت دیگر بماند»؛ اما دادستان پاسخ نداد. " +
	"\"The talks will go on\", Reuters quoted the envoy in 2023-2024 as saying — see https://example.org/news/12.\n"

func benchText(b *testing.B) string {
	text := strings.Repeat(news, 400)
	if file := os.Getenv("RAQIM_BENCH_TEXT"); file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		text = string(data)
	}
	return text
}

func benchmark(b *testing.B, find func([]Break, []rune)) {
	text := benchText(b)
	runes := []rune(text)
	found := make([]Break, len(runes))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		find(found, runes)
	}
}

func BenchmarkLines(b *testing.B) { benchmark(b, Lines) }

func BenchmarkGraphemes(b *testing.B) { benchmark(b, Graphemes) }

func BenchmarkLinesAndGraphemes(b *testing.B) { benchmark(b, LinesAndGraphemes) }

func BenchmarkWords(b *testing.B) { benchmark(b, Words) }

// BenchmarkGoText is go-text's segmenter on the same text; it always finds lines, graphemes and words together.
func BenchmarkGoText(b *testing.B) {
	var s segmenter.Segmenter
	benchmark(b, func(_ []Break, text []rune) { s.Init(text) })
}

// BenchmarkCompile is what the machines cost when the program starts.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		lineMachine(lineNS)
		compile(graphemeState{}, func(k kind) uint8 { return uint8(k.grapheme) }, stepGrapheme)
		compile(wordState{}, func(k kind) uint8 { return uint8(k.word) }, stepWord)
	}
}
