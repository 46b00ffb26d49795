package cli

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
)

// author is the --as flag of the commands that write.
type author struct {
	As string `placeholder:"NAME" help:"cli.flag.as"`
}

// name is the annotator who works: the one named, else the user of the machine.
func (a author) name() (string, error) {
	if a.As != "" {
		if err := model.CheckAuthor(a.As); err != nil {
			return "", usageError(i18n.Error(err))
		}
		return a.As, nil
	}
	return annotate.MachineUser(), nil
}
