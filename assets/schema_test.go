package assets_test

import (
	"bytes"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"raqim/assets"
	"raqim/model"
)

// form is the published JSON Schema, compiled by another program than ours.
func form(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.SchemaForm()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("form.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("form.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func validates(t *testing.T, form *jsonschema.Schema, data []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return form.Validate(value)
}

func TestSchemasThatShipKeepToTheForm(t *testing.T) {
	form := form(t)
	for _, name := range assets.SchemaNames {
		if err := validates(t, form, assets.Schema(name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := model.ParseSchema(assets.Schema(name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What the program cannot read as to its form, the published form refuses; and what it
// refuses for what stands in it alone, no form could.
func TestFormRefusesWhatCannotBeRead(t *testing.T) {
	form := form(t)
	for name, tt := range map[string]struct {
		data           string
		formal, strict bool // refused by the form; by the form alone
	}{
		"least":           {data: `{"schema":"raqim-schema/1","span_types":[]}`},
		"own keys":        {data: `{"schema":"raqim-schema/1","house":1,"span_types":[{"id":"A","x":[1],"attributes":[{"name":"a","values":"text","y":null}]}]}`},
		"text guideline":  {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","guideline":"mark it"}]}`},
		"other form":      {data: `{"schema":"raqim-schema/2","span_types":[]}`, formal: true},
		"no types":        {data: `{"schema":"raqim-schema/1"}`, formal: true},
		"no object":       {data: `[]`, formal: true},
		"types no list":   {data: `{"schema":"raqim-schema/1","span_types":{}}`, formal: true},
		"no id":           {data: `{"schema":"raqim-schema/1","span_types":[{}]}`, formal: true},
		"label a text":    {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","label":"a"}]}`, formal: true},
		"multi a text":    {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"a","values":"text","multi":"no"}]}]}`, formal: true},
		"values a number": {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"a","values":3}]}]}`, formal: true},
		"value a text":    {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"a","values":["x"]}]}]}`, formal: true},
		"own name":        {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"none_of","values":"text"}]}]}`, formal: true},
		"policy a text":   {data: `{"schema":"raqim-schema/1","policies":{"trim_whitespace":"yes"},"span_types":[]}`, formal: true},
		"from a text":     {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A"}],"relation_types":[{"id":"R","from":"A","to":["A"]}]}`, formal: true},
		"no such kind":    {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"a","values":"number"}]}]}`, formal: true, strict: true},
		"no such line":    {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","underline":"zigzag"}]}`, formal: true, strict: true},
		"no such color":   {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A","color":"red"}]}`, formal: true, strict: true},
		"no cardinality":  {data: `{"schema":"raqim-schema/1","span_types":[{"id":"A"}],"relation_types":[{"id":"R","from":["A"],"to":["A"],"cardinality":"2:1"}]}`, formal: true, strict: true},
	} {
		_, read := model.ParseSchema([]byte(tt.data))
		if err := validates(t, form, []byte(tt.data)); (err != nil) != tt.formal {
			t.Errorf("%s: the form says %v", name, err)
		}
		if (read != nil) != (tt.formal && !tt.strict) {
			t.Errorf("%s: the program says %v", name, read)
		}
	}
}
