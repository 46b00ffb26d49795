package panel

import "raqim/ui/i18n"

// flagNames are the keys of the catalogue for the flags of relations that the schemas of the program have. A schema
// gives a flag a name only, in no language.
var flagNames = map[string]string{
	"implicit": "desk.flag.implicit",
	"joint":    "desk.flag.joint",
}

// FlagName is what a flag of a relation is called in the language of the interface: its own name where the schema is
// somebody's own.
func FlagName(name string) string {
	if key := flagNames[name]; key != "" {
		return i18n.T(key)
	}
	return name
}
