package draft

import (
	"slices"
	"strconv"
	"strings"

	"raqim/model"
)

// Problem is what is wrong with a part of a draft, or what a person may not have meant.
type Problem struct {
	Part Handle
	Key  string // of the part: "id", "key", "from"
	Kind ProblemKind
	// Other is what stands in the way: the name of another part, a sign.
	Other string
}

// ProblemKind says what is wrong.
type ProblemKind string

// The kinds of problem.
const (
	NoName       ProblemKind = "no_name"
	NameTwice    ProblemKind = "name_twice"
	NameSign     ProblemKind = "name_sign"     // a sign that stands between names
	NameKept     ProblemKind = "name_kept"     // the program's own
	NameShared   ProblemKind = "name_shared"   // of a label and a relation: one cannot be renamed
	NameSigned   ProblemKind = "name_signed"   // the project's own name has a sign in it: it cannot be renamed
	KeyDigit     ProblemKind = "key_digit"     // a key is a digit
	KeyTwice     ProblemKind = "key_twice"     //
	TagTwice     ProblemKind = "tag_twice"     // a remark
	TagLong      ProblemKind = "tag_long"      // a remark
	NeedUnjoined ProblemKind = "need_unjoined" // a relation that neither begins nor ends there
	NoValues     ProblemKind = "no_values"     // a remark
	Limits       ProblemKind = "limits"
	NoTarget     ProblemKind = "no_target"
	StandardBad  ProblemKind = "standard" // a remark: a new span's value is none of the attribute
	NoEnd        ProblemKind = "no_end"   // a remark
	LevelBad     ProblemKind = "level"
)

// Severe reports whether a schema with such a problem cannot be one.
func (p Problem) Severe() bool {
	switch p.Kind {
	case TagTwice, TagLong, NoValues, StandardBad, NoEnd:
		return false
	}
	return true
}

// Problems lists what is wrong, in the order of the schema.
func (d *Draft) Problems() []Problem {
	var f faults
	if d.Policies.Number("max_quote_level") < 0 {
		f.add(d.Policies.handle, "max_quote_level", LevelBad, "")
	}
	for i, t := range d.Types {
		f.label(d, t, d.Types[:i])
	}
	for i, r := range d.Relations {
		f.relation(d, r, d.Relations[:i])
	}
	return f
}

type faults []Problem

func (f *faults) add(part Handle, key string, kind ProblemKind, other string) {
	*f = append(*f, Problem{part, key, kind, other})
}

// name looks at a name with the names of those before it; signs must not stand in it.
func (f *faults) name(p *Part, key string, before []string, signs string) {
	name := p.Text(key)
	switch {
	case name == "" || name != strings.TrimSpace(name):
		f.add(p.handle, key, NoName, "")
	case slices.Contains(before, name):
		f.add(p.handle, key, NameTwice, name)
	case name == p.origin:
	case strings.ContainsAny(name, signs):
		f.add(p.handle, key, NameSign, strings.Join(strings.Split(signs, ""), " "))
	case p.origin != "" && key != "value" && strings.Contains(p.origin, "."):
		f.add(p.handle, key, NameSigned, p.origin)
	}
}

func namesOf[T any](parts []*T, name func(*T) string) []string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = name(p)
	}
	return names
}

func (f *faults) label(d *Draft, t *Type, before []*Type) {
	f.name(&t.Part, "id", namesOf(before, (*Type).ID), ".|:")
	switch id := t.ID(); {
	case id == "entity", id == string(model.AuthorArgument), id == string(model.DateArgument):
		f.add(t.handle, "id", NameKept, id)
	case t.origin != "" && t.origin != id && d.shared(t.origin):
		f.add(t.handle, "id", NameShared, t.origin)
	}
	f.sign(t, before)
	for _, need := range t.Needs {
		for _, h := range need {
			if r := d.Relation(h); r != nil && !r.Joins(t.handle) {
				f.add(t.handle, "needs", NeedUnjoined, r.ID())
			}
		}
	}
	for i, a := range t.Attributes {
		f.attribute(d, t, a, t.Attributes[:i])
	}
}

// shared reports whether the project calls a label and a relation by one name, which a
// rename could not tell apart.
func (d *Draft) shared(origin string) bool {
	_, label := d.base.SpanType(origin)
	_, relation := d.base.RelationType(origin)
	return label && relation
}

// sign looks at the key and the tag.
func (f *faults) sign(t *Type, before []*Type) {
	key, tag := t.Text("key"), t.Text("tag")
	if key != "" && (len(key) > 1 || !strings.Contains("0123456789", key)) {
		f.add(t.handle, "key", KeyDigit, key)
	}
	for _, o := range before {
		if key != "" && o.Text("key") == key {
			f.add(t.handle, "key", KeyTwice, o.ID())
		}
		if tag != "" && o.Text("tag") == tag {
			f.add(t.handle, "tag", TagTwice, o.ID())
		}
	}
	if len([]rune(tag)) > 1 {
		f.add(t.handle, "tag", TagLong, tag)
	}
}

func (f *faults) attribute(d *Draft, t *Type, a *Attribute, before []*Attribute) {
	f.name(&a.Part, "name", namesOf(before, func(a *Attribute) string { return a.Text("name") }), ".")
	if a.Text("name") == model.NoneOf {
		f.add(a.handle, "name", NameKept, model.NoneOf)
	}
	if a.origin != "" && a.origin != a.Text("name") && d.shared(t.origin) {
		f.add(a.handle, "name", NameShared, t.origin)
	}
	switch a.Kind {
	case Closed:
		f.values(a)
	case Integer, Decimal:
		if !isLimit(a.Kind, a.Low) || !isLimit(a.Kind, a.High) || !ordered(a.Low, a.High) {
			f.add(a.handle, "limits", Limits, "")
		}
	case Reference:
		if len(a.Targets) == 0 {
			f.add(a.handle, "targets", NoTarget, "")
		}
	}
	if !a.takesStandard() {
		f.add(a.handle, "default", StandardBad, a.Standard())
	}
}

func (f *faults) values(a *Attribute) {
	if len(a.Values) == 0 {
		f.add(a.handle, "values", NoValues, "")
	}
	for i, v := range a.Values {
		f.name(&v.Part, "value", namesOf(a.Values[:i], func(v *Value) string { return v.Text("value") }), "")
	}
}

// takesStandard reports whether the value that a new span has is one of the attribute.
func (a *Attribute) takesStandard() bool {
	standard := a.Standard()
	if standard == "" {
		return true
	}
	switch a.Kind {
	case Closed:
		return slices.ContainsFunc(a.Values, func(v *Value) bool { return v.Text("value") == standard })
	case Integer, Decimal:
		t := model.AttributeType{Values: model.ValueType{Kind: string(a.Kind) + ":" + a.Low + "-" + a.High}}
		return t.Accepts(model.TextValue(standard)) == nil
	case Timex:
		return model.CheckTimexValue(standard) == nil
	}
	return true
}

// isLimit reports whether text is a limit as the form of schemas has it: digits, and of
// a decimal also a point.
func isLimit(k Kind, text string) bool {
	signs := "0123456789"
	if k == Decimal {
		signs += "."
	}
	_, err := strconv.ParseFloat(text, 64)
	return err == nil && strings.Trim(text, signs) == ""
}

func ordered(low, high string) bool {
	x, _ := strconv.ParseFloat(low, 64)
	y, _ := strconv.ParseFloat(high, 64)
	return x <= y
}

func (f *faults) relation(d *Draft, r *Relation, before []*Relation) {
	f.name(&r.Part, "id", namesOf(before, (*Relation).ID), ".|")
	if r.origin != "" && r.origin != r.ID() && d.shared(r.origin) {
		f.add(r.handle, "id", NameShared, r.origin)
	}
	if len(r.From) == 0 {
		f.add(r.handle, "from", NoEnd, "")
	}
	if len(r.To) == 0 {
		f.add(r.handle, "to", NoEnd, "")
	}
	for i, flag := range r.Flags {
		name := Part{object: object{}, handle: flag.handle, origin: flag.origin}
		name.set("name", flag.Name)
		f.name(&name, "name", namesOf(r.Flags[:i], func(f *Flag) string { return f.Name }), ".:")
	}
}
