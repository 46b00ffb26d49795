package report

import (
	"image"
	"image/color"
	"testing"
)

// What has 256 colours or fewer is the same picture; of more colours none moves far.
func TestSmallPicturesAreAlike(t *testing.T) {
	for _, c := range []struct{ step, far int }{{16, 0}, {3, 32}} {
		img := image.NewRGBA(image.Rect(0, 0, 64, 64))
		for i := range 64 * 64 {
			img.SetRGBA(i%64, i/64, color.RGBA{uint8(i / c.step), uint8(255 - i/c.step), 9, 255})
		}
		out := small(img)
		if len(out.Palette) > 256 {
			t.Errorf("%d colours", len(out.Palette))
		}
		for i := range 64 * 64 {
			was := img.RGBAAt(i%64, i/64)
			now := out.At(i%64, i/64).(color.RGBA)
			if far := abs(int(was.R)-int(now.R)) + abs(int(was.G)-int(now.G)); far > c.far {
				t.Fatalf("%v became %v", was, now)
			}
		}
	}
}

func abs(x int) int { return max(x, -x) }
