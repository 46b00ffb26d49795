package cli

import (
	"io"
	"strings"
	"unicode"
)

// gap is how many blanks stand between two columns.
const gap = 2

// columns writes lines whose cells stand below one another: what is printed to it is
// cut at tabs, and comes out at Flush. Package text/tabwriter counts code points; here
// signs that take no room of their own, vowel signs and ZWNJ, are not counted, so that
// columns with Arabic and Persian words stay straight.
type columns struct {
	out  io.Writer
	text strings.Builder
}

func newColumns(out io.Writer) *columns { return &columns{out: out} }

// Write keeps data until Flush.
func (c *columns) Write(data []byte) (int, error) { return c.text.Write(data) }

// Flush writes what was kept. A line without a tab ends a table: what follows has
// columns of its own. The last cell of a line makes no column wider.
func (c *columns) Flush() error {
	var b strings.Builder
	var table [][]string
	for line := range strings.Lines(c.text.String()) {
		if cells := strings.Split(line, "\t"); len(cells) > 1 {
			table = append(table, cells)
			continue
		}
		writeTable(&b, table)
		table = nil
		b.WriteString(line)
	}
	writeTable(&b, table)
	c.text.Reset()
	_, err := io.WriteString(c.out, b.String())
	return err
}

func writeTable(b *strings.Builder, table [][]string) {
	var widths []int
	for _, cells := range table {
		for i, cell := range cells[:len(cells)-1] {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], room(cell))
		}
	}
	for _, cells := range table {
		for i, cell := range cells[:len(cells)-1] {
			b.WriteString(cell + strings.Repeat(" ", widths[i]-room(cell)+gap))
		}
		b.WriteString(cells[len(cells)-1])
	}
}

// room is how many cells of a terminal text takes, where each letter takes one.
func room(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			n++
		}
	}
	return n
}
