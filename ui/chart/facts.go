package chart

import "math"

// Facts are single values with what they mean, side by side. Items are the facts.
type Facts struct {
	Head
	Facts []Fact
}

// Fact is one value.
type Fact struct {
	Value string
	Name  string
	// Note says what the value means, in a sentence or two below the name. Where any fact has one,
	// facts stand in columns wide enough to read it.
	Note string
}

// factSize is that of the values, in ems; noted is how wide a fact with a note is at least.
const factSize, noted = 1.7, 19

func (f Facts) draft(d *draft) {
	if !d.head(f.Head, len(f.Facts)) {
		return
	}
	columns := f.columns(d)
	step := math.Floor(d.width / float64(columns))
	for i := 0; i < len(f.Facts); i += columns {
		high := 0.0
		for k, fact := range f.Facts[i:min(i+columns, len(f.Facts))] {
			high = max(high, d.fact(fact, step*float64(k), step-2*gap*d.em))
		}
		d.y += math.Ceil(high + gap*d.em)
	}
}

// columns is how many facts there is room for side by side.
func (f Facts) columns(d *draft) int {
	widest := 0.0
	for _, fact := range f.Facts {
		widest = max(widest, d.write(fact.Value, factSize, d.style.Bold, 0).Width, d.say(fact.Name, noteSize, d.width/2-gap*d.em).Width)
		if fact.Note != "" {
			widest = max(widest, noted*d.em)
		}
	}
	return max(1, min(len(f.Facts), int((d.width+2*gap*d.em)/(widest+2*gap*d.em))))
}

// fact draws one fact in a column, and gives its height.
func (d *draft) fact(f Fact, x, width float64) float64 {
	y := d.y
	value := d.write(f.Value, factSize, d.style.Bold, 0)
	d.put(value, x, y, d.style.Colors.Text)
	y += value.Height
	name := d.say(f.Name, noteSize, width)
	color := d.style.Colors.Note
	if f.Note != "" {
		color = d.style.Colors.Text
	}
	d.put(name, x, y, color)
	y += name.Height
	if f.Note != "" {
		note := d.say(f.Note, noteSize, width)
		d.put(note, x, y, d.style.Colors.Note)
		y += note.Height
	}
	d.area(x, d.y, x+width, y)
	return y - d.y
}
