package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestWithPart(t *testing.T) {
	parts := []Range{{Start: 4, End: 8}, {Start: 12, End: 16}}
	for _, c := range []struct {
		add  Range
		want []Range
	}{
		{Range{Start: 0, End: 2}, []Range{{Start: 0, End: 2}, {Start: 4, End: 8}, {Start: 12, End: 16}}},
		{Range{Start: 9, End: 11}, []Range{{Start: 4, End: 8}, {Start: 9, End: 11}, {Start: 12, End: 16}}},
		{Range{Start: 8, End: 10}, []Range{{Start: 4, End: 10}, {Start: 12, End: 16}}},
		{Range{Start: 8, End: 12}, []Range{{Start: 4, End: 16}}},
		{Range{Start: 5, End: 6}, parts},
		{Range{Start: 0, End: 99}, []Range{{Start: 0, End: 99}}},
		{Range{Start: 16, End: 20}, []Range{{Start: 4, End: 8}, {Start: 12, End: 20}}},
	} {
		if got := WithPart(parts, c.add); !slices.Equal(got, c.want) {
			t.Errorf("with %v: %v, want %v", c.add, got, c.want)
		}
	}
}

func TestWithoutPart(t *testing.T) {
	parts := []Range{{Start: 4, End: 8}, {Start: 12, End: 16}}
	for _, c := range []struct {
		cut  Range
		want []Range
	}{
		{Range{Start: 8, End: 12}, parts},
		{Range{Start: 5, End: 6}, []Range{{Start: 4, End: 5}, {Start: 6, End: 8}, {Start: 12, End: 16}}},
		{Range{Start: 0, End: 6}, []Range{{Start: 6, End: 8}, {Start: 12, End: 16}}},
		{Range{Start: 6, End: 14}, []Range{{Start: 4, End: 6}, {Start: 14, End: 16}}},
		{Range{Start: 4, End: 8}, []Range{{Start: 12, End: 16}}},
		{Range{Start: 0, End: 20}, nil},
	} {
		if got := WithoutPart(parts, c.cut); !slices.Equal(got, c.want) {
			t.Errorf("without %v: %v, want %v", c.cut, got, c.want)
		}
	}
}

// Parts are sets of code points: adding is the union, cutting the difference.
func TestPartsAreSetsOfCodePoints(t *testing.T) {
	const length = 24
	rapid.Check(t, func(t *rapid.T) {
		want := map[Offset]bool{}
		var parts []Range
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			start := Offset(rapid.IntRange(0, length-1).Draw(t, "start"))
			r := Range{Start: start, End: Offset(rapid.IntRange(int(start)+1, length).Draw(t, "end"))}
			add := rapid.Bool().Draw(t, "add")
			if add {
				parts = WithPart(parts, r)
			} else {
				parts = WithoutPart(parts, r)
			}
			for o := r.Start; o < r.End; o++ {
				want[o] = add
			}
			if len(parts) > 0 && CheckParts(parts, length) != nil {
				t.Fatalf("%v: %v", parts, CheckParts(parts, length))
			}
			span := Span{Parts: parts}
			for o := Offset(0); o < length; o++ {
				if span.Contains(o) != want[o] {
					t.Fatalf("after %v of %v the parts are %v", add, r, parts)
				}
			}
		}
	})
}
