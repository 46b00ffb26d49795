package locale

import "os"

func init() {
	if Unknown(os.Getenv) {
		os.Setenv("LC_ALL", "en_US.UTF-8")
	}
}

// Unknown tells whether the environment names no language: the first of LC_ALL,
// LC_MESSAGES and LANG that is set is the C locale, or none is.
func Unknown(get func(name string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		switch get(name) {
		case "":
			continue
		case "C", "POSIX", "C.UTF-8", "C.utf8":
			return true
		}
		return false
	}
	return true
}
