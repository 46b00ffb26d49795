package chart

import (
	"math"

	"raqim/ui/text/layout"
)

// Columns stand beside one another in an order, such as that of time or of size. The value is
// written above a column where there is room, and that of the highest always. Items are the columns.
type Columns struct {
	Head
	Columns []Column
}

// Column is one of them.
type Column struct {
	Name  string
	Value float64
	Text  string // the value as it is written
}

// columnsHeight is that of the highest column, in ems.
const columnsHeight = 8

func (c Columns) draft(d *draft) {
	if !d.head(c.Head, len(c.Columns)) {
		return
	}
	names, texts := make([]*layout.Document, len(c.Columns)), make([]*layout.Document, len(c.Columns))
	highest := 0
	for i, col := range c.Columns {
		names[i], texts[i] = d.write(col.Name, noteSize, d.style.Fonts, 0), d.write(col.Text, noteSize, d.style.Fonts, 0)
		if col.Value > c.Columns[highest].Value {
			highest = i
		}
	}
	step := min(d.width/float64(len(c.Columns)), 5*d.em)
	most := max(c.Columns[highest].Value, 1)
	top := d.y + texts[0].Height
	foot := top + math.Round(columnsHeight*d.em)
	above := d.row(texts, step, highest)
	for i, col := range c.Columns {
		x0, x1 := step*float64(i)+step*0.12, step*float64(i+1)-step*0.12
		y := foot - columnsHeight*d.em*max(0, col.Value)/most
		if col.Value > 0 {
			d.box(x0, min(y, foot-d.picture.line), x1, foot, d.style.Colors.Accent, Full)
		}
		if above[i] {
			d.put(texts[i], d.within((x0+x1-texts[i].Width)/2, texts[i].Width), y-texts[i].Height, d.style.Colors.Text)
		}
		d.area(step*float64(i), d.y, step*float64(i+1), foot+names[0].Height)
	}
	d.box(0, foot, step*float64(len(c.Columns)), foot+d.picture.line, d.style.Colors.Note, Full)
	below := d.row(names, step, 0)
	for i, name := range names {
		if below[i] {
			d.put(name, d.within(step*(float64(i)+0.5)-name.Width/2, name.Width), foot+d.picture.line, d.style.Colors.Note)
		}
	}
	d.y = foot + d.picture.line + names[0].Height
}

// within keeps what begins at x in the picture.
func (d *draft) within(x, width float64) float64 { return max(0, min(x, d.width-width)) }

// row says which of texts can stand in one row, each in the middle of its step, without
// touching another. The one at first comes first, then they go from the start.
func (d *draft) row(texts []*layout.Document, step float64, first int) []bool {
	shown := make([]bool, len(texts))
	at := func(i int) (x0, x1 float64) {
		x0 = d.within(step*(float64(i)+0.5)-texts[i].Width/2, texts[i].Width)
		return x0, x0 + texts[i].Width
	}
	shown[first] = true
	held0, held1 := at(first)
	last := math.Inf(-1)
	for i := range texts {
		x0, x1 := at(i)
		free := x0 > last && (i == first || x1+gap*d.em <= held0 || x0 >= held1+gap*d.em)
		if i == first || free {
			shown[i], last = true, x1+gap*d.em
		}
	}
	return shown
}
