package chart

import "math"

// Direction is where an arrow points.
type Direction uint8

// The directions, as they are seen.
const (
	Up Direction = iota
	Down
	Left
	Right
)

// At is the first of areas that holds a point, or None.
func At(areas []Area, x, y float64) int {
	for i, a := range areas {
		if a.X0 <= x && x < a.X1 && a.Y0 <= y && y < a.Y1 {
			return i
		}
	}
	return None
}

// Next is the area that one comes to from the one at in a direction: of those that lie
// beyond it on that side the nearest, and of these the one that lies straightest. None where there is
// none.
func Next(areas []Area, at int, d Direction) int {
	if at < 0 || at >= len(areas) {
		return None
	}
	from, best, least := areas[at], None, math.Inf(1)
	for i, to := range areas {
		forth, aside := to.from(from, d)
		if i == at || forth < -1 || d >= Left && aside > 0 {
			continue
		}
		if far := forth*1e4 + aside; far < least {
			best, least = i, far
		}
	}
	return best
}

// from is how far a lies beyond b in a direction, edge to edge, and how far to the side,
// middle to middle: to the left or right 0 where they are beside one another.
func (a Area) from(b Area, d Direction) (forth, aside float64) {
	switch d {
	case Up, Down:
		forth, aside = b.Y0-a.Y1, math.Abs(a.X0+a.X1-b.X0-b.X1)
		if d == Down {
			forth = a.Y0 - b.Y1
		}
	default:
		forth, aside = b.X0-a.X1, max(0, a.Y0-b.Y1, b.Y0-a.Y1)
		if d == Right {
			forth = a.X0 - b.X1
		}
	}
	return forth, aside
}
