// Package annotate holds the verbs of Raqim: what an annotator does to a
// document, as commands that a session checks, stores and can take back.
//
// The one loop: a [Command] is checked against the present [State] and gives
// changes (pure); the changes give the next state (pure); the store commits them
// with their journal entry in one transaction; only then does the session take
// the next state and publish an [Event]. What is on the screen is therefore
// always stored, and a failed commit leaves nothing to roll back.
//
// The package imports the model only. It knows no database (annotate/store is
// one [Store]), no file format and no window.
package annotate
