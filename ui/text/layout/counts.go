package layout

import (
	"math/bits"
	"slices"
)

// counts is the number of lines of each paragraph as a Fenwick tree: the first line of a paragraph and the paragraph of a
// line are found in as many steps as the number of paragraphs has bits.
type counts struct {
	tree  []int32 // tree[i] is the sum of the i&-i paragraphs up to i, counted from 1
	total int
}

// reset takes new counts.
func (c *counts) reset(n int, of func(paragraph int) int) {
	c.tree, c.total = append(slices.Grow(c.tree[:0], n+1), 0), 0
	for i := range n {
		lines := of(i)
		c.total += lines
		c.tree = append(c.tree, int32(lines))
	}
	for i := 1; i <= n; i++ {
		if up := i + i&-i; up <= n {
			c.tree[up] += c.tree[i]
		}
	}
}

// push adds a paragraph.
func (c *counts) push(lines int) {
	c.total += lines
	if len(c.tree) == 0 {
		c.tree = append(c.tree, 0)
	}
	i := len(c.tree)
	sum := lines
	for k := i - 1; k > i-i&-i; k &= k - 1 {
		sum += int(c.tree[k])
	}
	c.tree = append(c.tree, int32(sum))
}

// add changes the count of a paragraph.
func (c *counts) add(paragraph, lines int) {
	c.total += lines
	for i := paragraph + 1; i < len(c.tree); i += i & -i {
		c.tree[i] += int32(lines)
	}
}

// before returns the number of lines above a paragraph.
func (c *counts) before(paragraph int) int {
	sum := 0
	for i := paragraph; i > 0; i &= i - 1 {
		sum += int(c.tree[i])
	}
	return sum
}

// find returns the paragraph of a line and the number of lines above that paragraph. The line must be one there is.
func (c *counts) find(line int) (paragraph, before int) {
	n := len(c.tree) - 1
	for step := 1 << bits.Len(uint(n)); step > 0; step >>= 1 {
		if next := paragraph + step; next <= n && before+int(c.tree[next]) <= line {
			paragraph, before = next, before+int(c.tree[next])
		}
	}
	return paragraph, before
}
