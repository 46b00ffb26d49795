package annotate

import (
	"os/user"
	"strings"

	"raqim/model"
)

// MachineUser is the annotator where none is named: the name the user has on
// this machine, without a Windows domain; "annotator" where that cannot be an
// author's name.
func MachineUser() string {
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
