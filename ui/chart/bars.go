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
	// Scale are values with how they are written, from the least to the largest, drawn as lines
	// across the bars; the last one is where the room ends. Without it the longest bar fills the room.
	Scale []Tick
	Rows  []Row
}

// Tick is a value on a scale.
type Tick struct {
	At   float64
	Text string
}

// Row is one bar.
type Row struct {
	Name   string
	Values []float64 // of its parts
	Text   string    // the value, or the parts' values, as it is written
	// Interval is from where to where the value may lie, drawn as a line with ends; nil: none.
	Interval *[2]float64
	// Bare is a row without a value: the text, which says why, stands in place of the bar.
	Bare bool
}

// The share of the width that names and values may have at most.
const mostName, mostText = 0.36, 0.36

func (b Bars) draft(d *draft) {
	if !d.head(b.Head, len(b.Rows)) {
		return
	}
	d.legend(b.Parts)
	names, texts := make([]*layout.Document, len(b.Rows)), make([]*layout.Document, len(b.Rows))
	nameWidth, textWidth, most := 0.0, 0.0, b.most()
	for i, r := range b.Rows {
		names[i] = d.fit(r.Name, 1, mostName*d.width)
		nameWidth = max(nameWidth, names[i].Width)
	}
	start := math.Round(nameWidth + gap*d.em)
	for i, r := range b.Rows {
		if r.Bare {
			texts[i] = d.say(r.Text, 1, d.width-start)
			continue
		}
		texts[i] = d.say(r.Text, 1, mostText*d.width)
		textWidth = max(textWidth, texts[i].Width)
	}
	at := axis{start, max(0, d.width-start-textWidth-2*gap*d.em), most, len(b.Scale) > 0}
	scale := len(d.picture.boxes)
	top := d.ticks(b.Scale, at)
	for i, r := range b.Rows {
		d.bar(r, names[i], texts[i], at)
	}
	for i := range b.Scale {
		d.picture.boxes[scale+i].Y0, d.picture.boxes[scale+i].Y1 = top, d.y
	}
}

// axis is where values are along the bars.
type axis struct {
	start, room float64 // where 0 is, and how far it is from there to most
	most        float64
	scaled      bool
}

// of is where a value is; what is below 0 is at 0.
func (a axis) of(value float64) float64 { return a.start + a.room*max(0, value)/a.most }

// most is the value whose bar fills the room.
func (b Bars) most() float64 {
	if len(b.Scale) > 0 {
		return b.Scale[len(b.Scale)-1].At
	}
	most := 0.0
	for _, r := range b.Rows {
		most = max(most, sum(r.Values))
		if r.Interval != nil {
			most = max(most, r.Interval[1])
		}
	}
	return most
}

// ticks writes a scale and makes a box for the line of each value, which is as high as the bars
// will be; it gives where that begins.
func (d *draft) ticks(scale []Tick, a axis) (top float64) {
	high := 0.0
	for _, t := range scale {
		x := math.Round(a.of(t.At))
		d.box(x, d.y, x+d.picture.line, d.y, d.style.shade(d.style.Colors.Note, faint), Full)
		doc := d.say(t.Text, noteSize, d.width/float64(len(scale)))
		d.put(doc, d.within(x-doc.Width/2, doc.Width), d.y, d.style.Colors.Note)
		high = max(high, doc.Height)
	}
	d.y += high
	return d.y
}

// faint is the share of ink in a line that is there to read values from.
const faint = 0.35

// bar draws one row. On a scale the values stand below one another, where no line crosses them.
func (d *draft) bar(r Row, name, written *layout.Document, a axis) {
	pad := math.Round(0.15 * d.em)
	height := math.Ceil(max(name.Height, written.Height) + 2*pad)
	thick := math.Round(0.85 * d.em)
	top := d.y + math.Round((height-thick)/2)
	x := a.start
	for i, v := range r.Values {
		if r.Bare || !(v > 0) {
			continue
		}
		end := x + max(a.room*v/a.most, d.picture.line) // what is there is seen
		d.box(x, top, end, top+thick, d.style.Colors.Accent, patternOf(i))
		x = end
	}
	if r.Interval != nil && a.most > 0 {
		end := a.of(r.Interval[1])
		d.whisker(a.of(r.Interval[0]), end, top, thick)
		x = max(x, end+2*d.picture.line)
	}
	switch {
	case r.Bare && a.scaled: // no line goes through the words
		d.box(x, d.y, x+written.Width, d.y+height, d.style.Colors.Paper, Full)
	case r.Bare:
	case a.scaled:
		x = a.start + a.room + gap*d.em
	default:
		x += gap * d.em
	}
	d.put(name, 0, d.y+(height-name.Height)/2, d.style.Colors.Text)
	d.put(written, x, d.y+(height-written.Height)/2, d.style.Colors.Text)
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
