package desk

import (
	"path/filepath"
	"testing"
)

func TestFileNamed(t *testing.T) {
	for argument, want := range map[string]string{
		"news.raqim":                                       "news.raqim",
		"/home/eva/news 1.raqim":                           "/home/eva/news 1.raqim",
		"/home/eva/100%25.raqim":                           "/home/eva/100%25.raqim", // a path has no escapes
		"/home/eva/100%.raqim":                             "/home/eva/100%.raqim",
		`C:\Users\eva\news.raqim`:                          `C:\Users\eva\news.raqim`,
		"file:///home/eva/news.raqim":                      "/home/eva/news.raqim",
		"file://localhost/home/eva/news.raqim":             "/home/eva/news.raqim",
		"file:/home/eva/news.raqim":                        "/home/eva/news.raqim",
		"file:///home/eva/%D8%AE%D8%A8%D8%B1%20%231.raqim": "/home/eva/خبر #1.raqim",
		"file:///home/eva/خبر.raqim":                       "/home/eva/خبر.raqim",
		"file:///C:/Users/eva/news.raqim":                  "C:/Users/eva/news.raqim",
		"file://server/share/news.raqim":                   "file://server/share/news.raqim",
		"file:///home/eva/100%.raqim":                      "file:///home/eva/100%.raqim", // no URI: "%." escapes nothing
	} {
		if got := filepath.ToSlash(fileNamed(argument)); got != filepath.ToSlash(want) {
			t.Errorf("%s: %s, want %s", argument, got, want)
		}
	}
}
