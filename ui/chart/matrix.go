package chart

import (
	"math"

	"raqim/ui/text/layout"
)

// Matrix is a table whose cells are the darker the larger their value is. Every cell is
// written. Items are the cells, row after row, and before them the heads of the columns where
// these are items too.
type Matrix struct {
	Head
	Columns []string
	Rows    []MatrixRow
	// Most is the value of the darkest shade; 0: the largest one that there is.
	Most float64
	// Heads tells that the heads of the columns are items.
	Heads bool
}

// MatrixRow is a row of cells, one a column.
type MatrixRow struct {
	Name  string
	Cells []Cell
}

// Cell is one cell.
type Cell struct {
	Value float64
	Text  string
	Frame bool // it stands out from the others by a frame
	Quiet bool // its text stands back
}

// deepest is the share of ink in the darkest cell: what is written on it can be read.
const deepest = 0.3

func (m Matrix) draft(d *draft) {
	if !d.head(m.Head, len(m.Rows)*len(m.Columns)) {
		return
	}
	name, cell, most := 0.0, 0.0, m.Most
	names := make([]*layout.Document, len(m.Rows))
	for i, r := range m.Rows {
		names[i] = d.fit(r.Name, 1, mostName*d.width)
		name = max(name, names[i].Width)
		for _, c := range r.Cells {
			if m.Most == 0 {
				most = max(most, c.Value)
			}
			cell = max(cell, d.say(c.Text, 1, d.width).Width)
		}
	}
	start := math.Round(name + gap*d.em)
	room := (d.width - start) / float64(len(m.Columns))
	heads, high := make([]*layout.Document, len(m.Columns)), 0.0
	for i, c := range m.Columns {
		heads[i] = d.fit(c, noteSize, room-gap*d.em)
		high, cell = max(high, heads[i].Height), max(cell, heads[i].Width)
	}
	step := math.Floor(min(room, cell+3*gap*d.em))
	for i, h := range heads {
		d.put(h, start+step*float64(i)+(step-h.Width)/2, d.y+high-h.Height, d.style.Colors.Note)
		if m.Heads {
			d.area(start+step*float64(i), d.y, start+step*float64(i+1), d.y+high)
		}
	}
	d.y += high
	for i, r := range m.Rows {
		d.cells(r, names[i], start, step, most)
	}
}

// cells draws one row.
func (d *draft) cells(r MatrixRow, name *layout.Document, start, step, most float64) {
	texts, high := make([]*layout.Document, len(r.Cells)), name.Height
	for i, c := range r.Cells {
		texts[i] = d.say(c.Text, 1, step-gap*d.em)
		high = max(high, texts[i].Height)
	}
	height := math.Ceil(high + 0.3*d.em)
	d.put(name, 0, d.y+(height-name.Height)/2, d.style.Colors.Text)
	for i, c := range r.Cells {
		x0, x1 := start+step*float64(i), start+step*float64(i+1)
		if c.Value > 0 && most > 0 {
			d.box(x0, d.y, x1-d.picture.line, d.y+height-d.picture.line, d.style.shade(d.style.Colors.Accent, deepest*min(1, c.Value/most)), Full)
		}
		if c.Frame {
			d.box(x0, d.y, x1-d.picture.line, d.y+height-d.picture.line, d.style.Colors.Text, Hollow)
		}
		color := d.style.Colors.Text
		if c.Quiet {
			color = d.style.Colors.Note
		}
		d.put(texts[i], x0+(step-texts[i].Width)/2, d.y+(height-texts[i].Height)/2, color)
		d.area(x0, d.y, x1, d.y+height)
	}
	d.y += height
}
