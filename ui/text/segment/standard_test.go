package segment

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// standard is UAX#14 written a second time, as the annex has it: expressions over the classes before and behind a place, read
// from the top. It is slow and knows nothing of states. A comma ends a character, a plus before it says that it is East Asian;
// "AL" is all of AL, "QUi" and "QUf" are the initial and the final quotation marks, "any" is everything, "narrow" everything
// that is not East Asian, and a minus demands the same of one class.
var standard = standardRules(`
LB4	BK ÷
LB5	CR × LF
LB5	( CR | LF | NL ) ÷
LB6	× ( BK | CR | LF | NL )
LB7	× ( SP | ZW )
LB8	ZW SP* ÷
LB8a	ZWJ ×
LB9	` + notAny("BK CR LF NL SP ZW") + ` × ( CM | ZWJ )
LB11	× WJ
LB11	WJ ×
LB12	GL ×
LB12a	` + notAny("SP BA HY HH") + ` × GL
LB13	× ( CL | CP | EX | SY )
LB14	OP SP* ×
LB15a	( ^ | BK | CR | LF | NL | OP | QU | GL | SP | ZW ) QUi SP* ×
LB15b	× QUf ( SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | $ )
LB15c	SP ÷ IS NU
LB15d	× IS
LB16	( CL | CP ) SP* × NS
LB17	B2 SP* × B2
LB18	SP ÷
LB19	× ( QUx | QUf )
LB19	( QUx | QUi ) ×
LB19a	narrow × QU
LB19a	× QU ( narrow | $ )
LB19a	QU × narrow
LB19a	( ^ | narrow ) QU ×
LB20	÷ CB
LB20	CB ÷
LB20a	( ^ | BK | CR | LF | NL | SP | ZW | CB | GL ) ( HY | HH ) × ( AL | HL )
LB21	× ( BA | HH | HY | NS )
LB21	BB ×
LB21a	HL ( HY | HH ) × ` + notAny("HL") + `
LB21b	SY × HL
LB22	× IN
LB23	( AL | HL ) × NU
LB23	NU × ( AL | HL )
LB23a	PR × ( ID | EB | EM )
LB23a	( ID | EB | EM ) × PO
LB24	( PR | PO ) × ( AL | HL )
LB24	( AL | HL ) × ( PR | PO )
LB25	NU ( SY | IS )* ( CL | CP ) × ( PO | PR )
LB25	NU ( SY | IS )* × ( PO | PR | NU )
LB25	( PO | PR ) × OP IS? NU
LB25	( PO | PR | HY | IS ) × NU
LB26	JL × ( JL | JV | H2 | H3 )
LB26	( JV | H2 ) × ( JV | JT )
LB26	( JT | H3 ) × JT
LB27	( JL | JV | JT | H2 | H3 ) × PO
LB27	PR × ( JL | JV | JT | H2 | H3 )
LB28	( AL | HL ) × ( AL | HL )
LB28a	AP × ( AK | ALcircle | AS )
LB28a	( AK | ALcircle | AS ) × ( VF | VI )
LB28a	( AK | ALcircle | AS ) VI × ( AK | ALcircle )
LB28a	( AK | ALcircle | AS ) × ( AK | ALcircle | AS ) VF
LB29	IS × ( AL | HL )
LB30	( AL | HL | NU ) × OP-
LB30	CP- × ( AL | HL | NU )
LB30a	( ^ | ` + notAny("RI") + ` ) ( RI RI )* RI × RI
LB30b	( EB | IDunassigned | ALunassigned ) × EM
LB31	÷
`)

// classNames are the names of the line classes in their order.
var classNames = strings.Fields(`start AK ALx ALunassigned AP AS B2 BA BB BK CB NS CL CM CP CR ALcircle EB EM EX GL H2 H3 HH HL HY
	IDx IDunassigned IN IS JL JT JV LF NL NS NU OP PO PR QUx QUf QUi RI SP SY VF VI WJ ZW ZWJ`)

type standardRule struct {
	name          string
	before, after *regexp.Regexp
	outcome       Break
}

// notAny is an expression for a character that has none of the classes.
func notAny(classes string) string {
	var others []string
	for _, name := range classNames[1:] {
		if !strings.Contains(" "+classes+" ", " "+name+" ") {
			others = append(others, name)
		}
	}
	return "( " + strings.Join(others, " | ") + " )"
}

var symbol = regexp.MustCompile(`[A-Za-z][A-Za-z0-9]*-?`)

func standardRules(text string) (rules []standardRule) {
	for line := range strings.Lines(strings.TrimSpace(text)) {
		name, rule, _ := strings.Cut(strings.TrimSpace(line), "\t")
		before, after, keeps := strings.Cut(rule, "×")
		outcome := no
		if !keeps {
			before, after, _ = strings.Cut(rule, "÷")
			outcome = Line
		}
		if outcome == Line && (name == "LB4" || name == "LB5") {
			outcome |= Must
		}
		rules = append(rules, standardRule{name, expression("(?:" + before + ")$"), expression("^(?:" + after + ")"), outcome})
	}
	return rules
}

func expression(s string) *regexp.Regexp {
	s = symbol.ReplaceAllStringFunc(s, func(name string) string {
		name, narrow := strings.CutSuffix(name, "-")
		end := `\+?,)`
		if narrow {
			end = ",)"
		}
		switch name {
		case "narrow":
			return "(?:[A-Za-z0-9]+,)"
		case "AL", "ID", "QU":
			return "(?:" + name + "[a-z]+" + end
		}
		return "(?:" + name + end
	})
	return regexp.MustCompile(strings.ReplaceAll(s, " ", ""))
}

func (r standardRule) applies(before, after string) bool {
	return r.before.MatchString(before) && r.after.MatchString(after)
}

// standardLines is the answer of the rules for each character.
func standardLines(text []rune) []Break {
	found := make([]Break, len(text))
	for i := 1; i < len(text); i++ {
		raw, after := names(text[:i]), names(text[i:])
		before := withoutMarks(raw)
		for _, rule := range standard {
			switch rule.name {
			case "LB4", "LB5", "LB6", "LB7", "LB8", "LB8a", "LB9":
				if rule.applies(raw, after) {
					found[i] = rule.outcome
				} else {
					continue
				}
			default:
				if !rule.applies(before, withoutMarks(after)) {
					continue
				}
				found[i] = rule.outcome
			}
			break
		}
	}
	return found
}

func names(text []rune) string {
	var s strings.Builder
	for _, r := range text {
		k := kinds[kindOf(r)]
		s.WriteString(classNames[k.line])
		if k.wide {
			s.WriteByte('+')
		}
		s.WriteByte(',')
	}
	return s.String()
}

// withoutMarks is LB9 and LB10: marks go with their base, and one without a base is AL.
func withoutMarks(names string) string {
	kept := ""
	for name := range strings.SplitAfterSeq(names, ",") {
		mark := strings.HasPrefix(name, "CM") || strings.HasPrefix(name, "ZWJ")
		switch {
		case !mark:
			kept += name
		case kept == "" || bareEnd.MatchString(kept):
			kept += "ALx,"
		}
	}
	return kept
}

var bareEnd = regexp.MustCompile(`(?:^|,)(?:BK|CR|LF|NL|SP|ZW)\+?,$`)

func TestLinesFollowTheStandard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom(lineSamples), 1, 9).Draw(t, "text")
		found := make([]Break, len(text))
		Lines(found, text)
		for i, want := range standardLines(text) {
			if found[i] != want {
				t.Fatalf("%U at %d: %b, want %b\n%s", text, i, found[i], want, names(text))
			}
		}
	})
}
