package cli

import (
	"slices"
	"strings"

	"raqim/model"
	"raqim/ui/i18n"
)

// pair is one --attr NAME=VALUE.
type pair struct {
	name   string
	values []string
}

// readPairs splits NAME=VALUE, values of one name together, names in the order
// they first come in.
func readPairs(args []string) ([]pair, error) {
	var pairs []pair
	at := map[string]int{}
	for _, arg := range args {
		name, value, ok := strings.Cut(arg, "=")
		if !ok || name == "" {
			return nil, usageError(i18n.T("cli.mark.badattr", "given", arg))
		}
		i, seen := at[name]
		if !seen {
			i = len(pairs)
			at[name] = i
			pairs = append(pairs, pair{name: name})
		}
		pairs[i].values = append(pairs[i].values, value)
	}
	return pairs, nil
}

// spanAttributes are the attributes and the entity that pairs give a span of
// label. What the schema does not know stays as it is: the check of the span
// says so in full.
func spanAttributes(schema *model.Schema, label string, pairs []pair) (model.Attributes, model.EntityID) {
	t, _ := schema.SpanType(label)
	attributes, entity := model.Attributes{}, model.EntityID("")
	for _, p := range pairs {
		a, known := t.Attribute(p.name)
		switch {
		case p.name == model.NoneOf:
			slices.Sort(p.values)
			attributes[p.name] = model.ListValue(p.values...)
		case known && a.RefersToEntity() && len(p.values) == 1:
			entity = model.EntityID(p.values[0])
		case len(p.values) > 1 || a.Multi:
			attributes[p.name] = model.ListValue(p.values...)
		default:
			attributes[p.name] = model.TextValue(p.values[0])
		}
	}
	return attributes, entity
}

// relationFlags are the flags that pairs give a relation.
func relationFlags(pairs []pair) (model.Attributes, error) {
	attributes := model.Attributes{}
	for _, p := range pairs {
		switch strings.Join(p.values, ",") {
		case "true", "yes":
			attributes[p.name] = model.FlagValue(true)
		case "false", "no":
			attributes[p.name] = model.FlagValue(false)
		default:
			return nil, failure(model.Invalid, i18n.T("cli.link.badflag", "name", p.name, "value", strings.Join(p.values, ",")))
		}
	}
	return attributes, nil
}
