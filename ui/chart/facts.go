package chart

import (
	"math"

	"raqim/ui/text/layout"
)

// Facts are single values with what they mean, side by side. Items are the facts.
type Facts struct {
	Head
	Facts []Fact
}

// Fact is one value.
type Fact struct {
	Value string
	Name  string
}

// factSize is that of the values, in ems.
const factSize = 1.7

func (f Facts) draft(d *draft) {
	if !d.head(f.Head, len(f.Facts)) {
		return
	}
	values, names := make([]*layout.Document, len(f.Facts)), make([]*layout.Document, len(f.Facts))
	widest, highest := 0.0, 0.0
	for i, fact := range f.Facts {
		values[i] = d.write(fact.Value, factSize, d.style.Bold, 0)
		names[i] = d.fit(fact.Name, noteSize, d.width/2-gap*d.em)
		widest = max(widest, values[i].Width, names[i].Width)
		highest = max(highest, values[i].Height+names[i].Height)
	}
	columns := max(1, min(len(f.Facts), int((d.width+2*gap*d.em)/(widest+2*gap*d.em))))
	step := math.Floor(d.width / float64(columns))
	for i := range f.Facts {
		x, y := step*float64(i%columns), d.y+math.Ceil(highest+gap*d.em)*float64(i/columns)
		d.put(values[i], x, y, d.style.Colors.Text)
		d.put(names[i], x, y+values[i].Height, d.style.Colors.Note)
		d.area(x, y, x+step-gap*d.em, y+highest)
	}
	d.y += math.Ceil(highest+gap*d.em) * math.Ceil(float64(len(f.Facts))/float64(columns))
}
