package paint_test

import (
	"image/color"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/paint"
)

func anySpan(t *rapid.T) paint.Mark {
	const longest = 3_000_000
	start := rapid.IntRange(0, longest).Draw(t, "start")
	length := rapid.SampledFrom([]int{0, 1, 9, 1024, 5000, longest}).Draw(t, "length")
	m := paint.Mark{Parts: [][2]int{{start, start + length/2}, {start + length/2, start + length}}}
	if rapid.IntRange(0, 9).Draw(t, "empty") == 0 {
		m.Parts = nil
	}
	return m
}

// The index finds every mark that meets a range, in the order of the slice, and none that was taken out.
func TestIndexFindsAll(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var marks []paint.Mark
		for range rapid.IntRange(0, 40).Draw(rt, "marks") {
			marks = append(marks, anySpan(rt))
		}
		x := paint.NewIndex(marks)
		for range rapid.IntRange(0, 10).Draw(rt, "changes") {
			if len(marks) == 0 {
				break
			}
			i := rapid.IntRange(0, len(marks)-1).Draw(rt, "which")
			x.Remove(i, &marks[i])
			marks[i] = anySpan(rt)
			x.Add(i, &marks[i])
		}
		start := rapid.IntRange(0, 3_000_000).Draw(rt, "from")
		end := start + rapid.SampledFrom([]int{0, 1, 3000, 100_000}).Draw(rt, "length")
		near := x.Near(nil, start, end)
		if !slices.IsSorted(near) || len(slices.Compact(slices.Clone(near))) != len(near) {
			rt.Fatalf("%v is no ascending list", near)
		}
		for i := range marks {
			from, to := marks[i].Span()
			if len(marks[i].Parts) > 0 && from < end && to > start && !slices.Contains(near, i) {
				rt.Fatalf("%d-%d does not find mark %d at %d-%d: %v", start, end, i, from, to, near)
			}
			if len(marks[i].Parts) == 0 && slices.Contains(near, i) {
				rt.Fatalf("mark %d has no place and is found", i)
			}
		}
	})
}

// A page costs what is on it: of ten thousand marks of an ordinary text the index looks at those beside the page.
func TestIndexLooksAtFew(t *testing.T) {
	marks := make([]paint.Mark, 10_000)
	for i := range marks {
		marks[i].Parts = [][2]int{{i * 90, i*90 + 40}}
	}
	x := paint.NewIndex(marks)
	for start := 0; start < 900_000; start += 777 {
		if near := x.Near(nil, start, start+3000); len(near) > 150 {
			t.Fatalf("%d marks for %d-%d, which holds 34", len(near), start, start+3000)
		}
	}
}

// Equal looks at every field: one more in Mark must be one more in Equal.
func TestEqualLooksAtEveryField(t *testing.T) {
	base := paint.Mark{Parts: [][2]int{{1, 2}}}
	if same := (paint.Mark{Parts: [][2]int{{1, 2}}}); !base.Equal(&same) {
		t.Error("equal marks differ")
	}
	for i := range reflect.TypeFor[paint.Mark]().NumField() {
		other := base
		field := reflect.ValueOf(&other).Elem().Field(i)
		switch value := field.Interface().(type) {
		case [][2]int:
			field.Set(reflect.ValueOf([][2]int{{1, 3}}))
		case color.NRGBA:
			field.Set(reflect.ValueOf(color.NRGBA{R: value.R + 1}))
		case string:
			field.SetString("x")
		case bool:
			field.SetBool(true)
		case int:
			field.SetInt(1)
		case paint.LineStyle:
			field.SetUint(1)
		default:
			t.Fatalf("no other value for a %T", value)
		}
		if base.Equal(&other) {
			t.Errorf("%s makes no difference", reflect.TypeFor[paint.Mark]().Field(i).Name)
		}
	}
}
