package assign

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"

	"raqim/model"
)

// Plan says how documents are to be spread.
type Plan struct {
	// Overlap is the share of the documents, 0 to 1, that several annotate.
	Overlap float64
	// Each is how many annotate one of these: two at least, and no more than there are.
	Each int
	// Seed decides which documents several annotate, as good as by lot.
	Seed uint64
}

// Spread gives every document to one of annotators and the plan's share of them to
// several. Characters are balanced: what one annotates goes, longest first, to whoever
// has least. Which documents several annotate is decided by lot, and every two annotators
// come to share about as many. Who has begun a document or was given it keeps it, whether
// or not they are among annotators. The result is all that is then assigned, by document
// and author; neither the order of documents nor that of annotators matters.
func Spread(documents []model.DocumentInfo, annotators []string, plan Plan) []model.Assignment {
	people := slices.Compact(slices.Sorted(slices.Values(annotators)))
	s := &spreading{
		people: people, load: map[string]int{}, shared: map[[2]string]int{},
		holders: map[model.DocumentID][]string{},
	}
	drawn := byLot(documents, plan.Seed)
	for _, d := range drawn {
		for _, name := range Holders(d) {
			s.give(d, name)
		}
	}
	if len(people) > 0 {
		s.overlap(drawn, plan)
		s.singles(drawn)
	}
	return s.assignments()
}

// Holders lists by name whose a document is: who was given it, and who has begun it.
// The caller owns the result.
func Holders(d model.DocumentInfo) []string {
	names := slices.Clone(d.Assigned)
	for _, set := range d.Sets {
		if set.Kind == model.SetHuman {
			names = append(names, set.Author)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// byLot is documents in an order that only their ids and seed decide.
func byLot(documents []model.DocumentInfo, seed uint64) []model.DocumentInfo {
	lots := make(map[model.DocumentID][sha256.Size]byte, len(documents))
	for _, d := range documents {
		lots[d.ID] = sha256.Sum256(fmt.Appendf(nil, "%d %s", seed, d.ID))
	}
	return slices.SortedFunc(slices.Values(documents), func(a, b model.DocumentInfo) int {
		one, other := lots[a.ID], lots[b.ID]
		return cmp.Or(slices.Compare(one[:], other[:]), cmp.Compare(a.ID, b.ID))
	})
}

// spreading is a distribution in the making.
type spreading struct {
	people  []string
	load    map[string]int    // characters
	shared  map[[2]string]int // documents that two have in common
	holders map[model.DocumentID][]string
}

func (s *spreading) give(d model.DocumentInfo, name string) {
	for _, other := range s.holders[d.ID] {
		s.shared[pair(name, other)]++
	}
	s.holders[d.ID] = append(s.holders[d.ID], name)
	s.load[name] += d.Characters
}

// pair is two names in their order.
func pair(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// overlap gives the plan's share of the documents to several: first those that several
// have already, then the first by lot.
func (s *spreading) overlap(drawn []model.DocumentInfo, plan Plan) {
	each := min(max(plan.Each, 2), len(s.people))
	wanted := int(math.Round(min(max(plan.Overlap, 0), 1) * float64(len(drawn))))
	for _, d := range drawn {
		if len(s.holders[d.ID]) > 1 {
			wanted--
		}
	}
	for _, d := range drawn {
		if wanted <= 0 || each < 2 {
			return
		}
		if len(s.holders[d.ID]) > 1 {
			continue
		}
		wanted--
		for len(s.holders[d.ID]) < each && s.another(d) {
		}
	}
}

// another gives d to whoever shares least with those who have it, of several to whoever has
// least; where nobody has it yet to one of the two who share least. It reports false where
// all have it.
func (s *spreading) another(d model.DocumentInfo) bool {
	holders := s.holders[d.ID]
	if len(holders) == 0 {
		s.give(d, s.leastSharing())
		return true
	}
	var free []string
	for _, name := range s.people {
		if !slices.Contains(holders, name) {
			free = append(free, name)
		}
	}
	if len(free) == 0 {
		return false
	}
	s.give(d, slices.MinFunc(free, func(a, b string) int {
		return cmp.Or(s.with(a, holders)-s.with(b, holders), s.load[a]-s.load[b])
	}))
	return true
}

// with counts what name shares with each of others.
func (s *spreading) with(name string, others []string) int {
	n := 0
	for _, other := range others {
		n += s.shared[pair(name, other)]
	}
	return n
}

// leastSharing is one of the two annotators who share least, of several of the two who have
// least to do; of the two whoever has less. The other is then the one who shares least
// with them.
func (s *spreading) leastSharing() string {
	type choice struct{ shared, load int }
	best, least := "", choice{math.MaxInt, math.MaxInt}
	for i, a := range s.people {
		for _, b := range s.people[i+1:] {
			c := choice{s.shared[pair(a, b)], s.load[a] + s.load[b]}
			if c.shared > least.shared || c.shared == least.shared && c.load >= least.load {
				continue
			}
			least, best = c, a
			if s.load[b] < s.load[a] {
				best = b
			}
		}
	}
	return best
}

// singles gives each document that nobody has to whoever has least, the longest first.
func (s *spreading) singles(drawn []model.DocumentInfo) {
	longest := slices.SortedStableFunc(slices.Values(drawn), func(a, b model.DocumentInfo) int { return b.Characters - a.Characters })
	for _, d := range longest {
		if len(s.holders[d.ID]) == 0 {
			s.give(d, slices.MinFunc(s.people, func(a, b string) int { return s.load[a] - s.load[b] }))
		}
	}
}

func (s *spreading) assignments() []model.Assignment {
	var all []model.Assignment
	for id, names := range s.holders {
		for _, name := range names {
			all = append(all, model.Assignment{Document: id, Author: name})
		}
	}
	slices.SortFunc(all, model.CompareAssignments)
	return all
}
