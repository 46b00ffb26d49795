package chart

import (
	"math"

	"raqim/ui/text/layout"
)

// Bars are a row an item: its name, a bar as long as its value, and the value written
// behind it. A bar may be made of parts. Items are the rows.
type Bars struct {
	Head
	Parts []string // what the parts mean; fewer than two: there is no legend
	Rows  []Row
}

// Row is one bar.
type Row struct {
	Name   string
	Values []float64 // of its parts
	Text   string    // the value, or the parts' values, as it is written
	// Interval is from where to where the value may lie, drawn as a line with ends; nil: none.
	Interval *[2]float64
}

// The share of the width that names and values may have at most.
const mostName, mostText = 0.36, 0.36

func (b Bars) draft(d *draft) {
	if !d.head(b.Head, len(b.Rows)) {
		return
	}
	d.legend(b.Parts)
	names, texts := make([]*layout.Document, len(b.Rows)), make([]*layout.Document, len(b.Rows))
	nameWidth, textWidth, most := 0.0, 0.0, 0.0
	for i, r := range b.Rows {
		names[i], texts[i] = d.fit(r.Name, 1, mostName*d.width), d.fit(r.Text, 1, mostText*d.width)
		nameWidth, textWidth = max(nameWidth, names[i].Width), max(textWidth, texts[i].Width)
		most = max(most, sum(r.Values))
		if r.Interval != nil {
			most = max(most, r.Interval[1])
		}
	}
	start := math.Round(nameWidth + gap*d.em)
	room := max(0, d.width-start-textWidth-2*gap*d.em)
	for i, r := range b.Rows {
		d.bar(r, names[i], texts[i], start, room, most)
	}
}

// bar draws one row.
func (d *draft) bar(r Row, name, written *layout.Document, start, room, most float64) {
	pad := math.Round(0.15 * d.em)
	height := math.Ceil(max(name.Height, written.Height) + 2*pad)
	thick := math.Round(0.85 * d.em)
	top := d.y + math.Round((height-thick)/2)
	x := start
	for i, v := range r.Values {
		if !(v > 0) {
			continue
		}
		end := x + max(room*v/most, d.picture.line) // what is there is seen
		d.box(x, top, end, top+thick, d.style.Colors.Accent, patternOf(i))
		x = end
	}
	if r.Interval != nil && most > 0 {
		end := start + room*r.Interval[1]/most
		d.whisker(start+room*r.Interval[0]/most, end, top, thick)
		x = max(x, end+2*d.picture.line)
	}
	d.put(name, 0, d.y+(height-name.Height)/2, d.style.Colors.Text)
	d.put(written, x+gap*d.em, d.y+(height-written.Height)/2, d.style.Colors.Text)
	d.area(0, d.y, d.width, d.y+height)
	d.y += height
}

// whisker draws an interval across a bar: a line with an end on either side, with a rim in
// the colour of the ground so that it is seen on the bar.
func (d *draft) whisker(from, to, top, thick float64) {
	line := d.picture.line
	middle, reach := math.Round(top+thick/2), math.Round(0.1*d.em)
	for _, rim := range []float64{line, 0} {
		color := d.style.Colors.Text
		if rim > 0 {
			color = d.style.Colors.Paper
		}
		d.box(from-rim, middle-line-rim, to+line+rim, middle+line+rim, color, Full)
		for _, x := range []float64{from, to} {
			d.box(x-rim, top-reach-rim, x+2*line+rim, top+thick+reach+rim, color, Full)
		}
	}
}
