package draft_test

import (
	"bytes"
	"testing"

	"raqim/annotate/draft"
	"raqim/assets"
	"raqim/model"
)

// Whatever can be a schema, a draft of it that nobody changed is the same bytes, and so
// is one of which all labels were renamed and named back.
func FuzzDraft(f *testing.F) {
	for _, name := range assets.SchemaNames {
		f.Add(assets.Schema(name))
	}
	f.Add([]byte(odd))
	f.Add([]byte(`{"Schema":"raqim-schema/1","span_types":[{"ID":"A","attributes":[null,{"name":"x","values":null}],"needs":null}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := model.ParseSchema(data)
		if err != nil {
			return
		}
		d := draft.Of(s)
		if !bytes.Equal(d.JSON(), s.JSON()) {
			t.Fatalf("unchanged:\n%s\nbecame\n%s", s.JSON(), d.JSON())
		}
		d.Problems()
		if len(d.Changes()) > 0 { // a key that is given twice: package json makes one thing of both
			return
		}
		for _, name := range []string{"_", ""} {
			for i, label := range d.Types {
				if name == "" {
					label.SetText("id", s.SpanTypes[i].ID)
				} else {
					label.SetText("id", label.ID()+name)
				}
			}
		}
		if len(d.Changes()) > 0 {
			t.Fatalf("renamed and named back: %v", d.Changes())
		}
		if _, err := model.ParseSchema(d.JSON()); err != nil {
			t.Fatalf("renamed and named back: %v", err)
		}
	})
}
