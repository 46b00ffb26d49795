// Command bench holds the text engine beside the two libraries that everybody else uses: whole layouts beside Pango,
// embedding levels beside FriBidi, on the same text, with the same font files, size and width.
//
// usage: bench JUDGE, from the root of the project; `make bench-text` builds JUDGE out of testdata/judge.c and does it.
//
// The text is 1 MB of news: the sample articles again and again, or the file that RAQIM_BENCH_TEXT names. Three things are
// measured, each in rounds that alternate between the two sides, and each as CPU time of the whole process, so that what
// our collector does on the other core counts against us:
//
//   - layout: paragraphs, levels, shaping, lines and the place of every cluster, at 16 px in 700 px, out of UTF-8. Both
//     sides are warm: they have laid the same text out before. Pango gets a PangoLayout a paragraph, and is asked for
//     its lines and their extents.
//   - layout-new-words: as before, but in every text a quarter of the words is new: invented, occurring once in it and
//     never in a text before it, so that keeping words cannot help.
//   - levels: the levels of every paragraph, out of code points, without anything else.
//
// A ratio is the median of their rounds by the median of ours: 5 means that they take five times as long.
//
// It may import bidi, face, layout and the bundled fonts. Nothing imports it, and nothing in it passes or fails.
package main
