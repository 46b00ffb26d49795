package cli

import (
	"fmt"

	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
)

// reviewJSON is the report of a review.
type reviewJSON struct {
	Sets      []string       `json:"sets"`
	Rule      string         `json:"rule"`
	Settled   bool           `json:"settled"` // what is by rule was done, and would not only be
	Documents []reviewedJSON `json:"documents"`
	Total     reviewCounts   `json:"total"`
	LeftOut   []string       `json:"left_out"` // names of documents that fewer than two have seen
}

type reviewedJSON struct {
	ID   model.DocumentID `json:"id"`
	Name string           `json:"name"`
	Sets []string         `json:"sets"`
	Done bool             `json:"done"` // the gold set is, after settling
	reviewCounts
}

// reviewCounts count items, and links apart. An item counts under every difference it has.
type reviewCounts struct {
	Items   int          `json:"items"`
	Same    int          `json:"same"`
	Differ  differCounts `json:"differ"`
	Decided int          `json:"decided"` // before
	ByRule  int          `json:"by_rule"`
	Left    int          `json:"left"`
	OfLinks linkCounts   `json:"links"`
}

type differCounts struct {
	Edges      int `json:"edges"`
	Label      int `json:"label"`
	Attributes int `json:"attributes"`
	Entity     int `json:"entity"`
	Links      int `json:"links"`
	Missing    int `json:"missing"`
}

type linkCounts struct {
	All    int `json:"all"`
	Same   int `json:"same"`
	ByRule int `json:"by_rule"`
	Left   int `json:"left"`
}

// countReview counts what differs, what is decided before, and what the rule brought after.
func countReview(c review.Comparison, before, after model.Annotations) reviewCounts {
	n := reviewCounts{Items: len(c.Items), OfLinks: linkCounts{All: len(c.Links)}}
	for _, i := range c.Items {
		if i.Differs == 0 {
			n.Same++
		}
		n.Differ.count(i.Differs)
	}
	for _, l := range c.Links {
		if l.Differs == 0 {
			n.OfLinks.Same++
		}
	}
	was, is := review.Stand(c, before), review.Stand(c, after)
	open, _ := was.Open()
	left, leftLinks := is.Open()
	n.Decided, n.ByRule, n.Left = len(c.Items)-len(open), len(open)-len(left), len(left)
	n.OfLinks.Left = len(leftLinks)
	for k := range c.Links {
		if was.Links[k].Decision == nil && is.Links[k].Decision != nil {
			n.OfLinks.ByRule++
		}
	}
	return n
}

func (n *differCounts) count(d review.Difference) {
	for _, one := range []struct {
		difference review.Difference
		n          *int
	}{
		{review.Edges, &n.Edges},
		{review.Label, &n.Label},
		{review.Attributes, &n.Attributes},
		{review.Entity, &n.Entity},
		{review.Links, &n.Links},
		{review.Missing, &n.Missing},
	} {
		if d.Has(one.difference) {
			*one.n++
		}
	}
}

func (n *reviewCounts) add(o reviewCounts) {
	n.Items += o.Items
	n.Same += o.Same
	n.Decided += o.Decided
	n.ByRule += o.ByRule
	n.Left += o.Left
	n.Differ.Edges += o.Differ.Edges
	n.Differ.Label += o.Differ.Label
	n.Differ.Attributes += o.Differ.Attributes
	n.Differ.Entity += o.Differ.Entity
	n.Differ.Links += o.Differ.Links
	n.Differ.Missing += o.Differ.Missing
	n.OfLinks.All += o.OfLinks.All
	n.OfLinks.Same += o.OfLinks.Same
	n.OfLinks.ByRule += o.OfLinks.ByRule
	n.OfLinks.Left += o.OfLinks.Left
}

// printReview prints a line a document, and one of all.
func printReview(e *env, r reviewJSON) error {
	if len(r.Documents) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.review.none"))
		return nil
	}
	rows := newColumns(e.out)
	fmt.Fprintln(rows, i18n.T("cli.review.head"))
	row := func(n reviewCounts, name string) {
		d := n.Differ
		for _, x := range []int{n.Items, n.Same, d.Edges, d.Label, d.Attributes, d.Entity, d.Missing, n.OfLinks.All - n.OfLinks.Same, n.Decided} {
			fmt.Fprintf(rows, "%d\t", x)
		}
		fmt.Fprintf(rows, "%d+%d\t%d+%d\t%s\n", n.ByRule, n.OfLinks.ByRule, n.Left, n.OfLinks.Left, name)
	}
	for _, d := range r.Documents {
		row(d.reviewCounts, d.Name)
	}
	row(r.Total, i18n.T("cli.review.total", "n", len(r.Documents)))
	if err := rows.Flush(); err != nil {
		return err
	}
	key := "cli.review.would"
	if r.Settled {
		key = "cli.review.settled"
	}
	fmt.Fprintln(e.out, i18n.T(key, "rule", r.Rule, "items", r.Total.ByRule, "links", r.Total.OfLinks.ByRule,
		"leftitems", r.Total.Left, "leftlinks", r.Total.OfLinks.Left))
	if len(r.LeftOut) > 0 {
		fmt.Fprintln(e.out, i18n.T("cli.review.leftout", "n", len(r.LeftOut)))
	}
	return nil
}
