package panel

import (
	"testing"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
)

// Every flag that a schema of the program has is called by a word of the language.
func TestFlagsOfTheSchemasHaveNames(t *testing.T) {
	defer i18n.Use(i18n.English)
	i18n.Use(i18n.Arabic)
	seen := map[string]bool{}
	for _, name := range []string{"default", "small", "empty"} {
		schema, err := model.ParseSchema(assets.Schema(name))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range schema.RelationTypes {
			for _, f := range r.Attributes {
				seen[f.Name()] = true
				if got := FlagName(f.Name()); got == f.Name() {
					t.Errorf("%s of %s has no name in Arabic", got, r.ID)
				}
			}
		}
	}
	if len(seen) != len(flagNames) {
		t.Errorf("the schemas have the flags %v, named are %v", seen, flagNames)
	}
	if got := FlagName("by proxy"); got != "by proxy" {
		t.Errorf("a flag of another schema is called %q", got)
	}
}
