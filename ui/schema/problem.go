package schema

import (
	"slices"
	"strconv"

	"raqim/annotate/draft"
	"raqim/ui/contrast"
	"raqim/ui/i18n"
	"raqim/ui/text/paint"
)

// The kinds of problem that only the page can see: of colours.
const (
	notHex  draft.ProblemKind = "not_hex"
	tooDark draft.ProblemKind = "contrast" // the text cannot be read on a tint
)

// tintKeys are the tints of a label, each with whether it lies on a dark page.
var tintKeys = []struct {
	key  string
	dark bool
}{{"tint_light", false}, {"tint_dark", true}}

// faults are the problems of the draft, those of its colours included.
func (p *Page) faults() []draft.Problem {
	found := p.draft.Problems()
	for _, t := range p.draft.Types {
		for _, key := range []string{"color", "tint_light", "tint_dark"} {
			if _, ok := readColor(t.Text(key)); !ok && t.Text(key) != "" {
				found = append(found, draft.Problem{Part: t.Handle(), Key: key, Kind: notHex})
			}
		}
		for _, tint := range tintKeys {
			c, ok := readColor(t.Text(tint.key))
			if ok && ratioOn(c, paint.Look{Dark: tint.dark}) < contrast.Text {
				found = append(found, draft.Problem{Part: t.Handle(), Key: tint.key, Kind: tooDark, Other: writeColor(readable(c, tint.dark))})
			}
		}
	}
	return found
}

// isSevere reports whether the draft cannot be applied with a problem. A tint that the
// project has already is no reason to refuse another change.
func (p *Page) isSevere(f draft.Problem) bool {
	if f.Kind != tooDark {
		return f.Severe()
	}
	t := p.draft.Type(f.Part)
	had, known := p.draft.Base().SpanType(t.Origin())
	was := had.TintLight
	if f.Key == "tint_dark" {
		was = had.TintDark
	}
	return !known || was != t.Text(f.Key)
}

// problem is the first problem of a key of a part; false where there is none.
func (p *Page) problem(part draft.Handle, key string) (draft.Problem, bool) {
	i := slices.IndexFunc(p.problems, func(f draft.Problem) bool { return f.Part == part && f.Key == key })
	if i < 0 {
		return draft.Problem{}, false
	}
	return p.problems[i], true
}

// said is a problem in words.
func said(f draft.Problem) string {
	switch f.Kind {
	case draft.NoName:
		return i18n.T("schema.problem.no_name")
	case draft.NameTwice:
		return i18n.T("schema.problem.name_twice", "other", f.Other)
	case draft.NameSign:
		return i18n.T("schema.problem.name_sign", "signs", f.Other)
	case draft.NameKept:
		return i18n.T("schema.problem.name_kept", "other", f.Other)
	case draft.NameShared:
		return i18n.T("schema.problem.name_shared", "other", f.Other)
	case draft.NameSigned:
		return i18n.T("schema.problem.name_signed", "other", f.Other)
	case draft.KeyDigit:
		return i18n.T("schema.problem.key_digit")
	case draft.KeyTwice:
		return i18n.T("schema.problem.key_twice", "other", f.Other)
	case draft.TagTwice:
		return i18n.T("schema.problem.tag_twice", "other", f.Other)
	case draft.TagLong:
		return i18n.T("schema.problem.tag_long")
	case draft.NeedUnjoined:
		return i18n.T("schema.problem.need_unjoined", "other", f.Other)
	}
	return saidOfValues(f)
}

func saidOfValues(f draft.Problem) string {
	switch f.Kind {
	case draft.NoValues:
		return i18n.T("schema.problem.no_values")
	case draft.Limits:
		return i18n.T("schema.problem.limits")
	case draft.NoTarget:
		return i18n.T("schema.problem.no_target")
	case draft.StandardBad:
		return i18n.T("schema.problem.standard", "other", f.Other)
	case draft.NoEnd:
		return i18n.T("schema.problem.no_end")
	case draft.LevelBad:
		return i18n.T("schema.problem.level")
	case notHex:
		return i18n.T("schema.problem.not_hex", "other", hues[0])
	}
	return i18n.T("schema.problem.contrast", "other", f.Other)
}

// ratio is a contrast as it is shown: "4.6:1".
func ratio(x float64) string {
	return i18n.Decimal(strconv.FormatFloat(x, 'f', 1, 64)) + ":" + i18n.Number(1)
}
