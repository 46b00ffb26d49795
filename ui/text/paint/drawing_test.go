package paint

import (
	"bytes"
	"image"
	"testing"

	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// A drawing's text is that of a page with the same text at the same place.
func TestDrawingIsAsAPage(t *testing.T) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	doc := layout.NewEngine().Document([]rune("قال «نعم» NATO 12\nگفت\u200cوگو"), layout.Config{Fonts: fonts, Size: 20, Width: 90, LineHeight: 1.5})
	page, drawn := image.NewRGBA(image.Rect(0, 0, 150, 200)), image.NewRGBA(image.Rect(0, 0, 150, 200))
	p := NewPainter()
	p.Strip(page, &Page{Doc: doc, X: 30, Y: 12, Colors: Light()}, 0)
	p.Draw(drawn, Light().Paper).Text(doc, 30, 12, Light().Text)
	if !bytes.Equal(page.Pix, drawn.Pix) {
		t.Error("the two differ")
	}
}

func TestDrawingFills(t *testing.T) {
	dst := image.NewRGBA(image.Rect(0, 0, 4, 4))
	d := NewPainter().Draw(dst, Light().Paper)
	d.Fill(1, 1, 3, 9, Light().Text)
	for y := range 4 {
		for x := range 4 {
			want := Light().Paper
			if x >= 1 && x < 3 && y >= 1 {
				want = Light().Text
			}
			if got := dst.RGBAAt(x, y); got.R != want.R || got.A != 0xFF {
				t.Errorf("(%d, %d) is %v, want %v", x, y, got, want)
			}
		}
	}
}
