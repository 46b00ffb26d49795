package desk

import (
	"net/url"
	"path/filepath"
	"strings"
)

// fileNamed is the path of the file that argument names: a path as it is, or a
// file URI with its escapes, which is what some launchers hand over and what a
// person copies from a file manager (RFC 8089). A URI of another machine's file
// stays as it is, so that the message says what was asked for.
func fileNamed(argument string) string {
	uri, err := url.Parse(argument)
	if err != nil || uri.Scheme != "file" || uri.Path == "" || uri.Host != "" && uri.Host != "localhost" {
		return argument
	}
	path := uri.Path
	if drive := strings.TrimPrefix(path, "/"); len(drive) > 1 && drive[1] == ':' {
		path = drive // file:///C:/news.raqim
	}
	return filepath.FromSlash(path)
}
