// Package settings holds what a person can choose about the window, and the page on
// which it is chosen: language, look, the article's typography, scale, calendar and
// digits, the annotator's name.
//
// It shows what is chosen on a specimen and tells the window, which puts it in force
// and remembers it. It never reads or writes a file, and knows nothing of projects.
// It may import Fyne, the text engine, ui/marks and the packages of the interface's
// parts.
package settings
