package review

import (
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/theme"
)

// stage is how far a document has come on its way through the review.
type stage int

const (
	stageTooFew  stage = iota // fewer annotators have seen it than are compared
	stageWorking              // somebody is still at it
	stageReady
	stageBegun
	stageSettled
)

// stageOf is the stage of a document, and the annotators that tells of: those who are at it, or
// have seen it.
func (p *Page) stageOf(info model.DocumentInfo) (stage, []string) {
	var seen, working []string
	begun := false
	for _, s := range info.Sets {
		switch {
		case s.Kind == model.SetGold && s.State != model.SetOpen:
			return stageSettled, nil
		case s.Kind == model.SetGold:
			begun = true
		case s.Kind == model.SetHuman && p.chosen.takes(s.Set):
			seen = append(seen, s.Author)
			if s.State == model.SetOpen {
				working = append(working, s.Author)
			}
		}
	}
	switch {
	case len(seen) == 0 || len(seen) == 1 && !p.chosen.Single:
		return stageTooFew, seen
	case len(working) > 0:
		return stageWorking, working
	case begun:
		return stageBegun, nil
	}
	return stageReady, nil
}

// toReview tells whether a reviewer has something to do there.
func (s stage) toReview() bool { return s == stageReady || s == stageBegun }

// words say what a stage is; names are those that stageOf gives.
func (s stage) words(names []string) string {
	switch {
	case s == stageTooFew && len(names) == 0:
		return i18n.T("review.stage.nobody")
	case s == stageTooFew:
		return i18n.T("review.stage.alone", "names", i18n.List(names))
	case s == stageWorking:
		return i18n.T("review.stage.working", "names", i18n.List(names))
	case s == stageReady:
		return i18n.T("review.stage.ready")
	case s == stageBegun:
		return i18n.T("review.stage.begun")
	}
	return i18n.T("review.stage.settled")
}

// sign is the shape of a stage.
func (s stage) sign() theme.Sign {
	switch s {
	case stageBegun:
		return theme.SignOpen
	case stageSettled:
		return theme.SignDone
	}
	return theme.SignUntouched
}
