package model

import (
	"encoding/json"
	"strings"
	"testing"
)

// What is wrong with a schema file is said with the line and where in it.
func TestSchemaErrorsSayWhere(t *testing.T) {
	for name, tt := range map[string]struct{ data, want string }{
		"form":        {"{\n\"schema\":\"x\"}", "line 2, /schema: "},
		"no types":    {"{\"schema\":\"raqim-schema/1\"}", "line 1: "},
		"syntax":      {"{\n\n\"schema\",}", "see line 3"},
		"key":         {"{\"schema\":\"raqim-schema/1\",\"span_types\":[\n{\"id\":\"A\",\"key\":\"1\"},\n{\"id\":\"B\",\n\"key\":\"1\"}]}", "line 4, /span_types/1/key: the key 1 marks both A and B"},
		"missing id":  {"{\"schema\":\"raqim-schema/1\",\"span_types\":[{\"id\":\"A\"},\n\n{\"key\":\"1\"}]}", "line 3, /span_types/1/id: "},
		"undated":     {"{\"schema\":\"raqim-schema/1\",\"x\":[{}],\"span_types\":[{\"id\":\"A\",\"attributes\":[\n{\"name\":\"a\",\n\n\"undated\":\"b\"}]}]}", "line 4, /span_types/0/attributes/0/undated: "},
		"need":        {"{\"schema\":\"raqim-schema/1\",\"span_types\":[{\"id\":\"A\",\"needs\":[\n\"R\"]}]}", "line 2, /span_types/0/needs/0: "},
		"argument":    {"{\"schema\":\"raqim-schema/1\",\"span_types\":[],\n\"relation_types\":[{\"id\":\"R\",\"from\":[\"t0\"],\n\"to\":[\"t0\",\"B\"]}]}", "line 3, /relation_types/0/to/1: the relation R names \"B\""},
		"relation":    {"{\"schema\":\"raqim-schema/1\",\"span_types\":[],\n\"relation_types\":[{\"id\":\"R\"},\n{\"id\":\"R\"}]}", "line 3, /relation_types/1/id: "},
		"kind":        {"{\"schema\":\"raqim-schema/1\",\"span_types\":[\n{\"id\":\"A\",\"attributes\":[{\"name\":\"a\",\n\"values\":3}]}]}", "line 3, /span_types/0/attributes/0/values: it is of the wrong kind, a number: it must be a text"},
		"kind at top": {"{\"schema\":\"raqim-schema/1\",\n\"span_types\":{}}", "line 2, /span_types: it is of the wrong kind, an object: it must be a list"},
		"relation to": {"{\"schema\":\"raqim-schema/1\",\"span_types\":[],\n\"relation_types\":[{\"id\":\"R\",\n\"to\":\"A\"}]}", "line 3, /relation_types/0/to: it is of the wrong kind, a text: it must be a list"},
	} {
		if _, err := ParseSchema([]byte(tt.data)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
}

// Whatever a schema file holds: it is refused, or keeps all of it in its order.
func FuzzParseSchema(f *testing.F) {
	f.Add([]byte(smallSchema))
	f.Add([]byte(`{"z":1e400,"schema":"raqim-schema/1","span_types":[{"later":[null,{"x":"\ud800"}],"id":"A"}],"a":" <&>"}`))
	f.Add([]byte(`{"schema":"raqim-schema/1","span_types":[{"id":"A","attributes":[{"name":"a","values":3}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ParseSchema(data)
		if err != nil {
			if CodeOf(err) != Invalid {
				t.Fatalf("%v is of the code %s", err, CodeOf(err))
			}
			return
		}
		entry, err := json.Marshal(Change{Schema: &Edit[Schema]{Before: s, After: s}})
		if err != nil {
			t.Fatal(err)
		}
		var back Change
		if err := json.Unmarshal(entry, &back); err != nil {
			t.Fatal(err)
		}
		plain, _ := ParseSchema(s.JSON())
		if plain == nil || !plain.Equal(*s) {
			t.Fatalf("%s read again is another", s.JSON())
		}
	})
}
