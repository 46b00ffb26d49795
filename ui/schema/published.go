package schema

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"raqim/annotate/draft"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
)

// faultsShown is how many faults of a file are told at once.
const faultsShown = 6

// published is the JSON Schema of schema files that the program publishes.
var published = sync.OnceValues(func() (*jsonschema.Schema, error) {
	form, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.SchemaForm()))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("form.json", form); err != nil {
		return nil, err
	}
	return c.Compile("form.json")
})

// Check says where data is no schema file: by the published form, in lines for people,
// and then by what [model.ParseSchema] knows beyond it.
func Check(data []byte) error {
	form, err := published()
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err == nil {
		err = form.Validate(value)
	}
	var wrong *jsonschema.ValidationError
	switch {
	case errors.As(err, &wrong):
		return model.Errorf(model.Invalid, "%s", faultLines(data, wrong))
	case err != nil: // it is not JSON, which is said with its line
		_, err = model.ParseSchema(data)
		return err
	}
	_, err = model.ParseSchema(data)
	return err
}

// faultLines say what is wrong, a line each.
func faultLines(data []byte, wrong *jsonschema.ValidationError) string {
	var lines []string
	for _, leaf := range leaves(wrong) {
		pointer := ""
		for _, step := range leaf.InstanceLocation {
			pointer += "/" + step
		}
		line := model.LineOf(data, pointer)
		if pointer == "" {
			lines = append(lines, i18n.T("schema.fault.line", "line", i18n.Place(line), "what", faultText(leaf.ErrorKind)))
			continue
		}
		lines = append(lines, i18n.T("schema.fault.at", "line", i18n.Place(line), "place", pointer, "what", faultText(leaf.ErrorKind)))
	}
	if more := len(lines) - faultsShown; more > 0 {
		lines = append(lines[:faultsShown], i18n.T("schema.fault.more", "n", more))
	}
	return strings.Join(lines, "\n")
}

// leaves are the innermost faults. Where one of several forms was asked for, that is
// one fault: what each of them lacks says nothing to a person.
func leaves(e *jsonschema.ValidationError) []*jsonschema.ValidationError {
	if _, several := e.ErrorKind.(*kind.OneOf); several || len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	var all []*jsonschema.ValidationError
	for _, cause := range e.Causes {
		all = append(all, leaves(cause)...)
	}
	return all
}

// faultText is a fault in words.
func faultText(k jsonschema.ErrorKind) string {
	switch k := k.(type) {
	case *kind.Type:
		names := make([]string, len(k.Want))
		for i, want := range k.Want {
			names[i] = typeName(want)
		}
		return i18n.T("schema.fault.type", "wanted", strings.Join(names, i18n.T("schema.or")))
	case *kind.Required:
		return i18n.T("schema.fault.required", "names", strings.Join(k.Missing, i18n.T("schema.comma")))
	case *kind.Enum:
		return i18n.T("schema.fault.enum", "values", valueList(k.Want))
	case *kind.Const:
		return i18n.T("schema.fault.enum", "values", fmt.Sprint(k.Want))
	case *kind.Pattern:
		return i18n.T("schema.fault.pattern", "value", k.Got)
	case *kind.MinLength:
		return i18n.T("schema.fault.empty")
	case *kind.Not:
		return i18n.T("schema.fault.kept")
	case *kind.OneOf:
		return i18n.T("schema.fault.values")
	case *kind.Minimum:
		return i18n.T("schema.fault.least")
	}
	return i18n.T("schema.fault.other")
}

// valueList is a list of values of JSON; the empty text, which says nothing, is left out.
func valueList(values []any) string {
	var texts []string
	for _, value := range values {
		if text := fmt.Sprint(value); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, i18n.T("schema.comma"))
}

// typeName is what a type of JSON is called.
func typeName(name string) string {
	switch name {
	case "string":
		return i18n.T("schema.type.string")
	case "boolean":
		return i18n.T("schema.type.boolean")
	case "array":
		return i18n.T("schema.type.array")
	case "object":
		return i18n.T("schema.type.object")
	case "null":
		return i18n.T("schema.type.null")
	}
	return i18n.T("schema.type.number")
}

// Import takes a schema file into the form: what it and the project call by the same
// name is the same. Nothing changes in the project before it is applied. The error says
// in which line the file is no schema.
func (p *Page) Import(data []byte, file string) error {
	if err := Check(data); err != nil {
		return err
	}
	d, err := draft.Read(p.draft.Base(), data)
	if err != nil {
		return err
	}
	p.edit("", func() { p.draft = d })
	p.at = p.draft.Top.Handle()
	p.problems = p.faults()
	p.renew()
	p.GiveFocus(p.outline)
	p.Say(i18n.T("schema.said.imported", "file", file))
	return nil
}
