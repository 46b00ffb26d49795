package cards

import (
	"raqim/annotate/agreement"
	"raqim/ui/i18n"
)

// scopes are keys of the catalogue by what measures are of: what that is called, and of
// which part of the work it speaks.
var scopes = map[agreement.About][2]string{
	agreement.OfSpans:      {"methods.spans", "methods.scope.spans"},
	agreement.OfLabels:     {"methods.labels", "methods.scope.labels"},
	agreement.OfCharacters: {"methods.characters", "methods.scope.characters"},
	agreement.OfRelations:  {"methods.relations", "methods.scope.relations"},
	agreement.OfAttributes: {"methods.attributes", "methods.scope.attributes"},
	agreement.OfTimes:      {"methods.timex", "methods.scope.timex"},
}

// Scope says of which part of the work measures of about speak, and of which not.
func Scope(about agreement.About) string { return i18n.T(scopes[about][1]) }

// Kind is what measures of about are called together.
func Kind(about agreement.About) string { return i18n.T(scopes[about][0]) }

// Abouts lists what measures are of, in the order in which they are read. The caller owns
// the result.
func Abouts() []agreement.About {
	return []agreement.About{
		agreement.OfSpans, agreement.OfLabels, agreement.OfCharacters, agreement.OfRelations, agreement.OfAttributes, agreement.OfTimes,
	}
}
