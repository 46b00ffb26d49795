package docview

import "testing"

func TestTheEchoUnderlinesWhatWillBeTakenUntilTheNextSelection(t *testing.T) {
	s := open(t, mixed, 800, 300)
	lines := func() (n int) {
		for _, u := range s.under {
			if u.Visible() {
				n++
				if at := u.Position(); at.Y < 0 || u.Size().Height > 4 || u.Size().Width < 1 {
					t.Errorf("a line at %v, %v large", at, u.Size())
				}
			}
		}
		return n
	}
	s.SetSelection(5, 7)
	s.SetEcho(4, 9)
	if start, end := s.Echo(); start != 4 || end != 9 || lines() == 0 {
		t.Errorf("the echo is %d-%d with %d lines", start, end, lines())
	}
	if s.boxes() == 0 {
		t.Error("the selection is gone")
	}
	s.SetSelection(5, 8)
	if start, end := s.Echo(); start != end || lines() != 0 {
		t.Errorf("after another selection the echo is %d-%d with %d lines", start, end, lines())
	}
	s.SetEcho(4, 900)
	s.SetDocument("x", s.base, "")
	if start, end := s.Echo(); start != end || lines() != 0 {
		t.Errorf("in another document the echo is %d-%d with %d lines", start, end, lines())
	}
}
