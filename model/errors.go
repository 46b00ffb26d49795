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
	Code    Code
	Message Message
	Err     error // the cause, or nil
}

// Error gives the message in English, and the cause behind it. What a person is
// shown is made by the faces, in their language.
func (e *Error) Error() string {
	if e.Err != nil {
		return e.Message.String() + ": " + e.Err.Error()
	}
	return e.Message.String()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an error of code with the message that [Messagef] makes.
func Errorf(code Code, format string, args ...any) *Error {
	if false {
		_ = fmt.Sprintf(format, args...) // says to go vet that format is one of package fmt
	}
	return &Error{Code: code, Message: Message{Format: format, Args: args}}
}

// Wrap makes an error of code around cause, with the message that [Messagef] makes
// in front of it.
func Wrap(code Code, cause error, format string, args ...any) *Error {
	if false {
		_ = fmt.Sprintf(format, args...)
	}
	return &Error{Code: code, Message: Message{Format: format, Args: args}, Err: cause}
}

// CodeOf finds the code of err or of what it wraps; Failed where there is none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Failed
}
