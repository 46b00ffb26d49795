// Package e2e holds tests only: the real program, built as users build it, in a
// real window under Xvfb, driven by a mouse and a keyboard, and judged by what
// its own command line exports.
//
// The tests run where RAQIM_E2E=1 (`make test` sets it) and need xvfb, xdotool
// and imagemagick. Without it they are skipped.
package e2e
