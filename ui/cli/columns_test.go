package cli

import (
	"fmt"
	"strings"
	"testing"
	"text/tabwriter"

	"pgregory.net/rapid"
)

func TestColumnsStandStraight(t *testing.T) {
	var b strings.Builder
	rows := newColumns(&b)
	fmt.Fprint(rows, "وُسِّم\tx\ty\n", "کنار\u200cگذاشته\t1\t\n", "ab\t\u200e12-40\u200e\tz\n", "a line without columns\n", "c\td\n")
	if err := rows.Flush(); err != nil {
		t.Fatal(err)
	}
	want := "وُسِّم         x      y\n" + "کنار\u200cگذاشته  1      \n" + "ab          \u200e12-40\u200e  z\n" + "a line without columns\n" + "c  d\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// TestColumnsAreThoseOfTabwriter: of plain letters the columns are the same.
func TestColumnsAreThoseOfTabwriter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "columns")
		var text strings.Builder
		for range rapid.IntRange(1, 6).Draw(t, "rows") {
			cells := rapid.SliceOfN(rapid.StringMatching(`[a-zقال]{0,6}`), n, n).Draw(t, "cells")
			text.WriteString(strings.Join(cells, "\t") + "\n")
		}
		var ours, theirs strings.Builder
		a, b := newColumns(&ours), tabwriter.NewWriter(&theirs, 0, 0, gap, ' ', 0)
		fmt.Fprint(a, text.String())
		fmt.Fprint(b, text.String())
		if a.Flush() != nil || b.Flush() != nil || ours.String() != theirs.String() {
			t.Fatalf("got\n%q, tabwriter\n%q", ours.String(), theirs.String())
		}
	})
}
