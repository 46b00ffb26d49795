package model

import (
	"errors"
	"fmt"
)

// Code says what kind of failure an error is, so that the faces of the program
// can decide what to do with it.
type Code string

// The kinds of failure.
const (
	Invalid  Code = "invalid"  // the request cannot be right
	NotFound Code = "notfound" // what it names does not exist
	Conflict Code = "conflict" // something changed meanwhile, or exists already
	Busy     Code = "busy"     // another program holds the project
	Damaged  Code = "damaged"  // a file is not what it should be
	Failed   Code = "failed"   // the machine could not do it (disk, permission)
)

// Error is a failure that a person can read: what failed, where, what to do.
type Error struct {
	Code Code
	Text string
	Err  error // the cause, or nil
}

// Error gives the message, and the cause behind it.
func (e *Error) Error() string {
	if e.Err != nil {
		return e.Text + ": " + e.Err.Error()
	}
	return e.Text
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an error of code with a formatted message.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Text: fmt.Sprintf(format, args...)}
}

// Wrap makes an error of code around cause.
func Wrap(code Code, cause error, format string, args ...any) *Error {
	return &Error{Code: code, Text: fmt.Sprintf(format, args...), Err: cause}
}

// CodeOf finds the code of err or of what it wraps; Failed where there is none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Failed
}
