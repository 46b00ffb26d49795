package bidi

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// news is invented; it has what levels depend on: digits of three kinds,
// quotation marks, brackets, Latin names, marks and joiners.
const news = "قال المتحدث باسم وزارة النقل في روڤانيا إن 12 قطاراً ستعود إلى العمل يوم 21/10/2024، مضيفاً أن «الخط الساحلي» مغلق.\n" +
	"وأفادت وكالة Nordic Wire (NW) بأن نسبة التأخير بلغت 14.5% في الربع الثالث، مقابل ٩٫٨٪ قبل عام.\n" +
	"سخنگوی شرکت آب «سپیدکوه» گفت: قیمت\u200Cها از ۱۴۰۳/۰۹/۱۲ تغییر نمی\u200Cکند و مشترکان می\u200Cتوانند تا ساعت ۱۸:۳۰ مراجعه کنند.\n" +
	"The ministry said on Monday that \"no decision (yet)\" had been taken on the port of طبرين, its third-largest.\n" +
	"وكُتِبَ على اللوحة: \"مَمْنُوعٌ الدُّخُولُ\" — بحسب شاهدٍ [لم يُذكر اسمه] رآها عند الساعة 7:45.\n"

// BenchmarkLevels resolves ordinary news paragraph by paragraph: the text above,
// or the file that RAQIM_BENCH_TEXT names. MB are of UTF-8.
func BenchmarkLevels(b *testing.B) {
	text := strings.Repeat(news, 50)
	if name := os.Getenv("RAQIM_BENCH_TEXT"); name != "" {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text = string(data)
	}
	var paragraphs [][]rune
	for line := range strings.Lines(text) {
		paragraphs = append(paragraphs, []rune(line))
	}
	var r Resolver
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			r.Levels(p, Auto)
		}
	}
}

// BenchmarkLine adds what a line needs, a paragraph a line: L1, L2 and runs.
func BenchmarkLine(b *testing.B) {
	var r Resolver
	var order []int
	var runs []Run
	text := []rune(news[:strings.IndexByte(news, '\n')])
	b.SetBytes(int64(len(string(text))))
	b.ReportAllocs()
	for b.Loop() {
		levels, paragraph := r.Levels(text, Auto)
		ResetLine(text, levels, paragraph)
		order = VisualOrder(order, levels)
		runs = Runs(runs, levels)
		ReorderRuns(runs)
	}
}

// BenchmarkHostile resolves, resets and reorders one paragraph of 200,000 code
// points of each hostile kind.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		b.Run(strings.ReplaceAll(h.name, " ", "-"), func(b *testing.B) {
			text := h.text(200_000)
			bytes := 0
			for _, r := range text {
				bytes += utf8.RuneLen(r)
			}
			var r Resolver
			var order []int
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				levels, paragraph := r.Levels(text, Auto)
				ResetLine(text, levels, paragraph)
				order = VisualOrder(order, levels)
			}
		})
	}
}
