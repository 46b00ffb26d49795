package check

import (
	"slices"
	"strings"

	"raqim/model"
)

// edges reports a span without words, and what the policies of the schema leave
// out at its edges.
func (c *checker) edges(span model.Span, t model.SpanType) {
	blanks := c.schema.Policies.TrimWhitespace && !t.Excludes
	words, edge, last := false, false, ""
	for _, p := range span.Parts {
		last = c.text.Slice(p)
		trimmed := strings.TrimFunc(last, model.IsBlank)
		words = words || trimmed != ""
		edge = edge || trimmed != last
	}
	switch {
	case !words:
		c.report(span, Finding{Kind: Blank})
	case edge && blanks:
		c.report(span, Finding{Kind: EdgeBlank})
	case !t.Excludes:
		c.sign(span, last)
	}
}

// sign reports a sign at the end of a span's last part that the policies leave
// out, unless the part holds nothing else: the colon of a headline can be a cue.
func (c *checker) sign(span model.Span, last string) {
	for _, sign := range c.schema.Policies.TrimTrailingPunctuation {
		rest, ends := strings.CutSuffix(last, sign)
		if ends && sign != "" && strings.Trim(rest, sign) != "" {
			c.report(span, Finding{Kind: EdgeSign, Value: sign})
			return
		}
	}
}

// double reports the i-th span where one before it has the same label and parts.
// The order of spans has them within one run of the same start, end and label.
func (c *checker) double(i int) {
	span := c.spans[i]
	for k := i - 1; k >= 0; k-- {
		other := c.spans[k]
		if other.Label != span.Label || other.Start() != span.Start() || other.End() != span.End() {
			return
		}
		if slices.Equal(other.Parts, span.Parts) {
			c.report(span, Finding{Kind: Double, Other: other.ID})
			return
		}
	}
}
