// Package inputlog is the record of what a person pressed and clicked in the
// window, and of what was stored for it, so that the keys that a span or a
// relation costs can be counted from a file afterwards.
//
// A log is JSON lines, see [Line]. The window appends to it while it works; several
// sittings may stand in one file. [Count] reads it. Typed text stands in it as it
// was typed: a log is written only where a person asks for one.
//
// The package knows no window: ui/desk tells it what was pressed. It imports the
// model and the standard library.
package inputlog
