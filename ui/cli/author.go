package cli

import (
	"os/user"
	"strings"

	"raqim/model"
)

// author is the --as flag of the commands that write.
type author struct {
	As string `placeholder:"NAME" help:"cli.flag.as"`
}

// name is the annotator who works: the one named, else the user of the machine.
func (a author) name() (string, error) {
	if a.As != "" {
		if err := model.CheckAuthor(a.As); err != nil {
			return "", usageError(err.Error())
		}
		return a.As, nil
	}
	return userName(), nil
}

// userName is the name the user has on this machine, without a Windows domain;
// "annotator" where the machine does not know one that can be an author's.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return "annotator"
	}
	name := u.Username[strings.LastIndexByte(u.Username, '\\')+1:]
	if model.CheckAuthor(name) != nil {
		return "annotator"
	}
	return name
}
