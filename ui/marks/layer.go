package marks

import (
	"iter"
	"slices"
	"sort"

	"raqim/model"
	"raqim/ui/text/paint"
)

// Layer gives the marks of an author's spans where they are asked for. Showing a page
// and changing a span cost what is there, not what the document holds: nothing is
// made of a span before somebody looks at its place.
//
// Its marks are those of [Of], but that no lane is higher than paint.MaxLanes, from
// which on marks are only counted.
type Layer struct {
	looks   looks
	options Options
	spans   []model.Span   // in the order of model.CompareSpans
	ends    []model.Offset // the largest end in each block of spans, as far as it was asked for
	lanes   []uint8        // of each span its lane and 1; 0 where it is not known
}

// blockLength is how many spans are passed over at once where none of them reaches
// the place that is asked for.
const blockLength = 64

// NewLayer makes the layer of spans, which must be in the order of
// model.CompareSpans. It keeps the slice, which must not change afterwards.
func NewLayer(schema *model.Schema, spans []model.Span, o Options) *Layer {
	return &Layer{looks: looksOf(schema, o.Look), options: o, spans: spans, lanes: make([]uint8, len(spans))}
}

// Between gives the spans that meet [start, end) with their marks, in their order.
func (l *Layer) Between(start, end int) iter.Seq2[*model.Span, paint.Mark] {
	return func(yield func(*model.Span, paint.Mark) bool) {
		for i := range l.meeting(model.Offset(start), model.Offset(end)) {
			m := one(l.looks.of(l.spans[i].Label), l.spans[i], l.options)
			m.Lane = l.lane(i)
			if !yield(&l.spans[i], m) {
				return
			}
		}
	}
}

// meeting gives the spans that begin before end and end behind start.
func (l *Layer) meeting(start, end model.Offset) iter.Seq[int] {
	return func(yield func(int) bool) {
		last := sort.Search(len(l.spans), func(i int) bool { return l.spans[i].Start() >= end })
		for from := 0; from < last; from += blockLength {
			if l.reach(from/blockLength) <= start {
				continue
			}
			for i := from; i < min(from+blockLength, last); i++ {
				if l.spans[i].End() > start && !yield(i) {
					return
				}
			}
		}
	}
}

// reach gives the largest end in a block of spans.
func (l *Layer) reach(block int) model.Offset {
	for n := len(l.ends); n <= block; n++ {
		end := model.Offset(0)
		for i := n * blockLength; i < min((n+1)*blockLength, len(l.spans)); i++ {
			end = max(end, l.spans[i].End())
		}
		l.ends = append(l.ends, end)
	}
	return l.ends[block]
}

// lane gives the lane of a span: above all shorter ones that it overlaps.
func (l *Layer) lane(i int) int {
	if known := l.lanes[i]; known > 0 {
		return int(known) - 1
	}
	lane := 0
	for j := range l.meeting(l.spans[i].Start(), l.spans[i].End()) {
		if l.under(j, i) {
			lane = max(lane, l.lane(j)+1)
		}
		if lane >= paint.MaxLanes {
			lane = paint.MaxLanes
			break
		}
	}
	l.lanes[i] = uint8(lane) + 1
	return lane
}

// under tells whether span j lies nearer to the text than i, should they overlap: it
// is shorter, or as long and stands earlier.
func (l *Layer) under(j, i int) bool {
	a, b := extent(&l.spans[j]), extent(&l.spans[i])
	return a < b || a == b && j < i
}

// extent is how far a span reaches, with what lies between its parts.
func extent(s *model.Span) model.Offset { return s.End() - s.Start() }

// Change takes over the spans as they are after changes to those before. The slice
// is kept as in [NewLayer]. Changes of what is not among the spans are passed over.
func (l *Layer) Change(spans []model.Span, changes []model.Change) {
	old, first := l.spans, len(spans)
	l.spans = spans
	var places []*model.Span
	for _, c := range changes {
		if c.Span == nil {
			continue
		}
		if i, ok := find(old, c.Span.Before); ok {
			l.lanes[i] = gone
			first = min(first, i)
			places = append(places, c.Span.Before)
		}
		if i, ok := find(spans, c.Span.After); ok {
			first = min(first, i)
			places = append(places, c.Span.After)
		}
	}
	l.lanes = slices.DeleteFunc(l.lanes, func(lane uint8) bool { return lane == gone })
	l.insert(changes)
	l.ends = l.ends[:min(len(l.ends), first/blockLength)]
	for _, span := range places {
		l.forgetAround(span)
	}
}

// gone stands for the lane of a span that is not there any more.
const gone = 0xFF

// insert makes room for the lanes of the spans that came.
func (l *Layer) insert(changes []model.Change) {
	var came []int
	for _, c := range changes {
		if c.Span == nil {
			continue
		}
		if i, ok := find(l.spans, c.Span.After); ok {
			came = append(came, i)
		}
	}
	slices.Sort(came)
	for _, i := range slices.Compact(came) {
		l.lanes = slices.Insert(l.lanes, i, 0)
	}
}

// forgetAround forgets the lanes that a span decides, there as it may be or gone:
// those of the longer ones it overlaps, and of those that lie above them.
func (l *Layer) forgetAround(span *model.Span) {
	for i := range l.meeting(span.Start(), span.End()) {
		if l.lanes[i] > 0 && extent(&l.spans[i]) >= extent(span) {
			l.lanes[i] = 0
			l.forgetAround(&l.spans[i])
		}
	}
}

// find gives the place of a span; false for one that is not there.
func find(spans []model.Span, span *model.Span) (int, bool) {
	if span == nil {
		return 0, false
	}
	return slices.BinarySearchFunc(spans, *span, model.CompareSpans)
}
