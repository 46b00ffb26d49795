// Package output writes the files that the program makes for others (exports,
// pictures), for the window and the command line alike: whole, or not at all.
//
// It knows nothing of what is written, and no window.
package output
