package figures

import (
	"cmp"
	"slices"
	"time"

	"raqim/model"
)

// Pause is the least time between two actions in a document that is not counted as work
// on it: whoever does nothing for five minutes does something else.
const Pause = 5 * time.Minute

// Minutes is how long one author has worked on documents, by the journal: the sum of the
// times between one of their actions in a document and the next, without pauses. Reading
// before the first action and after the last leaves no trace and is not in it, so it is a
// lower bound. Where there is one action only the time is undefined.
type Minutes struct {
	Author  string `json:"author"`
	Actions int    `json:"actions"`
	Timed   Spread `json:"minutes"` // over the documents with two actions or more
	Untimed int    `json:"untimed"` // documents with one action
}

// Day is what was done on a day, by the journal.
type Day struct {
	Day   string         `json:"day"`   // 2006-01-02
	Spans map[string]int `json:"spans"` // made by each author's actions that are in force
}

// sittings sums the time that the work took.
func (c *count) sittings() error {
	minutes, actions, untimed := map[string][]float64{}, map[string]int{}, map[string]int{}
	err := c.project.Sittings(c.ctx, c.Counted, Pause, func(s model.Sitting) error {
		actions[s.Author] += s.Actions
		if c.First == nil || s.First.Before(*c.First) {
			c.First = &s.First
		}
		if c.Last == nil || s.Last.After(*c.Last) {
			c.Last = &s.Last
		}
		if s.Actions < 2 {
			untimed[s.Author]++
			return nil
		}
		minutes[s.Author] = append(minutes[s.Author], float64(s.Seconds)/60)
		return nil
	})
	for author, n := range actions {
		c.Minutes = append(c.Minutes, Minutes{author, n, NewSpread(minutes[author]), untimed[author]})
	}
	slices.SortFunc(c.Minutes, func(a, b Minutes) int { return cmp.Compare(a.Author, b.Author) })
	return err
}

// stints counts by day what was made.
func (c *count) stints() error {
	err := c.project.Stints(c.ctx, c.Counted, func(s model.Stint) error {
		day := time.Unix(s.Start, 0).In(c.options.Location).Format(time.DateOnly)
		if len(c.Days) == 0 || c.Days[len(c.Days)-1].Day != day {
			c.Days = append(c.Days, Day{Day: day, Spans: map[string]int{}})
		}
		c.Days[len(c.Days)-1].Spans[s.Author] += s.Spans
		return nil
	})
	return err
}
