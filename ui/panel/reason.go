package panel

import (
	"raqim/model"
	"raqim/ui/i18n"
)

// Reason is what a reviewer's reason is called in the interface.
func Reason(r model.Reason) string {
	switch r {
	case model.ReasonGuideline:
		return i18n.T("review.reason.guideline")
	case model.ReasonSlip:
		return i18n.T("review.reason.slip")
	case model.ReasonAmbiguous:
		return i18n.T("review.reason.ambiguous")
	case model.ReasonDisagreement:
		return i18n.T("review.reason.disagreement")
	}
	return i18n.T("review.reason.none")
}
