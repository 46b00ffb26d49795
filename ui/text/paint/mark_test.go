package paint_test

import (
	"image/color"
	"reflect"
	"testing"

	"raqim/ui/text/paint"
)

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
		case paint.LineStyle, paint.Edge:
			field.SetUint(1)
		default:
			t.Fatalf("no other value for a %T", value)
		}
		if base.Equal(&other) {
			t.Errorf("%s makes no difference", reflect.TypeFor[paint.Mark]().Field(i).Name)
		}
	}
}
