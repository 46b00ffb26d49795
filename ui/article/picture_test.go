package article

import (
	"errors"
	"strings"
	"testing"

	"raqim/model"
)

func TestDraw(t *testing.T) {
	s := Sheet{Width: 500, Size: 18, Scale: 1}
	plain := marked(t)
	plain.Marked = model.Annotations{}
	a, err := Draw(marked(t), s)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Draw(plain, s)
	if err != nil {
		t.Fatal(err)
	}
	if a.Bounds() != b.Bounds() || a.Bounds().Dx() != 500 || string(a.Pix) == string(b.Pix) {
		t.Errorf("with marks %v, without %v, the same: %v", a.Bounds(), b.Bounds(), string(a.Pix) == string(b.Pix))
	}
	s.Scale = 8
	var large TooLarge
	if _, err := Draw(Article{Document: model.NewDocument("a", strings.Repeat("سطر\n", 3000))}, s); !errors.As(err, &large) || large.Width != 4000 {
		t.Errorf("a picture of a book: %v", err)
	}
}

func TestPossible(t *testing.T) {
	for _, c := range []struct {
		s    Sheet
		want bool
	}{
		{Sheet{Width: 900, Size: 18, Scale: 1}, true},
		{Sheet{Width: 60, Size: 18, Scale: 1}, false},
		{Sheet{Width: 900, Size: 0, Scale: 1}, false},
		{Sheet{Width: 900, Size: 18, Scale: 9}, false},
		{Sheet{Width: 30000, Size: 18, Scale: 1}, false},
	} {
		if c.s.Possible() != c.want {
			t.Errorf("%+v is possible: %v", c.s, !c.want)
		}
	}
}
