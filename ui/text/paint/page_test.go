package paint_test

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// article is invented: people, states and agencies that do not exist.
const article = `الوزير: «لن نوقّع قبل أن تُفتح المعابر»

نورستان - 21/10/2024 (وكالة ميناء): قال المتحدث باسم وزارة الخارجية في نورستان سليم الرافعي، الإثنين ٢١ تشرين الأول، إن بلاده "لن توقّع الاتفاق قبل أن تُفتح المعابر"، مضيفًا: "هذا موقفنا منذ 10-12 يومًا".
وأشار إلى أن شركة Qantara Systems أعلنت، بحسب بيان نشرته على X، أنّ الخسائر بلغت 1,250,000 دولار (نحو 3.5% من الدخل) 😀.

وزیر امور خارجه شهرآباد گفت: «ما می` + "\u200c" + `خواهیم گفت` + "\u200c" + `وگوها تا ۱۲ آبان ۱۴۰۳ ادامه یابد.»

The ministry said on Monday that "the crossing (معبر الزيتون) stays closed until 5 November".
#نورستان_اليوم @minaa_news`

func document(tb testing.TB, family face.Family, width, size float64) *layout.Document {
	tb.Helper()
	fonts, err := face.Bundled(family)
	if err != nil {
		tb.Fatal(err)
	}
	return layout.NewEngine().Document([]rune(article), layout.Config{Fonts: fonts, Size: size, Width: width, LineHeight: 1.9, Base: bidi.AutoRTL})
}

// span finds the n-th occurrence of a phrase in the article, in code points.
func span(tb testing.TB, phrase string, n int) [2]int {
	tb.Helper()
	at, rest := 0, article
	for ; ; n-- {
		i := strings.Index(rest, phrase)
		if i < 0 {
			tb.Fatalf("no %q in the article", phrase)
		}
		at += len([]rune(rest[:i]))
		if n == 0 {
			return [2]int{at, at + len([]rune(phrase))}
		}
		at += len([]rune(phrase))
		rest = rest[i+len(phrase):]
	}
}

func marks(tb testing.TB) []paint.Mark {
	tb.Helper()
	one := func(phrase string, n int) [][2]int { return [][2]int{span(tb, phrase, n)} }
	blue, green := color.NRGBA{0x1F, 0x5F, 0xB4, 0xFF}, color.NRGBA{0x2C, 0x7A, 0x3F, 0xFF}
	red, violet, brown := color.NRGBA{0xB0, 0x3A, 0x2E, 0xFF}, color.NRGBA{0x6A, 0x3F, 0xA0, 0xFF}, color.NRGBA{0x8A, 0x5A, 0x12, 0xFF}
	tint := func(c color.NRGBA) color.NRGBA { c.A = 0x38; return c }
	list := []paint.Mark{
		{Parts: one("سليم الرافعي", 0), Tint: tint(blue), Ink: blue, Style: paint.Solid, Tag: "S", AtHand: true},
		{Parts: one("المتحدث باسم وزارة الخارجية في نورستان", 0), Tint: tint(violet), Ink: violet, Style: paint.Dotted, Tag: "R"},
		{Parts: one("المتحدث باسم وزارة الخارجية في نورستان سليم الرافعي", 0), Ink: brown, Style: paint.Double, Tag: "A"},
		{Parts: one("قال", 0), Tint: tint(green), Ink: green, Style: paint.SolidThick, Tag: "C"},
		{Parts: one("\"لن توقّع الاتفاق قبل أن تُفتح المعابر\"، مضيفًا: \"هذا موقفنا منذ 10-12 يومًا\"", 0), Tint: tint(red), Ink: red, Style: paint.Wavy, Tag: "Q", Long: true},
		{Parts: one("10-12 يومًا", 0), Tint: tint(brown), Ink: brown, Style: paint.Dashed, Tag: "D"},
		{Parts: one("21/10/2024", 0), Tint: tint(brown), Ink: brown, Style: paint.Dashed, Tag: "D"},
		{Parts: [][2]int{span(tb, "أعلنت", 0), span(tb, "نشرته", 0)}, Tint: tint(green), Ink: green, Style: paint.SolidThick, Tag: "C"},
		{Parts: one("Qantara Systems", 0), Ink: violet, Style: paint.DottedThick, Tag: "G", Proposal: true},
		{Parts: one("#نورستان_اليوم @minaa_news", 0), Ink: color.NRGBA{0x70, 0x70, 0x70, 0xFF}, Style: paint.Strike, Dim: true},
		{Parts: one("the crossing (معبر الزيتون) stays closed until 5 November", 0), Tint: tint(red), Ink: red, Style: paint.Wavy, Tag: "Q", Long: true},
		{Parts: one("5 November", 0), Tint: tint(brown), Ink: brown, Style: paint.Dashed, Tag: "D"},
	}
	for range 5 {
		list = append(list, paint.Mark{Parts: one("المعابر", 0), Ink: blue, Style: paint.Solid, Tag: "S"})
	}
	paint.Lanes(list)
	return list
}

// paintPage paints a whole page in strips of 256 rows, as the window does.
func paintPage(p *paint.Painter, page *paint.Page, width int) *image.RGBA {
	height := int(page.Doc.Height + 2*page.Y)
	whole := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := 0; y < height; y += 256 {
		rows := whole.SubImage(image.Rect(0, y, width, min(y+256, height))).(*image.RGBA)
		p.Strip(rows, page, y)
	}
	return whole
}

// TestPagesToLookAt writes a few pages to the folder RAQIM_PAINT names.
func TestPagesToLookAt(t *testing.T) {
	folder := os.Getenv("RAQIM_PAINT")
	if folder == "" {
		t.Skip("RAQIM_PAINT names no folder")
	}
	for _, c := range []struct {
		name   string
		family face.Family
		size   float64
		colors paint.Colors
		scale  float64
	}{
		{"vazirmatn", face.Vazirmatn, 18, paint.Light(), 1},
		{"naskh", face.NotoNaskh, 20, paint.Light(), 1},
		{"dark-2x", face.Vazirmatn, 36, paint.Dark(), 2},
	} {
		d := document(t, c.family, 44*c.size, c.size)
		margin := paint.MarginWidth(c.scale)
		page := &paint.Page{Doc: d, X: margin, Y: 12 * c.scale, Marks: marks(t), Selection: span(t, "بحسب بيان نشرته على X، أنّ", 0), Colors: c.colors, Scale: c.scale}
		page.ShowControls = c.scale > 1
		img := paintPage(paint.NewPainter(), page, int(d.Width+2*margin))
		f, err := os.Create(filepath.Join(folder, c.name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
