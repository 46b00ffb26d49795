package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/layout"
)

func selected(anchor, focus layout.Position) layout.Selection {
	return layout.Selection{Anchor: anchor, Focus: focus}
}

func TestMove(t *testing.T) {
	const mixed = "ب AB ح"
	for _, c := range []struct {
		name, text      string
		from            layout.Selection
		motion          layout.Motion
		extend, logical bool
		want            layout.Selection
	}{
		{"a caret goes", "abc", selected(down(1), down(1)), layout.CharRight, false, false, selected(up(2), up(2))},
		{"the end of a selection goes", "abc", selected(down(0), up(1)), layout.CharRight, true, false, selected(down(0), up(2))},
		{"a selection collapses to its right edge", "abcd", selected(up(3), down(1)), layout.CharRight, false, false, selected(up(3), up(3))},
		{"and to its left edge", "abcd", selected(up(3), down(1)), layout.CharLeft, false, false, selected(down(1), down(1))},
		{"in Arabic the start is the right edge", "سلام", selected(down(1), up(3)), layout.CharRight, false, false, selected(down(1), down(1))},
		{"by the order of the text Left is forward there", mixed, selected(down(2), up(4)), layout.CharLeft, false, true, selected(up(4), up(4))},
		{"as it is seen, it is the start of Latin", mixed, selected(down(2), up(4)), layout.CharLeft, false, false, selected(down(2), down(2))},
		{"on several lines the direction of the text decides", "ab\ncd", selected(down(1), up(4)), layout.CharRight, false, false, selected(up(4), up(4))},
		{"also from the end to the start", "ab\ncd", selected(up(4), down(1)), layout.CharLeft, false, false, selected(down(1), down(1))},
		{"also in Arabic", "سل\nام", selected(down(1), up(4)), layout.CharRight, false, false, selected(down(1), down(1))},
		{"by the order of the text too", "سل\nام", selected(down(1), up(4)), layout.CharLeft, false, true, selected(up(4), up(4))},
		{"by the order of the text a caret crosses Latin forward", mixed, selected(down(2), down(2)), layout.CharLeft, false, true, selected(up(3), up(3))},
		{"words go as the paragraph runs", "قال أحمد", selected(down(0), down(0)), layout.WordLeft, false, false, selected(up(3), up(3))},
		{"and back", "قال أحمد", selected(up(8), up(8)), layout.WordRight, true, false, selected(up(8), down(4))},
		{"to the end of the line", "ab\ncd", selected(down(0), down(0)), layout.LineEnd, true, false, selected(down(0), up(2))},
		{"to its start", "ab\ncd", selected(up(4), up(4)), layout.LineStart, false, false, selected(down(3), down(3))},
		{"to the next paragraph", "ab\n\ncd", selected(down(1), down(1)), layout.ParagraphForth, true, false, selected(down(1), down(4))},
		{"to the start of this one", "ab\n\ncd", selected(up(6), up(6)), layout.ParagraphBack, false, false, selected(down(4), down(4))},
		{"to the start of the text", "ab\ncd", selected(up(4), up(4)), layout.TextStart, true, false, selected(up(4), down(0))},
		{"to its end", "ab\ncd", selected(down(0), up(1)), layout.TextEnd, false, false, selected(up(5), up(5))},
	} {
		if got := lay(t, c.text, 0).Move(c.from, c.motion, c.extend, c.logical); got != c.want {
			t.Errorf("%s: %v-%v, want %v-%v", c.name, got.Anchor, got.Focus, c.want.Anchor, c.want.Focus)
		}
	}
}

// Over a short line the column is kept; a motion to the side gives it up.
func TestGoalIsKeptFromLineToLine(t *testing.T) {
	d := lay(t, "a long first line\nab\na long third line", 0)
	s := d.Move(selected(down(12), down(12)), layout.LineDown, false, false)
	if s.Focus.Offset != 20 {
		t.Fatalf("Down leads to %v", s.Focus)
	}
	if there := d.Move(s, layout.LineDown, true, false); there.Focus.Offset < 31 || there.Anchor.Offset != 20 {
		t.Errorf("Down again selects %v-%v", there.Anchor, there.Focus)
	}
	if page := d.MoveBy(s, d.LineHeight, false); page.Focus.Offset < 31 || page.Goal != s.Goal {
		t.Errorf("a line's height down leads to %v", page.Focus)
	}
	s = d.Move(s, layout.LineStart, false, false)
	if s = d.Move(s, layout.LineDown, false, false); s.Focus.Offset != 21 {
		t.Errorf("from the start of the line Down leads to %v", s.Focus)
	}
}

// Whatever the text: an extended selection keeps its anchor, another comes out as a caret; a selection collapses to one of
// its ends, by Left to one and by Right to the other; and from a caret Move goes where the document's own motions do.
func TestMoveInAnyText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := mixedDocument(rt, t)
		position := func(name string) layout.Position {
			return d.Next(down(rapid.IntRange(0, len(d.Text)).Draw(rt, name)))
		}
		s := selected(position("anchor"), position("focus"))
		logical := rapid.Bool().Draw(rt, "logical")
		m := layout.Motion(rapid.IntRange(int(layout.CharLeft), int(layout.TextEnd)).Draw(rt, "motion"))
		if got := d.Move(s, m, true, logical); got.Anchor != s.Anchor {
			rt.Fatalf("extended, the anchor went from %v to %v", s.Anchor, got.Anchor)
		}
		if got := d.Move(s, m, false, logical); got.Anchor != got.Focus {
			rt.Fatalf("not extended, %v-%v is selected", got.Anchor, got.Focus)
		}
		left, right := d.Move(s, layout.CharLeft, false, logical).Focus, d.Move(s, layout.CharRight, false, logical).Focus
		if s.Anchor.Offset != s.Focus.Offset {
			if left == right || left != s.Anchor && left != s.Focus || right != s.Anchor && right != s.Focus {
				rt.Fatalf("%v-%v collapses to %v and %v", s.Anchor, s.Focus, left, right)
			}
			return
		}
		want := [2]layout.Position{d.Left(s.Focus), d.Right(s.Focus)}
		if logical {
			want = [2]layout.Position{d.LogicalLeft(s.Focus), d.LogicalRight(s.Focus)}
		}
		if left != want[0] || right != want[1] {
			rt.Fatalf("from %v to %v and %v, want %v", s.Focus, left, right, want)
		}
	})
}
