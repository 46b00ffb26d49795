package report

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"math"
	"slices"
)

// small is a picture in a palette of the 256 colours that are most of it; any other becomes the
// nearest of these. As PNG that is a third as many bytes, which counts where each pair of many
// annotators has a dozen charts. Charts have few colours: what changes is the rims of letters.
func small(img *image.RGBA) *image.Paletted {
	count := map[color.RGBA]int{}
	for i := 0; i < len(img.Pix); i += 4 {
		count[color.RGBA{img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3]}]++
	}
	colors := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(key(a), key(b)))
	})
	kept := colors[:min(256, len(colors))]
	index := make(map[color.RGBA]uint8, len(colors))
	palette := make(color.Palette, len(kept))
	for i, c := range kept {
		palette[i], index[c] = c, uint8(i)
	}
	for _, c := range colors[len(kept):] {
		index[c] = nearest(kept, c)
	}
	out := image.NewPaletted(img.Rect, palette)
	for i := range out.Pix {
		p := img.Pix[4*i:]
		out.Pix[i] = index[color.RGBA{p[0], p[1], p[2], p[3]}]
	}
	return out
}

func key(c color.RGBA) uint32 {
	return uint32(c.R)<<24 | uint32(c.G)<<16 | uint32(c.B)<<8 | uint32(c.A)
}

func nearest(kept []color.RGBA, c color.RGBA) uint8 {
	best, least := 0, math.MaxInt
	square := func(a, b uint8) int { return (int(a) - int(b)) * (int(a) - int(b)) }
	for i, k := range kept {
		if far := square(k.R, c.R) + square(k.G, c.G) + square(k.B, c.B) + square(k.A, c.A); far < least {
			best, least = i, far
		}
	}
	return uint8(best)
}
