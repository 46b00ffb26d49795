// Package blind shows a project as the person at the machine may see it while its team
// annotates blind: the sets of other people and gold are left out of whatever is read,
// until the gold set of their document is done, see [model.Team.Hides]. It is an agreement
// that the window keeps. The file itself holds everything, and the command line reads it.
//
// A Project reads what the window shows, and writes for whoever it shows. What acts on the
// project as a whole, such as an import or a change of the schema, needs all of it and
// asks for Whole; so does a backup.
//
// The package imports model, annotate and, for what is counted, annotate/figures; the project
// file is given to it.
package blind
