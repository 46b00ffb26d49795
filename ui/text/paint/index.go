package paint

import "slices"

// Index finds the marks of a page that meet a range without looking at the others, so that painting a strip costs what is on it
// and not what is in the document. Each mark lies in the smallest bin that holds all of it: bins of 1024 code points, and on
// each level above of eight times as many (the binning scheme of Kent et al., "The Human Genome Browser at UCSC", 2002).
type Index struct {
	bins map[uint64][]int32
}

// bin names a stretch of offsets: those that are at when shifted.
func bin(shift, at int) uint64 { return uint64(shift)<<56 | uint64(at) }

const (
	firstShift = 10
	shiftStep  = 3
	lastShift  = 31 // one bin for all offsets
)

// NewIndex returns an index of the marks by their places in the slice.
func NewIndex(marks []Mark) *Index {
	x := &Index{bins: map[uint64][]int32{}}
	for i := range marks {
		x.Add(i, &marks[i])
	}
	return x
}

// binOf returns the bin of a mark, false for one without parts.
func binOf(m *Mark) (b uint64, ok bool) {
	if len(m.Parts) == 0 {
		return 0, false
	}
	start, end := m.Span()
	last := max(start, end-1)
	shift := firstShift
	for shift < lastShift && start>>shift != last>>shift {
		shift += shiftStep
	}
	return bin(shift, start>>shift), true
}

// Add takes the mark at place i of the slice in.
func (x *Index) Add(i int, m *Mark) {
	if b, ok := binOf(m); ok {
		x.bins[b] = append(x.bins[b], int32(i))
	}
}

// Remove takes the mark at place i of the slice out. The mark must still have the parts it was added with.
func (x *Index) Remove(i int, m *Mark) {
	b, ok := binOf(m)
	if !ok {
		return
	}
	in := x.bins[b]
	if at := slices.Index(in, int32(i)); at >= 0 {
		x.bins[b] = slices.Delete(in, at, at+1)
	}
}

// Near appends the places of all marks that may meet [start, end) to dst, ascending: those that do, and a few beside them.
func (x *Index) Near(dst []int, start, end int) []int {
	base := len(dst)
	for shift := firstShift; shift <= lastShift; shift += shiftStep {
		for at := start >> shift; at <= max(start, end-1)>>shift; at++ {
			for _, i := range x.bins[bin(shift, at)] {
				dst = append(dst, int(i))
			}
		}
	}
	slices.Sort(dst[base:])
	return dst
}
